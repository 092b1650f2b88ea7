package io.personamap.oktael.portability;

import io.personamap.core.expr.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Okta takes an expression in one place.
 *
 * @param place the place
 * @param objections why it does not take it as written, in the order of the text; empty if it does
 * @param rewritten what it would take instead, or null
 * @param obstacles why nothing can be taken instead; empty if there is a rewriting or no objection
 */
public record PlaceReport(
    Place place,
    List<Diagnostic> objections,
    @Nullable Rewriting rewritten,
    List<String> obstacles) {
  /** Copies the lists. */
  public PlaceReport {
    objections = List.copyOf(objections);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns whether Okta takes the expression as written. */
  public boolean accepted() {
    return objections.isEmpty();
  }

  /** Returns what Okta would take instead. */
  public Optional<Rewriting> rewriting() {
    return Optional.ofNullable(rewritten);
  }
}
