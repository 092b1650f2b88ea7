package io.personamap.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.problem.Place;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceTextTest {
  /** Ends of lines, and characters of one UTF-16 unit and of two. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("\n", "\r\n", "\r", "a", "é", "😀", "bc")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void placeOfAnOffset_isCountedFromTheBeginning(@ForAll("texts") String text) {
    SourceText source = new SourceText("f.yaml", text);
    int line = 1;
    int column = 1;
    for (int offset = 0; offset <= text.length(); offset++) {
      assertEquals(new Place("f.yaml", line, column), source.placeOf(offset));
      boolean ends =
          offset < text.length()
              && (text.charAt(offset) == '\n'
                  || (text.charAt(offset) == '\r' && !text.startsWith("\r\n", offset)));
      line = ends ? line + 1 : line;
      column = ends ? 1 : column + 1;
    }
  }

  @Property
  void positionInYaml_isCountedInCodePoints(@ForAll("texts") String text) {
    SourceText source = new SourceText("f.yaml", text);
    int count = text.codePointCount(0, text.length());
    for (int position = 0; position <= count; position++) {
      assertEquals(text.offsetByCodePoints(0, position), source.offsetOf(position));
    }
    assertEquals(text.length(), source.offsetOf(count + 1));
  }

  @Property
  void positionInJson_isCountedInUtf16Units(@ForAll("texts") String text) {
    SourceText source = new SourceText("f.JSON", text);
    for (int position = 0; position <= text.length(); position++) {
      assertEquals(position, source.offsetOf(position));
    }
  }
}
