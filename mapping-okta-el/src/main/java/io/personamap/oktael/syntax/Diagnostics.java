package io.personamap.oktael.syntax;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one expression. Not thread-safe. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds an error; a second one with the same code and place is dropped. */
  public void error(ProblemCode code, Span span, String message, @Nullable String hint) {
    add(Diagnostic.error(code, span, message).hint(hint));
  }

  /** Adds a warning; a second one with the same code and place is dropped. */
  public void warning(ProblemCode code, Span span, String message, @Nullable String hint) {
    add(Diagnostic.warning(code, span, message).hint(hint));
  }

  private void add(Diagnostic diagnostic) {
    boolean known =
        found.stream()
            .anyMatch(d -> d.code() == diagnostic.code() && d.span().equals(diagnostic.span()));
    if (!known) {
      found.add(diagnostic);
    }
  }

  /** Returns how many there are. */
  public int size() {
    return found.size();
  }

  /** Returns whether an error is among them. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Returns whether an error with {@code code} is among them. */
  boolean has(ProblemCode code) {
    return found.stream().anyMatch(d -> d.code() == code);
  }

  /** Forgets the diagnostics with {@code code}. */
  void drop(ProblemCode code) {
    found.removeIf(d -> d.code() == code);
  }

  /** Returns all, in the order of the text. */
  public List<Diagnostic> all() {
    List<Diagnostic> sorted = new ArrayList<>(found);
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
