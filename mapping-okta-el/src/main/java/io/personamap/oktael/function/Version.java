package io.personamap.oktael.function;

import io.personamap.core.problem.ProblemCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers with dots between, such as {@code 9.46.1.2025.710.1826}; a missing number is 0. */
record Version(List<BigInteger> numbers) implements Comparable<Version> {
  private static final int LONGEST = 200;

  /** Copies the numbers. */
  Version {
    numbers = List.copyOf(numbers);
  }

  /** Reads an argument as a version. */
  static Version of(Arguments a, int index) {
    String text = a.text(index);
    List<BigInteger> numbers = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length() && text.length() <= LONGEST; i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        numbers.add(i == start ? BigInteger.ZERO : new BigInteger(text.substring(start, i)));
        start = i + 1;
      } else if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        break;
      }
    }
    if (start <= text.length() || text.isEmpty()) {
      throw a.failure(ProblemCode.CONVERSION, "compares versions, numbers with dots between");
    }
    return new Version(numbers);
  }

  @Override
  public int compareTo(Version other) {
    int order = 0;
    for (int i = 0; order == 0 && i < Math.max(size(), other.size()); i++) {
      order = number(i).compareTo(other.number(i));
    }
    return order;
  }

  private int size() {
    return numbers.size();
  }

  private BigInteger number(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }
}
