package io.personamap.core.expr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of one {@link KeySource} for one profile. For one thread. */
final class Keys {
  /** Up to here, comparing is cheaper than hashing. */
  private static final int FEW = 8;

  private final List<String> texts;
  private @Nullable Set<String> set;

  Keys(List<String> texts) {
    this.texts = texts;
  }

  List<String> texts() {
    return texts;
  }

  /** Returns whether one of the texts matches {@code constant}. */
  boolean match(KeyTest.Match how, String constant) {
    if (how == KeyTest.Match.EQUAL && texts.size() > FEW) {
      return set().contains(constant);
    }
    return match(texts, how, constant);
  }

  /** Returns whether one of {@code texts} matches {@code constant}. */
  static boolean match(List<String> texts, KeyTest.Match how, String constant) {
    for (int i = 0; i < texts.size(); i++) {
      if (how.matches(texts.get(i), constant)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> set() {
    Set<String> known = set;
    if (known == null) {
      known = new HashSet<>(texts);
      set = known;
    }
    return known;
  }
}
