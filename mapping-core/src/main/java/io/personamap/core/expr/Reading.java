package io.personamap.core.expr;

import java.util.List;

/** What of an attribute's value is compared with constant texts. */
enum Reading {
  /** The value, where it is a text. */
  TEXT {
    @Override
    boolean collect(Object value, TextMatcher matcher, Evaluation evaluation, Marks found) {
      if (!(value instanceof String text)) {
        return false;
      }
      matcher.collect(text, evaluation, found);
      return text.length() <= LONGEST_TEXT;
    }
  },

  /** The value, where it is a number, as {@link #ofNumber} writes it. */
  NUMBER {
    @Override
    boolean collect(Object value, TextMatcher matcher, Evaluation evaluation, Marks found) {
      if (ValueKind.of(value) == ValueKind.NUMBER) {
        matcher.collect(ofNumber((Number) value), evaluation, found);
        return true;
      }
      return false;
    }
  },

  /** The texts among its elements, where it is an array. */
  ELEMENTS {
    @Override
    boolean collect(Object value, TextMatcher matcher, Evaluation evaluation, Marks found) {
      if (!(value instanceof List<?> list) || list.size() > LONGEST_LIST) {
        return false;
      }
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String text) {
          matcher.collect(text, evaluation, found);
        }
      }
      return true;
    }
  };

  /** Whoever searches more for all that one expression may name may exceed its steps. */
  private static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_LIST = 1_000;

  /**
   * Adds the marks of what {@code value} matches.
   *
   * @return false where it is not of the kind that this reads, or long
   */
  abstract boolean collect(Object value, TextMatcher matcher, Evaluation evaluation, Marks found);

  /** Returns a text that numbers have in common which are equal, and perhaps some that are not. */
  static String ofNumber(Number number) {
    double value = number.doubleValue();
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }
}
