package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a pattern may be tried between two reads of the text. {@code (?:){2000000000}} and
 * {@code (|)(|)(|)…} read nothing, so no budget of reads ends them; but the pattern tells how much
 * there is to try. For one pattern that {@link Pattern#compile} took, and one thread.
 */
final class RegexCost {
  private static final Pattern COUNT = Pattern.compile("\\{\\d+(,\\d*)?\\}");

  /** {@code ?:}, {@code ?>}, {@code ?<name>} … behind a parenthesis. */
  private static final Pattern GROUP = Pattern.compile("\\?(?:[:>]|<[a-zA-Z][a-zA-Z0-9]*>)");

  private static final Pattern LOOK = Pattern.compile("\\?<?[=!]");
  private static final Pattern FLAGS = Pattern.compile("\\?[a-zA-Z]*(?:-[a-zA-Z]*)?[:)]");

  private static final Part NOTHING = new Part(0, 1, 0, 0);
  private static final Part CHARACTER = new Part(1, 0, 0, 1);
  private static final Part BOUNDARY = new Part(1, 1, 0, 1);

  private final String regex;
  private int at;

  private RegexCost(String regex) {
    this.regex = regex;
  }

  /**
   * A part of a pattern. All are upper bounds.
   *
   * @param tries how much is tried from its beginning until something is read
   * @param empty in how many ways it matches without a read
   * @param triesBehind how much is tried in it behind a read until the next
   * @param emptyBehind in how many ways it ends behind a read without another
   */
  private record Part(double tries, double empty, double triesBehind, double emptyBehind) {
    Part then(Part next) {
      return new Part(
          tries + empty * next.tries,
          empty * next.empty,
          Math.max(triesBehind + emptyBehind * next.tries, next.triesBehind),
          Math.max(emptyBehind * next.empty, next.emptyBehind));
    }

    Part or(Part other) {
      return new Part(
          tries + other.tries + 1,
          empty + other.empty,
          Math.max(triesBehind, other.triesBehind),
          Math.max(emptyBehind, other.emptyBehind));
    }

    /** Once more often than it must, a repetition ends where nothing is read. */
    Part repeated(double least, boolean isMost) {
      Part must = least == 0 ? NOTHING : least == 1 ? this : then(others(least - 1));
      if (isMost) {
        return must;
      }
      Part again = new Part(tries + 1, empty + 1, 0, 0);
      Part more = then(again);
      return must.then(new Part(again.tries, again.empty, more.triesBehind, more.emptyBehind));
    }

    /** The same so often, where it reads nothing. */
    private Part others(double count) {
      double ways = Math.pow(empty, count);
      double tried = empty == 1 ? tries * count : tries * (ways - 1) / (empty - 1);
      return new Part(
          tried, ways, triesBehind + emptyBehind * tried, emptyBehind * Math.max(1, ways));
    }

    Part grouped() {
      return new Part(tries + 1, empty, triesBehind, emptyBehind);
    }

    /** It is tried once, whatever the ways, and what it reads is read again. */
    Part looked() {
      return new Part(tries + 1, 1, triesBehind, 1);
    }
  }

  /**
   * Returns an upper bound, or infinity.
   *
   * @throws EvaluationException ({@code limit-regex}) if comments may stand in the pattern: where
   *     they end depends on too much
   */
  static double of(String regex) {
    RegexCost cost = new RegexCost(regex);
    Part whole = cost.choice();
    return cost.at < regex.length()
        ? Double.POSITIVE_INFINITY
        : Math.max(whole.tries, whole.triesBehind);
  }

  private Part choice() {
    Part all = sequence();
    while (skip('|')) {
      all = all.or(sequence());
    }
    return all;
  }

  private Part sequence() {
    Part all = NOTHING;
    while (at < regex.length() && !isAt('|') && !isAt(')')) {
      all = all.then(repeated(atom()));
    }
    return all;
  }

  private Part repeated(Part atom) {
    Part part = atom;
    while (true) {
      if (skip('*') || skip('?')) {
        part = part.repeated(0, false);
      } else if (skip('+')) {
        part = part.repeated(1, false);
      } else {
        String count = skip(COUNT);
        if (count.isEmpty()) {
          return part;
        }
        String[] bounds = count.substring(1, count.length() - 1).split(",", 2);
        part = part.repeated(Double.parseDouble(bounds[0]), bounds.length == 1);
      }
      if (!skip('?')) {
        skip('+');
      }
    }
  }

  private Part atom() {
    return switch (next()) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '^', '$' -> BOUNDARY;
      default -> CHARACTER;
    };
  }

  private Part group() {
    boolean looks = !skip(LOOK).isEmpty();
    if (!looks && skip(GROUP).isEmpty() && isAt('?')) {
      String flags = skip(FLAGS);
      if (flags.isEmpty() || flags.replaceFirst("-.*", "").contains("x")) {
        throw new EvaluationException(
            ProblemCode.LIMIT_REGEX, "a regular expression with comments: leave out `x` of `(?x)`");
      }
      if (flags.endsWith(")")) {
        return NOTHING;
      }
    }
    Part inside = choice();
    skip(')');
    return looks ? inside.looked() : inside.grouped();
  }

  /** A class ends at the first bracket behind its first character; classes may be nested. */
  private Part characters() {
    skip('^');
    boolean isFirst = true;
    while (at < regex.length() && (isFirst || !isAt(']'))) {
      switch (next()) {
        case '[' -> characters();
        case '\\' -> escape();
        default -> {}
      }
      isFirst = false;
    }
    skip(']');
    return CHARACTER;
  }

  private Part escape() {
    return switch (next()) {
      case 'Q' -> quoted();
      case 'c' -> character(1);
      case 'p', 'P', 'x', 'N' -> character(isAt('{') ? through('}') : 0);
      case 'b' -> boundary(isAt('{') ? through('}') : 0);
      case 'k' -> boundary(through('>'));
      case 'B', 'A', 'G', 'Z', 'z', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> BOUNDARY;
      default -> CHARACTER;
    };
  }

  /** Returns how many characters there are through the next {@code end}; 0 where there is none. */
  private int through(char end) {
    return Math.max(regex.indexOf(end, at) + 1 - at, 0);
  }

  private Part character(int more) {
    at += more;
    return CHARACTER;
  }

  private Part boundary(int more) {
    at += more;
    return BOUNDARY;
  }

  private Part quoted() {
    int end = regex.indexOf("\\E", at);
    boolean isEmpty = end == at;
    at = end < 0 ? regex.length() : end + 2;
    return isEmpty ? NOTHING : CHARACTER;
  }

  /** Behind the end, where no pattern that compiles leads, a character that means nothing. */
  private char next() {
    return at < regex.length() ? regex.charAt(at++) : ' ';
  }

  private boolean isAt(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private boolean skip(char c) {
    boolean found = isAt(c);
    at += found ? 1 : 0;
    return found;
  }

  /** Returns what was skipped, which may be nothing. */
  private String skip(Pattern pattern) {
    Matcher matcher = pattern.matcher(regex).region(at, regex.length());
    if (!matcher.lookingAt()) {
      return "";
    }
    at = matcher.end();
    return matcher.group();
  }
}
