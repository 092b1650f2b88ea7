package io.personamap.core.expr;

/**
 * The conditions that a {@link ConditionIndex} found for one profile: those that may hold or fail,
 * gone through by their numbers in ascending order, from the first one on. For one thread.
 */
public final class ConditionHits {
  private final ConditionIndex index;
  private final Evaluation evaluation;
  private final Marks marks;
  private int mark;

  ConditionHits(ConditionIndex index, Evaluation evaluation, Marks marks) {
    this.index = index;
    this.evaluation = evaluation;
    this.marks = marks;
    this.mark = marks.next();
  }

  /** Goes to the first condition whose number is {@code condition} or more, forwards or back. */
  public void seek(int condition) {
    marks.seek(condition);
    mark = marks.next();
  }

  /** Goes to the next condition. */
  public void next() {
    mark = marks.next();
  }

  /** Returns the number of the condition; behind the last one, more than any has. */
  public int condition() {
    return Mark.condition(mark);
  }

  /**
   * Returns how many conditions before {@code end} are left at most, this one included; 0 where
   * none is.
   */
  public int left(int end) {
    return condition() < end ? 1 + marks.left(end) : 0;
  }

  /**
   * Returns whether the condition holds or fails, and tries it where that is the only way to know;
   * false where it is false.
   */
  public boolean mayHold() {
    if (Mark.state(mark) != Mark.TO_TRY) {
      return true;
    }
    int condition = Mark.condition(mark);
    evaluation.restart();
    try {
      if (!index.test(condition).test(evaluation)) {
        return false;
      }
      mark = Mark.of(condition, Mark.HOLDS);
    } catch (EvaluationException | StackOverflowError failure) {
      mark = Mark.of(condition, Mark.UNKNOWN);
    }
    return true;
  }

  /** Returns whether the condition is known to hold. */
  public boolean isCertain() {
    return Mark.state(mark) == Mark.HOLDS;
  }
}
