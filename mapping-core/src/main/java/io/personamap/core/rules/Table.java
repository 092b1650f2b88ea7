package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of {@code tables}. Immutable.
 *
 * @param name the name that {@code value: {table: …}} says
 * @param rows in the order of the file
 * @param place where its name stands
 */
public record Table(String name, List<Row> rows, Place place) {
  /** Copies the rows. */
  public Table {
    rows = List.copyOf(rows);
  }

  /** What one key gives, and where the key stands. Immutable. */
  public record Row(String key, List<GrantedName> names, Place place) {
    /** Copies the names. */
    public Row {
      names = List.copyOf(names);
    }
  }

  Map<String, List<GrantedName>> byKey() {
    Map<String, List<GrantedName>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(), row.names()));
    return byKey;
  }
}
