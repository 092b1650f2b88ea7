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

  /** Returns how many conditions there are. */
  public int size() {
    return marks.size();
  }

  /** Returns the number of the condition at {@code position}. */
  public int condition(int position) {
    return marks.condition(position);
  }

  /**
   * Returns whether the condition at {@code position} holds or fails, and tries it where that is
   * the only way to know; false where it is false.
   */
  public boolean mayHold(int position) {
    if (!marks.isToTry(position)) {
      return true;
    }
    int condition = marks.condition(position);
    evaluation.restart();
    try {
      if (!index.test(condition).test(evaluation)) {
        return false;
      }
      marks.set(position, Marks.certain(condition));
    } catch (EvaluationException | StackOverflowError failure) {
      marks.set(position, Marks.unknown(condition));
    }
    return true;
  }

  /** Returns whether the condition at {@code position} is known to hold. */
  public boolean isCertain(int position) {
    return marks.isCertain(position);
  }

  /** Returns the position of the first condition whose number is {@code condition} or more. */
  public int firstFrom(int condition) {
    int found = 0;
    while (found < marks.size() && marks.condition(found) < condition) {
      found++;
    }
    return found;
  }
}
