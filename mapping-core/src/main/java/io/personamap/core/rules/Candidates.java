package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import java.util.Arrays;

/** The rules of a rule set that may apply to one profile, or fail. Immutable. */
public final class Candidates {
  private final RuleIndex index;
  private final int[] numbers;

  Candidates(RuleIndex index, int[] numbers) {
    this.index = index;
    this.numbers = numbers;
  }

  /**
   * Returns the positions in {@link RuleSet#rules} of those that may apply or fail, in ascending
   * order: the others certainly do neither.
   */
  public int[] of(Kind kind) {
    int first = index.first(kind);
    int from = position(first);
    int to = position(first + index.count(kind));
    int[] positions = Arrays.copyOfRange(numbers, from, to);
    for (int i = 0; i < positions.length; i++) {
      positions[i] -= first;
    }
    return positions;
  }

  private int position(int number) {
    int found = Arrays.binarySearch(numbers, number);
    return found < 0 ? -found - 1 : found;
  }
}
