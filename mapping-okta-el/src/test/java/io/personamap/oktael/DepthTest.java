package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.ExpressionException;
import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How deep an expression may be, to the bracket. */
class DepthTest {
  /** Once more than {@code most} times {@code open}, it is too deep. */
  private static Arguments shape(String open, String middle, String close, int most) {
    return Arguments.of(open, middle, close, most);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("(", "a", ")", 100),
        shape("String.toUpperCase(", "a", ")", 83),
        shape("{", "1", "}", 100),
        shape("{'k':", "1", "}", 100),
        shape("a[", "0", "]", 83),
        shape("a.![", "b", "]", 83),
        shape("!", "a", "", 100),
        shape("- ", "1", "", 100),
        shape("not ", "a", "", 100),
        shape("!(", "a", ")", 50),
        shape("a?1:", "2", "", 500),
        shape("a?:", "b", "", 500),
        shape("a OR ", "a", "", 1_250),
        shape("a and ", "a", "", 1_250),
        shape("a==1&&", "a", "", 1_250),
        shape("1+", "1", "", 1_250),
        shape("1+1*", "1", "", 625),
        shape("(a?1:", "2", ")", 83));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void deepest_isTakenAndOneMoreIsNot(String open, String middle, String close, int most) {
    assertDoesNotThrow(() -> parse(open, middle, close, most), "the deepest");
    ExpressionException deeper =
        assertThrows(ExpressionException.class, () -> parse(open, middle, close, most + 1));
    assertEquals(1, deeper.diagnostics().size(), "said once");
    assertEquals(ProblemCode.LIMIT_DEPTH, deeper.diagnostics().get(0).code());
    int behindDeepest = open.length() * most;
    int place = deeper.diagnostics().get(0).span().start();
    assertEquals(true, place >= behindDeepest && place < behindDeepest + open.length(), "place");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void deepestTwice_sideBySide_isTaken(String open, String middle, String close, int most) {
    int half = most / 2;
    String part = open.repeat(half) + middle + close.repeat(half);
    assertDoesNotThrow(() -> OktaLanguage.classic().parse("{(" + part + "), (" + part + ")}"));
  }

  private static void parse(String open, String middle, String close, int times) {
    OktaLanguage.classic().parse(open.repeat(times) + middle + close.repeat(times));
  }

  static final List<String> WIDE =
      List.of(
          ("a" + ".a".repeat(400) + "+").repeat(3) + "a",
          "{" + ("a" + ".a".repeat(400) + ",").repeat(3) + "a}",
          "{" + ("!".repeat(90) + "a,").repeat(20) + "a}",
          ("!".repeat(90) + "a AND ").repeat(20) + "a",
          "(" + "!".repeat(60) + "a) AND (" + "!".repeat(60) + "a)",
          "{" + "a OR ".repeat(900) + "a," + "a OR ".repeat(900) + "a}",
          "{" + "1+".repeat(900) + "1," + "1+".repeat(900) + "1}",
          "1+".repeat(900) + "1 == " + "1+".repeat(900) + "1",
          "{" + "a?1:".repeat(400) + "1," + "a?1:".repeat(400) + "1}",
          "(" + "a OR ".repeat(800) + "a) ? (" + "a OR ".repeat(800) + "a) : 1");

  @ParameterizedTest
  @FieldSource("WIDE")
  void whatStandsSideBySide_doesNotAddUp(String source) {
    assertDoesNotThrow(() -> OktaLanguage.classic().parse(source));
  }
}
