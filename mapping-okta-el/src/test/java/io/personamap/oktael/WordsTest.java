package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.ExpressionException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What an author reads: every diagnostic in full, with its hint. */
class WordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/conformance/words.cases",
      delimiterString = " ==> ",
      quoteCharacter = '\0')
  void words(String row, String expected) {
    String found =
        diagnostics(row).stream()
            .map(d -> d.severity().word() + " " + d)
            .collect(Collectors.joining(" | "));
    assertEquals(expected, found.isEmpty() ? "none" : found);
  }

  private static List<Diagnostic> diagnostics(String row) {
    try {
      return FrontEndCasesTest.language(row).parse(row.substring(2)).warnings();
    } catch (ExpressionException refused) {
      return refused.diagnostics();
    }
  }
}
