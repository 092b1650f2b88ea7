package io.personamap.core.ruletest;

import io.personamap.core.problem.Place;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON with a part of it. An object may have further members. A list may have further
 * elements and another order (RFC 7643 section 2.4 gives the order of values no meaning), but two
 * expected elements are never met by one. Null, an empty list and an empty object are met by what
 * is not there.
 */
final class JsonSubset {
  private final List<Difference> differences;

  JsonSubset(List<Difference> differences) {
    this.differences = differences;
  }

  /** Adds what differs below {@code what}, which leads to the members. */
  void members(String what, Mapping expected, Map<?, ?> actual) {
    for (Mapping.Entry entry : expected.entries()) {
      compare(what + "/" + entry.key(), entry.value(), actual.get(entry.key()), entry.keyPlace());
    }
  }

  private void compare(String what, SourceNode expected, @Nullable Object actual, Place place) {
    Object wanted = SourceValues.value(expected);
    if (expected instanceof Mapping mapping && actual instanceof Map<?, ?> map && !map.isEmpty()) {
      members(what, mapping, map);
    } else if (!holds(wanted, actual)) {
      differences.add(new Difference(what, Shown.value(wanted), Shown.value(actual), place));
    }
  }

  private static boolean holds(@Nullable Object expected, @Nullable Object actual) {
    if (isNothing(expected)) {
      return isNothing(actual);
    }
    if (expected instanceof Map<?, ?> part && actual instanceof Map<?, ?> whole) {
      return part.keySet().stream().allMatch(key -> holds(part.get(key), whole.get(key)));
    }
    if (expected instanceof List<?> part) {
      return actual instanceof List<?> whole && new Matching(part, whole).isComplete();
    }
    return ExpectedAttribute.same(expected, actual);
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** Gives each expected element an actual one of its own (Kuhn's augmenting paths). */
  private static final class Matching {
    private static final int NOBODY = -1;

    private final List<?> expected;
    private final List<?> actual;
    private final int[] taker;

    Matching(List<?> expected, List<?> actual) {
      this.expected = expected;
      this.actual = actual;
      this.taker = new int[actual.size()];
      Arrays.fill(taker, NOBODY);
    }

    boolean isComplete() {
      for (int i = 0; i < expected.size(); i++) {
        if (!place(i, new ArrayList<>())) {
          return false;
        }
      }
      return true;
    }

    private boolean place(int wanted, List<Integer> tried) {
      for (int i = 0; i < taker.length; i++) {
        if (!tried.contains(i) && holds(expected.get(wanted), actual.get(i))) {
          tried.add(i);
          if (taker[i] == NOBODY || place(taker[i], tried)) {
            taker[i] = wanted;
            return true;
          }
        }
      }
      return false;
    }
  }
}
