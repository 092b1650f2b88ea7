package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Many thousand constants that a text may be, by hash with linear probing. All that is needed of
 * one lies in one place, even the second text that its condition takes: each step is one through
 * cold memory.
 */
final class ManyTexts implements TextMatcher {
  /**
   * An entry has the hash, where the text begins and ends in the pool, and the mark; then the place
   * of the second text, its hash, and where it begins and ends.
   */
  private static final int WIDTH = 8;

  private static final int FROM = 1;
  private static final int TO = 2;
  private static final int MARK = 3;
  private static final int PLACE = 4;
  private static final int SECOND = 5;

  /** Stands for a position where there is none. */
  private static final int NONE = -1;

  private final int[] table;
  private final String texts;
  private final ConditionKeys.Key.Place[] places;

  /** The marks of texts that have several; their entries have the complement of the position. */
  private final MarkSet[] several;

  private ManyTexts(Builder builder) {
    this.table = builder.table;
    this.texts = builder.texts.toString();
    this.places = builder.places.toArray(ConditionKeys.Key.Place[]::new);
    this.several = builder.several.toArray(MarkSet[]::new);
  }

  static ManyTexts of(
      Map<String, MarkSet> marks, IntFunction<Optional<ConditionKeys.Key>> seconds) {
    Builder builder = new Builder(marks.size(), seconds);
    marks.forEach(builder::add);
    return new ManyTexts(builder);
  }

  private static int start(int hash, int[] table) {
    return (hash ^ hash >>> 16) * WIDTH & table.length - 1;
  }

  private static int next(int at, int[] table) {
    return at + WIDTH & table.length - 1;
  }

  @Override
  public void collect(String text, Evaluation evaluation, Marks found) {
    for (int at = start(text.hashCode(), table); table[at + FROM] != NONE; at = next(at, table)) {
      if (is(text, at)) {
        add(at, evaluation, found);
        return;
      }
    }
  }

  private boolean is(String text, int at) {
    int from = table[at + FROM];
    return text.hashCode() == table[at]
        && text.length() == table[at + TO] - from
        && texts.startsWith(text, from);
  }

  private void add(int at, Evaluation evaluation, Marks found) {
    int mark = table[at + MARK];
    if (mark < 0) {
      found.add(several[~mark]);
    } else if (table[at + PLACE] == NONE) {
      found.add(mark);
    } else {
      addIfSecond(at, evaluation, found);
    }
  }

  private void addIfSecond(int at, Evaluation evaluation, Marks found) {
    int condition = Mark.condition(table[at + MARK]);
    try {
      if (hasSecond(at, evaluation)) {
        found.add(Mark.of(condition, Mark.HOLDS));
      }
    } catch (EvaluationException unreadable) {
      found.add(Mark.of(condition, Mark.UNKNOWN));
    }
  }

  private boolean hasSecond(int at, Evaluation evaluation) {
    ConditionKeys.Key.Place place = places[table[at + PLACE]];
    if (place.isAttribute()) {
      return evaluation.slot(place.slot()) instanceof String text && is(text, at + SECOND);
    }
    List<String> known = evaluation.keys(place.source()).texts();
    for (int i = 0; i < known.size(); i++) {
      if (is(known.get(i), at + SECOND)) {
        return true;
      }
    }
    return false;
  }

  /** Collects constants; not thread-safe. */
  private static final class Builder {
    private final IntFunction<Optional<ConditionKeys.Key>> seconds;
    private final int[] table;
    private final StringBuilder texts = new StringBuilder();
    private final List<ConditionKeys.Key.Place> places = new ArrayList<>();
    private final List<MarkSet> several = new ArrayList<>();

    Builder(int size, IntFunction<Optional<ConditionKeys.Key>> seconds) {
      this.seconds = seconds;
      this.table = new int[WIDTH * 4 * Integer.highestOneBit(Math.max(1, size))];
      Arrays.fill(table, NONE);
    }

    void add(String text, MarkSet marks) {
      int at = start(text.hashCode(), table);
      while (table[at + FROM] != NONE) {
        at = next(at, table);
      }
      text(text, at);
      if (marks.marks().length == 1) {
        mark(marks.marks()[0], at);
      } else {
        table[at + MARK] = ~several.size();
        several.add(marks);
      }
    }

    private void text(String text, int at) {
      table[at] = text.hashCode();
      table[at + FROM] = texts.length();
      texts.append(text);
      table[at + TO] = texts.length();
    }

    private void mark(int mark, int at) {
      table[at + MARK] = mark;
      if (Mark.state(mark) == Mark.TO_TRY) {
        seconds.apply(Mark.condition(mark)).ifPresent(second -> second(second, at));
      }
    }

    private void second(ConditionKeys.Key second, int at) {
      if (!places.contains(second.place())) {
        places.add(second.place());
      }
      table[at + PLACE] = places.indexOf(second.place());
      text(second.text(), at + SECOND);
    }
  }
}
