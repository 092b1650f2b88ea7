package io.personamap.core.whynot;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a simple regular expression probably matches: literal characters, {@code .}, classes,
 * groups, alternatives, quantifiers. Whoever uses one tries it.
 */
final class RegexSample {
  private static final int MAX = 4;

  private final String regex;
  private int at;

  private RegexSample(String regex) {
    this.regex = regex;
  }

  static List<String> of(String regex) {
    return new RegexSample(regex.startsWith("(?i)") ? regex.substring(4) : regex).alternatives();
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all.size() > MAX ? all.subList(0, MAX) : all;
  }

  private List<String> sequence() {
    List<String> texts = List.of("");
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      List<String> next = quantified(element());
      List<String> joined = new ArrayList<>();
      for (String text : texts) {
        next.stream().limit(MAX).forEach(more -> joined.add(text + more));
      }
      texts = joined.size() > MAX ? joined.subList(0, MAX) : joined;
    }
    return texts;
  }

  private List<String> element() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^', '$' -> List.of("");
      case '.' -> List.of("x");
      case '\\' -> List.of(escaped());
      case '[' -> List.of(fromClass());
      case '(' -> group();
      default -> List.of(String.valueOf(c));
    };
  }

  private String escaped() {
    char c = at < regex.length() ? regex.charAt(at++) : '\\';
    return switch (c) {
      case 'd' -> "1";
      case 'w', 'S', 'D' -> "x";
      case 's', 'W' -> " ";
      case 'b', 'B', 'A', 'z', 'Z' -> "";
      default -> String.valueOf(c);
    };
  }

  private String fromClass() {
    int end = regex.indexOf(']', at + 1);
    String inside = end < 0 ? regex.substring(at) : regex.substring(at, end);
    at = end < 0 ? regex.length() : end + 1;
    if (inside.startsWith("^")) {
      return inside.contains("x") ? "1" : "x";
    }
    if (inside.startsWith("\\") && inside.length() > 1) {
      return inside.charAt(1) == 'd' ? "1" : inside.charAt(1) == 's' ? " " : "x";
    }
    return inside.isEmpty() ? "" : inside.substring(0, 1);
  }

  private List<String> group() {
    if (regex.startsWith("?:", at)) {
      at += 2;
    }
    List<String> inside = alternatives();
    if (at < regex.length()) {
      at++;
    }
    return inside;
  }

  private List<String> quantified(List<String> element) {
    if (at >= regex.length()) {
      return element;
    }
    char c = regex.charAt(at);
    if (c == '*' || c == '?') {
      at++;
      return List.of("");
    }
    if (c == '+') {
      at++;
      return element;
    }
    int end = c == '{' ? regex.indexOf('}', at) : -1;
    if (end < 0) {
      return element;
    }
    String least = regex.substring(at + 1, end).split(",", -1)[0];
    at = end + 1;
    boolean number = least.matches("\\d{1,3}");
    return number
        ? element.stream().map(text -> text.repeat(Integer.parseInt(least))).toList()
        : element;
  }
}
