package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/**
 * {@code first + second + third}, where most are texts: {@code user.city + "/" + user.title} makes
 * one text, not two. Counts and fails as if it made two.
 */
record Join(Node first, Node second, Node third, Span inner, Span outer) implements Node {
  @Override
  public Object eval(Evaluation evaluation) {
    Object left = first.eval(evaluation);
    Object middle = second.eval(evaluation);
    if (!(left instanceof String a && middle instanceof String b)) {
      Object sum = sum(left, middle, inner, evaluation);
      return sum(sum, third.eval(evaluation), outer, evaluation);
    }
    check(a.length() + (long) b.length(), inner, evaluation);
    Object right = third.eval(evaluation);
    if (!(right instanceof String c)) {
      return sum(a.concat(b), right, outer, evaluation);
    }
    check(a.length() + (long) b.length() + c.length(), outer, evaluation);
    return a + b + c;
  }

  private static void check(long length, Span span, Evaluation evaluation) {
    try {
      evaluation.checkTextLength(length);
    } catch (EvaluationException failure) {
      throw failure.at(span);
    }
  }

  private static Object sum(
      @Nullable Object left, @Nullable Object right, Span span, Evaluation evaluation) {
    try {
      return Values.add(left, right, evaluation);
    } catch (EvaluationException failure) {
      throw failure.at(span);
    }
  }
}
