package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.oktael.print.Printer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which texts are refused, with everything that is wrong; and which are taken, with warnings. */
class FrontEndCasesTest {
  static OktaLanguage language(String row) {
    return switch (row.charAt(0)) {
      case 'I' -> OktaLanguage.identityEngine();
      case 'G' -> OktaLanguage.classic().forUsage(Usage.GROUP_RULE);
      case 'S' -> OktaLanguage.classic().strict();
      default -> OktaLanguage.classic();
    };
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(
      resources = "/conformance/refused.cases",
      delimiterString = " ==> ",
      quoteCharacter = '\0')
  void refused(String row, String errors, String reason) {
    List<Diagnostic> found = diagnostics(row);
    assertEquals(errors, String.join(", ", Outcome.errors(found)), reason + ": " + found);
    String source = row.substring(2);
    for (Diagnostic diagnostic : found) {
      assertEquals(
          diagnostic.span().of(source),
          source.substring(diagnostic.span().start(), diagnostic.span().end()),
          "a span within the text");
    }
  }

  private static List<Diagnostic> diagnostics(String row) {
    try {
      return language(row).parse(row.substring(2)).warnings();
    } catch (ExpressionException refused) {
      return refused.diagnostics();
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(
      resources = {"/conformance/accepted.cases", "/conformance/accepted-in-use.cases"},
      delimiterString = " ==> ",
      quoteCharacter = '\0')
  void accepted(String row, String warnings, String reason) {
    ParsedExpression parsed = language(row).parse(row.substring(2));
    String found =
        parsed.warnings().stream()
            .map(w -> w.code() + "@" + w.span().start())
            .collect(Collectors.joining(", "));
    assertEquals(warnings, found.isEmpty() ? "none" : found, reason);
    String printed = Printer.print(parsed.tree());
    assertEquals(
        Unplaced.tree(parsed.tree()), Unplaced.tree(language(row).parse(printed).tree()), printed);
  }
}
