package io.personamap.core.problem;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was wrong. Immutable.
 *
 * <p>A message quotes the author's text in backticks (a key, a name, a piece of an expression),
 * never a value out of a person's profile.
 */
public final class Problem implements Serializable {
  private final ProblemCode code;
  private final Severity severity;
  private final String message;
  private final @Nullable Place place;
  private final @Nullable String rule;
  private final @Nullable String hint;

  private Problem(
      ProblemCode code,
      Severity severity,
      String message,
      @Nullable Place place,
      @Nullable String rule,
      @Nullable String hint) {
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.place = place;
    this.rule = rule;
    this.hint = hint;
  }

  /** Returns an error without place, rule or hint; add them with the methods below. */
  public static Problem error(ProblemCode code, String message) {
    return new Problem(code, Severity.ERROR, message, null, null, null);
  }

  /** Returns a warning without place, rule or hint; add them with the methods below. */
  public static Problem warning(ProblemCode code, String message) {
    return new Problem(code, Severity.WARNING, message, null, null, null);
  }

  /** Returns a note without place, rule or hint; add them with the methods below. */
  public static Problem note(ProblemCode code, String message) {
    return new Problem(code, Severity.NOTE, message, null, null, null);
  }

  /** Returns this problem at {@code place}. */
  public Problem at(@Nullable Place place) {
    return new Problem(code, severity, message, place, rule, hint);
  }

  /**
   * Returns this problem as one of the rule called {@code rule}, such as {@code roles/supervisor}.
   */
  public Problem inRule(@Nullable String rule) {
    return new Problem(code, severity, message, place, rule, hint);
  }

  /** Returns this problem with what was probably meant, or what to do. */
  public Problem hint(@Nullable String hint) {
    return new Problem(code, severity, message, place, rule, hint);
  }

  /** Returns the stable code. */
  public ProblemCode code() {
    return code;
  }

  /** Returns whether this is an error, a warning or a note. */
  public Severity severity() {
    return severity;
  }

  /** Returns whether this is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns what was wrong, in one sentence without a full stop. */
  public String message() {
    return message;
  }

  /** Returns where it was wrong, where a place has a sense. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** Returns the rule that it is about, such as {@code roles/supervisor}. */
  public Optional<String> rule() {
    return Optional.ofNullable(rule);
  }

  /** Returns what was probably meant, or what to do. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /** Compares all of it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Problem that
        && code == that.code
        && severity == that.severity
        && message.equals(that.message)
        && Objects.equals(place, that.place)
        && Objects.equals(rule, that.rule)
        && Objects.equals(hint, that.hint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, severity, message, place, rule, hint);
  }

  /** Returns one line: {@code file:line:column: error[code] rule: message; hint}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    if (place != null) {
      line.append(place).append(": ");
    }
    line.append(severity.word()).append('[').append(code).append("] ");
    if (rule != null) {
      line.append(rule).append(": ");
    }
    line.append(message);
    if (hint != null) {
      line.append("; ").append(hint);
    }
    return line.toString();
  }
}
