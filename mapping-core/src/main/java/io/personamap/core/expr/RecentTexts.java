package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what recent texts matched: people share their titles and groups, and one look-up is cheaper
 * than to search each text for each constant. Bounded, some 100 KB; a text gives way to the next of
 * its hash. Thread-safe without a lock: a thread sees a whole answer or none.
 */
final class RecentTexts implements TextMatcher {
  private static final int SIZE = 1024;

  /** A longer text is hardly shared. */
  private static final int LONGEST = 64;

  private static final int[] NONE = {};

  private final List<TextMatcher> matchers;
  private final @Nullable Found[] recent = new Found[SIZE];

  /** All fields are final: whoever sees it sees it whole. */
  private static final class Found {
    private final String text;
    private final int[] marks;

    Found(String text, int[] marks) {
      this.text = text;
      this.marks = marks;
    }
  }

  RecentTexts(List<TextMatcher> matchers) {
    this.matchers = List.copyOf(matchers);
  }

  @Override
  public void collect(String text, Marks found) {
    int hash = text.hashCode();
    int at = (hash ^ hash >>> 16) & SIZE - 1;
    Found known = recent[at];
    if (known == null || !known.text.equals(text)) {
      known = new Found(text, search(text));
      if (text.length() <= LONGEST) {
        recent[at] = known;
      }
    }
    found.add(known.marks);
  }

  private int[] search(String text) {
    Marks found = new Marks(NONE);
    for (TextMatcher matcher : matchers) {
      matcher.collect(text, found);
    }
    found.sort();
    return found.toArray();
  }
}
