package io.personamap.core.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a pattern's parts may be tried at one place because of counted repetitions. {@code
 * (?:){2000000000}} reads nothing, so no budget of reads ends it; its count is in the pattern.
 */
final class RegexCost {
  private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private RegexCost() {}

  /** Returns an upper bound, or infinity. */
  static double of(String regex) {
    Deque<Double> outer = new ArrayDeque<>();
    Matcher count = COUNT.matcher(regex);
    double sum = 0;
    double last = 0;
    int i = 0;
    while (i < regex.length()) {
      char c = regex.charAt(i);
      if (c == '{' && count.region(i, regex.length()).lookingAt()) {
        sum += last * (repetitions(count) - 1);
        last *= repetitions(count);
        i = count.end();
        continue;
      }
      if (c == '(') {
        outer.push(sum);
        sum = 0;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = sum + 1;
        sum = outer.pop() + last;
      } else if (c != '*' && c != '+' && c != '?') {
        last = 1;
        sum += 1;
      }
      i += c == '\\' ? 2 : 1;
    }
    return sum;
  }

  private static double repetitions(Matcher count) {
    String most = count.group(2);
    double fewest = Double.parseDouble(count.group(1));
    return Math.max(most == null || most.isEmpty() ? fewest : Double.parseDouble(most), 1);
  }
}
