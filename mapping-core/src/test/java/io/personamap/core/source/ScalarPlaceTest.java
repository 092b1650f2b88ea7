package io.personamap.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The place of {@code HERE} in a scalar's value is its place in the file, however the scalar is
 * written.
 */
class ScalarPlaceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a: x HERE y, 1, 6",
        "a: 'it''s HERE', 1, 11",
        "a: \"a \\\"q\\\" \\u0041 HERE\", 1, 20",
        "a: {b: x HERE}, 1, 10",
        "`a: |\n  x\n    HERE\n`, 3, 5",
        "`a: >-\n  x\n  y HERE\n`, 3, 5",
        "`a: x\n  HERE y\n`, 2, 3",
        "`a: 'x\n\n  HERE'\n`, 3, 3",
        "a: {😀😀: x 😀 HERE}, 1, 16",
        "`😀😀: >-\n  x\n  😀y HERE\n`, 3, 7",
        "a: \"\\U0001F600 \\U0001F600HERE\", 1, 26",
        "`a: b\r😀: HERE`, 2, 5",
      })
  void character_isFoundInTheFile(String text, int line, int column) {
    check(text, "f.yaml", line, column);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"a\": \"x HERE\"}, 1, 10",
        "{\"😀😀\": \"😀 HERE\"}, 1, 14",
        "`{\"😀😀😀😀\":\n \"\\ud83d\\ude00 HERE\"}`, 2, 16",
      })
  void characterOfJson_isFoundInTheFile(String text, int line, int column) {
    check(text, "f.json", line, column);
  }

  private static void check(String text, String file, int line, int column) {
    SourceNode node = SourceDocument.parse(text, file);
    while (node instanceof SourceNode.Mapping mapping) {
      node = mapping.entries().get(mapping.entries().size() - 1).value();
    }
    SourceNode.Scalar scalar = (SourceNode.Scalar) node;
    assertEquals(new Place(file, line, column), scalar.placeOf(scalar.text().indexOf("HERE")));
  }
}
