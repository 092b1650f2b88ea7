package io.personamap.oktael.syntax;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one expression. Not thread-safe. */
public final class Diagnostics {
  private record Place(ProblemCode code, Span span) {}

  /** In the order of their discovery; a hostile text may have thousands. */
  private final Map<Place, Diagnostic> found = new LinkedHashMap<>();

  /** Adds an error; a second one with the same code and place is dropped, a warning gives way. */
  public void error(ProblemCode code, Span span, String message, @Nullable String hint) {
    add(Diagnostic.error(code, span, message).hint(hint));
  }

  /** Adds a warning; a second one with the same code and place is dropped. */
  public void warning(ProblemCode code, Span span, String message, @Nullable String hint) {
    add(Diagnostic.warning(code, span, message).hint(hint));
  }

  private void add(Diagnostic diagnostic) {
    found.merge(
        new Place(diagnostic.code(), diagnostic.span()),
        diagnostic,
        (first, next) -> first.isError() || !next.isError() ? first : next);
  }

  /** Returns how many of them are errors. */
  public long errors() {
    return found.values().stream().filter(Diagnostic::isError).count();
  }

  /** Returns whether an error is among them. */
  public boolean hasErrors() {
    return found.values().stream().anyMatch(Diagnostic::isError);
  }

  /** Returns whether an error with {@code code} is among them. */
  boolean has(ProblemCode code) {
    return found.keySet().stream().anyMatch(place -> place.code() == code);
  }

  /** Forgets the diagnostics with {@code code}. */
  void drop(ProblemCode code) {
    found.keySet().removeIf(place -> place.code() == code);
  }

  /** Returns all, in the order of the text. */
  public List<Diagnostic> all() {
    List<Diagnostic> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparingInt((Diagnostic d) -> d.span().start()));
    return List.copyOf(sorted);
  }

  /**
   * Does nothing unless there is an error.
   *
   * @throws ExpressionException with everything found so far, if there is an error
   */
  public void refuseErrors() {
    if (hasErrors()) {
      throw new ExpressionException(all());
    }
  }
}
