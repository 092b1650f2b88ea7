package io.personamap.core.expr;

/**
 * The conditions that a {@link ConditionIndex} found for one profile: those that may hold or fail,
 * by their numbers in ascending order. For one thread.
 */
public final class ConditionHits {
  private final ConditionIndex index;
  private final Evaluation evaluation;
  private final Marks marks;

  ConditionHits(ConditionIndex index, Evaluation evaluation, Marks marks) {
    this.index = index;
    this.evaluation = evaluation;
    this.marks = marks;
  }

  /** Returns how many conditions may hold or fail. */
  public int size() {
    return marks.size();
  }

  /** Returns the number of the condition at {@code position}. */
  public int condition(int position) {
    return Mark.condition(marks.get(position));
  }

  /**
   * Returns whether the condition at {@code position} holds or fails, and tries it where that is
   * the only way to know; false where it is false.
   */
  public boolean mayHold(int position) {
    int mark = marks.get(position);
    if (Mark.state(mark) != Mark.TO_TRY) {
      return true;
    }
    int condition = Mark.condition(mark);
    evaluation.restart();
    try {
      if (!index.test(condition).test(evaluation)) {
        return false;
      }
      marks.set(position, Mark.of(condition, Mark.HOLDS));
    } catch (EvaluationException | StackOverflowError failure) {
      marks.set(position, Mark.of(condition, Mark.UNKNOWN));
    }
    return true;
  }

  /** Returns whether the condition at {@code position} is known to hold. */
  public boolean isCertain(int position) {
    return Mark.state(marks.get(position)) == Mark.HOLDS;
  }

  /** Returns the position of the first condition whose number is {@code condition} or more. */
  public int firstFrom(int condition) {
    return marks.firstFrom(condition);
  }
}
