package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code first + second + third …}, where most are texts: {@code user.city + "/" + user.title}
 * makes one text, not two. Counts and fails as if it made one for each operator.
 */
final class Join {
  private Join() {}

  static Node of(Node first, List<Addend> addends) {
    return switch (addends.size()) {
      case 1 -> new OfTwo(first, addends.get(0));
      case 2 -> new OfThree(first, addends.get(0), addends.get(1));
      default -> new OfMany(first, addends);
    };
  }

  /**
   * An operand that is added.
   *
   * @param span of the sum that it completes
   */
  record Addend(Node operand, Span span) {
    Object addedTo(@Nullable Object sum, Evaluation evaluation) {
      Object right = Node.valueOf(operand, evaluation);
      try {
        return Values.add(sum, right, evaluation);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }

    /** Returns the operand as text that fits behind {@code length} characters. */
    String text(long length, Evaluation evaluation) {
      Object right = Node.valueOf(operand, evaluation);
      try {
        String text = Values.text(right, evaluation);
        evaluation.checkTextLength(length + text.length());
        return text;
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  private record OfTwo(Node first, Addend second) implements Node {
    @Override
    public Object eval(Evaluation evaluation) {
      return second.addedTo(Node.valueOf(first, evaluation), evaluation);
    }
  }

  private record OfThree(Node first, Addend second, Addend third) implements Node {
    @Override
    public Object eval(Evaluation evaluation) {
      Object left = Node.valueOf(first, evaluation);
      if (!(left instanceof String a)) {
        return third.addedTo(second.addedTo(left, evaluation), evaluation);
      }
      String b = second.text(a.length(), evaluation);
      String c = third.text(a.length() + (long) b.length(), evaluation);
      return a + b + c;
    }
  }

  private record OfMany(Node first, List<Addend> addends) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      Object sum = Node.valueOf(first, evaluation);
      int next = 0;
      while (next < addends.size() && !(sum instanceof String)) {
        sum = addends.get(next).addedTo(sum, evaluation);
        next++;
      }
      return sum instanceof String text ? text(text, next, evaluation) : sum;
    }

    /** From the first text on, all is text. */
    private String text(String start, int next, Evaluation evaluation) {
      String[] texts = new String[addends.size() - next + 1];
      texts[0] = start;
      long length = start.length();
      for (int i = 1; i < texts.length; i++) {
        texts[i] = addends.get(next + i - 1).text(length, evaluation);
        length += texts[i].length();
      }
      return joined(texts);
    }

    /** What the Java compiler makes of {@code +} takes half as long as a loop. */
    private static String joined(String[] t) {
      return switch (t.length) {
        case 4 -> t[0] + t[1] + t[2] + t[3];
        case 5 -> t[0] + t[1] + t[2] + t[3] + t[4];
        case 6 -> t[0] + t[1] + t[2] + t[3] + t[4] + t[5];
        case 7 -> t[0] + t[1] + t[2] + t[3] + t[4] + t[5] + t[6];
        default -> String.join("", t);
      };
    }
  }
}
