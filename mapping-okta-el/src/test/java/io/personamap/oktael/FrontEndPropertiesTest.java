package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.print.Printer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text: it compiles or is refused by us, soon, and prints as what it is. */
class FrontEndPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "user",
          ".",
          "title",
          "source",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "?",
          "?:",
          "+",
          "-",
          "*",
          "/",
          "%",
          "==",
          "!=",
          "<",
          ">=",
          "=",
          "!",
          "&&",
          "||",
          " AND ",
          " or ",
          " not ",
          " matches ",
          " eq ",
          " div ",
          "'a'",
          "\"b\"",
          "'",
          "\"",
          "“",
          "’",
          "1",
          "2.5",
          "99999999999",
          "0x",
          "1e",
          "null",
          "TRUE",
          "String",
          ".len(",
          "String.len(",
          "Arrays.contains(",
          "T(",
          "new ",
          "#",
          "@",
          "^",
          "$",
          ".![",
          ".?[",
          "?.",
          ".^[",
          "++",
          "--",
          ";",
          "\\",
          "~",
          "&",
          "|",
          "&amp;",
          "&quot;",
          " ",
          "\n",
          "\t",
          "\u0000",
          "\u00a0",
          "ü",
          "😀",
          "\ud800",
          "isMemberOfGroup(",
          "user.getGroups(",
          "getFilteredGroups(",
          "DateTime.now()",
          ".toUpperCase()",
          "Time.now(",
          "workday_a.findWorkdayUser()",
          "${",
          "instanceof",
          "between",
          "String.stringSwitch(",
          "'(a+)+b'",
          "user.profile.x");

  private static final UserProfile ANA =
      UserProfile.builder()
          .attribute("title", "Lead")
          .attribute("x", List.of("a", "b"))
          .account("id", "00u1")
          .groups(List.of(new Group("00g1", "Sales", "OKTA_GROUP", null, java.util.Map.of())))
          .build();

  @Property(tries = 1_500)
  void anyText_compilesOrIsRefused(@ForAll @StringLength(max = 200) String text) {
    check(text);
  }

  @Property(tries = 1_500)
  void piecesOfExpressions_compileOrAreRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 14);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    check(text.toString());
  }

  @Property(tries = 1_500)
  void brokenExpressions_compileOrAreRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(new ExpressionTexts(seed).any(3));
    for (int i = random.nextInt(3); i >= 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.setLength(at);
      }
    }
    check(text.toString());
  }

  @Property(tries = 3_000)
  void printedTrees_parseToThemselves(@ForAll long seed) {
    String source = new ExpressionTexts(seed).any(5);
    try {
      roundTrip(OktaLanguage.classic(), OktaLanguage.classic().parse(source));
    } catch (ExpressionException typeError) {
      assertFalse(typeError.diagnostics().isEmpty());
    }
  }

  private static void check(String text) {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          check(OktaLanguage.classic(), text);
          check(OktaLanguage.identityEngine(), text);
        },
        text);
  }

  private static void check(OktaLanguage language, String text) {
    try {
      ParsedExpression parsed = language.parse(text);
      roundTrip(language, parsed);
      EvaluationContext context = language.context(ANA, Instant.EPOCH);
      new ExpressionCompiler(language.functions()).compile(parsed).evaluate(context);
    } catch (ExpressionException refused) {
      checkDiagnostics(text, refused.diagnostics());
    } catch (EvaluationException failed) {
      assertFalse(failed.text().isEmpty());
    }
  }

  private static void roundTrip(OktaLanguage language, ParsedExpression parsed) {
    String printed = Printer.print(parsed.tree());
    ParsedExpression again = language.parse(printed);
    assertEquals(Unplaced.tree(parsed.tree()), Unplaced.tree(again.tree()), printed);
    assertEquals(printed, Printer.print(again.tree()));
  }

  private static void checkDiagnostics(String text, List<Diagnostic> diagnostics) {
    assertTrue(diagnostics.stream().anyMatch(Diagnostic::isError), text);
    int last = 0;
    for (Diagnostic diagnostic : diagnostics) {
      assertTrue(diagnostic.span().start() >= last, "in the order of the text: " + diagnostics);
      assertTrue(diagnostic.span().end() <= text.length(), "within the text: " + diagnostics);
      assertFalse(diagnostic.message().contains("EL1"), "Spring's words: " + diagnostic);
      last = diagnostic.span().start();
    }
  }
}
