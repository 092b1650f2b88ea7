package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Constants that a text may be, by hash with linear probing. All that is needed of one but its
 * characters lies in one place, even the second text that its condition takes: of many thousand,
 * each step is one through cold memory.
 */
final class ManyTexts implements TextMatcher {
  /** A text has its hash, and where it begins and ends in {@link #texts}. */
  private static final int HASH = 0;

  private static final int FROM = 1;
  private static final int TO = 2;
  private static final int TEXT = 3;

  /** A condition has its mark, the place of the second text, and that text. */
  private static final int MARK = 0;

  private static final int PLACE = 1;
  private static final int SECOND = 2;
  private static final int CONDITION = SECOND + TEXT;

  /** An entry is a text and its condition; a power of two. */
  private static final int WIDTH = TEXT + CONDITION;

  /** A text of more conditions than that is no key that says much; each is tried alone. */
  private static final int MOST_WITH_SECOND = 16;

  /** Stands for a position where there is none. */
  private static final int NONE = -1;

  private final int[] table;

  /**
   * The conditions of texts that have several, behind their number, or the complement of a position
   * in {@link #sets}. The mark in the table is then the complement of where that is.
   */
  private final int[] several;

  /** The marks of texts of so many conditions that none has its second text beside it. */
  private final MarkSet[] sets;

  private final String texts;
  private final Key.Place[] places;

  private ManyTexts(Builder builder) {
    this.table = builder.table;
    this.several = builder.several.build().toArray();
    this.sets = builder.sets.toArray(MarkSet[]::new);
    this.texts = builder.texts.toString();
    this.places = builder.places.toArray(Key.Place[]::new);
  }

  /**
   * Returns a matcher.
   *
   * @param seconds what a condition takes besides, where that is known
   */
  static ManyTexts of(Map<String, MarkSet> marks, IntFunction<Optional<Key>> seconds) {
    Builder builder = new Builder(marks.size(), seconds);
    marks.forEach((text, set) -> builder.add(text, set));
    return new ManyTexts(builder);
  }

  private static int start(String text, int[] table) {
    return (TextMatcher.spread(text) * WIDTH) & (table.length - 1);
  }

  private static int next(int at, int[] table) {
    return (at + WIDTH) & (table.length - 1);
  }

  @Override
  public void collect(String text, Evaluation evaluation, Marks found) {
    for (int at = start(text, table); table[at + FROM] != NONE; at = next(at, table)) {
      if (is(text, table, at)) {
        int mark = table[at + TEXT + MARK];
        if (mark < 0) {
          addSeveral(~mark, evaluation, found);
        } else {
          add(table, at + TEXT, evaluation, found);
        }
        return;
      }
    }
  }

  private boolean is(String text, int[] known, int at) {
    int from = known[at + FROM];
    return text.hashCode() == known[at + HASH]
        && text.length() == known[at + TO] - from
        && texts.startsWith(text, from);
  }

  private void addSeveral(int at, Evaluation evaluation, Marks found) {
    if (several[at] < 0) {
      found.add(sets[~several[at]]);
      return;
    }
    int end = at + 1 + several[at] * CONDITION;
    for (int next = at + 1; next < end; next += CONDITION) {
      add(several, next, evaluation, found);
    }
  }

  private void add(int[] conditions, int at, Evaluation evaluation, Marks found) {
    int mark = conditions[at + MARK];
    if (conditions[at + PLACE] == NONE) {
      found.add(mark);
      return;
    }
    int condition = Mark.condition(mark);
    try {
      if (hasSecond(conditions, at, evaluation)) {
        found.add(Mark.of(condition, Mark.HOLDS));
      }
    } catch (EvaluationException unreadable) {
      found.add(Mark.of(condition, Mark.UNKNOWN));
    }
  }

  private boolean hasSecond(int[] conditions, int at, Evaluation evaluation) {
    Key.Place place = places[conditions[at + PLACE]];
    if (place.isAttribute()) {
      return evaluation.slot(place.slot()) instanceof String text
          && is(text, conditions, at + SECOND);
    }
    List<String> known = evaluation.keys(place.source()).texts();
    for (int i = 0; i < known.size(); i++) {
      if (is(known.get(i), conditions, at + SECOND)) {
        return true;
      }
    }
    return false;
  }

  /** Collects constants; not thread-safe. */
  private static final class Builder {
    /** The table is a quarter to half full. */
    private static final int SPARSE = 4;

    private final IntFunction<Optional<Key>> seconds;
    private final int[] table;
    private final IntStream.Builder several = IntStream.builder();
    private int severalSize;
    private final List<MarkSet> sets = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder();
    private final List<Key.Place> places = new ArrayList<>();

    Builder(int size, IntFunction<Optional<Key>> seconds) {
      this.seconds = seconds;
      this.table = new int[WIDTH * SPARSE * Integer.highestOneBit(Math.max(1, size))];
      Arrays.fill(table, NONE);
    }

    void add(String text, MarkSet set) {
      int[] marks = set.marks();
      int at = start(text, table);
      while (table[at + FROM] != NONE) {
        at = next(at, table);
      }
      putText(text, table, at);
      if (marks.length == 1) {
        putCondition(marks[0], table, at + TEXT);
        return;
      }
      table[at + TEXT + MARK] = ~severalSize;
      if (marks.length <= MOST_WITH_SECOND) {
        putSeveral(marks);
      } else {
        several.add(~sets.size());
        severalSize++;
        sets.add(set);
      }
    }

    private void putSeveral(int[] marks) {
      several.add(marks.length);
      int[] condition = new int[CONDITION];
      for (int mark : marks) {
        putCondition(mark, condition, 0);
        Arrays.stream(condition).forEach(several::add);
      }
      severalSize += 1 + marks.length * CONDITION;
    }

    private void putText(String text, int[] into, int at) {
      into[at + HASH] = text.hashCode();
      into[at + FROM] = texts.length();
      texts.append(text);
      into[at + TO] = texts.length();
    }

    private void putCondition(int mark, int[] into, int at) {
      Optional<Key> second =
          Mark.state(mark) == Mark.TO_TRY ? seconds.apply(Mark.condition(mark)) : Optional.empty();
      into[at + MARK] = mark;
      into[at + PLACE] = second.map(key -> number(key.place())).orElse(NONE);
      second.ifPresent(key -> putText(key.text(), into, at + SECOND));
    }

    private int number(Key.Place place) {
      if (!places.contains(place)) {
        places.add(place);
      }
      return places.indexOf(place);
    }
  }
}
