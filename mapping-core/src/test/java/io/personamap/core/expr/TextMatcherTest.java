package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class TextMatcherTest {
  @Property(tries = 5_000)
  void manyConstants_areFoundAsOneByOne(
      @ForAll KeyTest.Match match,
      @ForAll("texts") @Size(min = 20, max = 60) Set<String> constants,
      @ForAll("text") String text) {
    List<String> ordered = List.copyOf(new TreeSet<>(constants));
    Map<String, List<Integer>> marks = new LinkedHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      marks.put(ordered.get(i), List.of(ConditionHits.certain(i)));
    }
    ConditionHits hits = new ConditionHits(new int[0]);
    TextMatcher.of(match, marks).collect(text, hits);
    hits.sorted();
    int next = 0;
    for (int i = 0; i < ordered.size(); i++) {
      boolean matches = match.matches(text, ordered.get(i));
      boolean found = next < hits.size() && hits.condition(next) == i;
      assertTrue(found || !matches, "a match is found");
      if (found && hits.isCertain(next++)) {
        assertTrue(matches, "what is certain matches");
      }
    }
    assertEquals(hits.size(), next);
  }

  @Provide
  Arbitrary<Set<String>> texts() {
    return text().set().ofMinSize(20).ofMaxSize(60);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars("abcé").ofMaxLength(6);
  }
}
