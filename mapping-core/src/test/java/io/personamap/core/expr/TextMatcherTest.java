package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TextMatcherTest {
  @Property(tries = 5_000)
  void manyConstants_areFoundAsOneByOne(
      @ForAll KeyTest.Match match,
      @ForAll("texts") @Size(min = 20, max = 60) Set<String> constants,
      @ForAll("text") String text,
      @ForAll @IntRange(min = 60, max = 700) int size) {
    List<String> ordered = List.copyOf(new TreeSet<>(constants));
    Map<String, List<Integer>> marks = new LinkedHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      marks.put(ordered.get(i), List.of(Mark.of(i, Mark.TO_TRY)));
    }
    Marks hits = Marks.of(MarkSet.of(List.of(), size));
    Evaluation nobody = Evaluation.ofNobody(Limits.DEFAULT);
    TextMatcher.of(match, marks, size, condition -> Optional.empty()).collect(text, nobody, hits);
    hits.sort();
    int next = hits.next();
    for (int i = 0; i < ordered.size(); i++) {
      boolean matches = match.matches(text, ordered.get(i));
      assertEquals(matches, Mark.condition(next) == i);
      next = matches ? hits.next() : next;
    }
    assertEquals(Marks.NONE, next);
  }

  @Provide
  Arbitrary<Set<String>> texts() {
    return text().set().ofMinSize(20).ofMaxSize(60);
  }

  /** Some have the same hash, of one length or another. */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("abcé").ofMaxLength(6),
        Arbitraries.of("Aa", "BB").list().ofMaxSize(3).map(parts -> String.join("", parts)),
        Arbitraries.strings().withChars('\0').ofMaxLength(3));
  }
}
