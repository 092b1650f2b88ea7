package io.personamap.core.condition;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.FunctionLibrary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a condition true, and what makes it false. Immutable and thread-safe. Of a condition
 * that fails for a profile nothing is said.
 */
public final class Condition {
  private static final Condition TRUE = new Condition("(true)", List.of(List.of()), List.of());

  private final String text;
  private final @Nullable List<List<Literal>> whenTrue;
  private final @Nullable List<List<Literal>> whenFalse;

  private Condition(
      String text,
      @Nullable List<List<Literal>> whenTrue,
      @Nullable List<List<Literal>> whenFalse) {
    this.text = text;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  /** Reads the condition {@code tree}. */
  public static Condition of(Expr tree, FunctionLibrary functions) {
    return new Condition(
        Trees.text(tree), terms(tree, true, functions), terms(tree, false, functions));
  }

  /** Returns the condition that always holds. */
  public static Condition always() {
    return TRUE;
  }

  private static @Nullable List<List<Literal>> terms(
      Expr tree, boolean wanted, FunctionLibrary functions) {
    try {
      return new Terms(functions).of(tree, wanted);
    } catch (Terms.TooMany nothingToLearn) {
      return null;
    }
  }

  /**
   * Returns the ways to make the condition {@code wanted}: all literals of one list must be as they
   * say. Empty where there are more than 512 ways.
   */
  public Optional<List<List<Literal>>> ways(boolean wanted) {
    return Optional.ofNullable(wanted ? whenTrue : whenFalse);
  }

  /**
   * Returns the ways to satisfy two sets of ways together, without those that contradict
   * themselves; empty where there are more than 512.
   */
  public static Optional<List<List<Literal>>> both(
      List<List<Literal>> left, List<List<Literal>> right) {
    try {
      return Optional.of(Terms.both(left, right));
    } catch (Terms.TooMany nobodyCanSay) {
      return Optional.empty();
    }
  }

  /** Returns whether no profile certainly makes it hold. */
  public boolean isNever() {
    return whenTrue != null && whenTrue.isEmpty();
  }

  /** Returns whether no profile makes it false, though it may fail. */
  public boolean isAlways() {
    return whenFalse != null && whenFalse.isEmpty();
  }

  /** Returns whether certainly {@code other} holds wherever this does. */
  public boolean implies(Condition other) {
    if (text.equals(other.text)) {
      return true;
    }
    if (whenTrue == null || other.whenFalse == null) {
      return false;
    }
    try {
      return Terms.both(whenTrue, other.whenFalse).isEmpty();
    } catch (Terms.TooMany nobodyCanSay) {
      return false;
    }
  }

  /** Returns whether this and {@code other} are certainly the same. */
  public boolean isSameAs(Condition other) {
    return implies(other) && other.implies(this);
  }

  /** Returns a text that two conditions share where they are written the same. */
  public String text() {
    return text;
  }
}
