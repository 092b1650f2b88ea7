package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what recent texts matched, which follows from the text alone: people share their titles and
 * groups, and one look-up is cheaper than to search each text for each constant. Bounded: some 200
 * bytes a text, or 1.5 KB at the very most, and a text gives way to the next of its hash.
 * Thread-safe without a lock: a thread sees a whole answer or none.
 */
final class RecentTexts implements TextMatcher {
  private static final int SIZE = 4096;

  /** A longer text is hardly shared. */
  private static final int LONGEST = 64;

  /** What more than these follow from is worth another search; memory must stay bounded. */
  private static final int MOST_MARKS = 256;

  private final List<TextMatcher> matchers;
  private final MarkSet none;
  private final @Nullable Found[] recent = new Found[SIZE];

  /** All fields are final: whoever sees it sees it whole. */
  private static final class Found {
    private final String text;
    private final MarkSet marks;

    Found(String text, MarkSet marks) {
      this.text = text;
      this.marks = marks;
    }
  }

  RecentTexts(List<TextMatcher> matchers, int size) {
    this.matchers = List.copyOf(matchers);
    this.none = MarkSet.of(List.of(), size);
  }

  @Override
  public void collect(String text, Evaluation evaluation, Marks found) {
    int at = TextMatcher.spread(text) & SIZE - 1;
    Found known = recent[at];
    if (known == null || !known.text.equals(text)) {
      known = new Found(text, search(text, evaluation));
      if (text.length() <= LONGEST && known.marks.marks().length <= MOST_MARKS) {
        recent[at] = known;
      }
    }
    found.add(known.marks);
  }

  private MarkSet search(String text, Evaluation evaluation) {
    Marks found = Marks.of(none);
    for (TextMatcher matcher : matchers) {
      matcher.collect(text, evaluation, found);
    }
    return found.toSet();
  }
}
