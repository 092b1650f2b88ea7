package io.personamap.core.coverage;

import io.personamap.core.problem.Place;

/**
 * One row of a table that a rule uses. Immutable.
 *
 * @param table the name of the table
 * @param key the row's key
 * @param place where it stands
 * @param used how often it was picked
 */
public record RowCoverage(String table, String key, Place place, int used) {}
