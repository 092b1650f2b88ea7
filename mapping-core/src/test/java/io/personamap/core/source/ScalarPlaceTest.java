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
      })
  void character_isFoundInTheFile(String text, int line, int column) {
    SourceNode node = SourceDocument.parse(text, "f.yaml");
    while (node instanceof SourceNode.Mapping mapping) {
      node = mapping.entries().get(0).value();
    }
    SourceNode.Scalar scalar = (SourceNode.Scalar) node;
    assertEquals(new Place("f.yaml", line, column), scalar.placeOf(scalar.text().indexOf("HERE")));
  }
}
