package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.problem.ProblemCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators give on trees made by hand, and what they refuse to spend. */
class OperatorValuesTest {
  private static final Span NOWHERE = new Span(0, 0);

  private static final FunctionLibrary NO_FUNCTIONS =
      new FunctionLibrary() {
        @Override
        public Optional<ExprFunction> function(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<ExprFunction> method(String name) {
          return Optional.empty();
        }
      };

  @ParameterizedTest
  @CsvSource({
    "LT, false",
    "LE, false",
    "GT, false",
    "GE, false",
    "EQ, false",
    "NE, true",
  })
  void notANumber_standsInNoOrder(BinaryOperator operator, boolean expected) {
    assertEquals(expected, value(binary(operator, literal(Double.NaN), literal(1))));
    assertEquals(expected, value(binary(operator, literal(Double.NaN), literal(Double.NaN))));
  }

  @ParameterizedTest
  @CsvSource({"EQ, true", "LE, true", "GE, true", "LT, false", "GT, false", "NE, false"})
  void zeros_areEqualWhateverTheirSign(BinaryOperator operator, boolean expected) {
    assertEquals(expected, value(binary(operator, literal(-0.0), literal(0.0))));
    assertEquals(expected, value(binary(operator, literal(0), literal(-0.0))));
  }

  @Test
  void longs_compareExactly() {
    Expr left = literal(9_007_199_254_740_993L);
    assertEquals(false, value(binary(BinaryOperator.EQ, left, literal(9_007_199_254_740_992L))));
    assertEquals(true, value(binary(BinaryOperator.EQ, literal(7L), literal(7))));
  }

  @Test
  void null_isBelowEverything() {
    assertEquals(true, value(binary(BinaryOperator.LT, literal(null), literal(-5))));
    assertEquals(false, value(binary(BinaryOperator.GE, literal(null), literal(""))));
    assertEquals(true, value(binary(BinaryOperator.LE, literal(null), literal(null))));
  }

  @Test
  void integers_wrap() {
    Expr sum = binary(BinaryOperator.ADD, literal(Integer.MAX_VALUE), literal(1));
    assertEquals(Integer.MIN_VALUE, value(sum));
  }

  @Test
  void sumsAndDifferences_goFromLeftToRight() {
    Expr tree =
        binary(
            BinaryOperator.ADD,
            binary(
                BinaryOperator.ADD,
                binary(BinaryOperator.SUBTRACT, literal(10), literal(3)),
                literal(2)),
            literal("x"));
    assertEquals("9x", value(tree));
  }

  @Test
  void aFailureInARun_hasThePlaceOfItsOperator() {
    Expr inner = new Expr.Binary(BinaryOperator.DIVIDE, literal(1), literal(0), new Span(0, 5));
    Expr tree = new Expr.Binary(BinaryOperator.ADD, inner, literal(2), new Span(0, 9));
    EvaluationException failure = assertThrows(EvaluationException.class, () -> value(tree));
    assertEquals(ProblemCode.DIVISION_BY_ZERO, failure.code());
    assertEquals(Optional.of(new Span(0, 5)), failure.span());
  }

  @Test
  void matches_convertsNumbersAndBooleansAndLists() {
    assertEquals(true, value(binary(BinaryOperator.MATCHES, literal(123), literal("\\d+"))));
    assertEquals(true, value(binary(BinaryOperator.MATCHES, literal(true), literal("t.*"))));
    Expr list = new Expr.ListOf(List.of(literal("a"), literal("b")), NOWHERE);
    assertEquals(true, value(binary(BinaryOperator.MATCHES, list, literal("a,b"))));
    assertEquals(false, value(binary(BinaryOperator.MATCHES, literal(null), literal(".*"))));
  }

  @Test
  void index_takesLongs() {
    Expr list = new Expr.ListOf(List.of(literal("a"), literal("b")), NOWHERE);
    assertEquals("b", value(new Expr.Index(list, literal(1L), NOWHERE)));
  }

  @ParameterizedTest
  @CsvSource({"OR, false, false", "AND, true, true", "ADD, 1, 20001"})
  void longChains_needNoDeepStack(BinaryOperator operator, String operand, String expected) {
    Expr chain = literal(constant(operand));
    for (int i = 0; i < 20_000; i++) {
      chain = binary(operator, chain, literal(constant(operand)));
    }
    assertEquals(constant(expected), value(chain));
  }

  private static Object constant(String text) {
    return Character.isDigit(text.charAt(0)) ? Integer.valueOf(text) : Boolean.valueOf(text);
  }

  @Test
  void listsOfListsOfLists_runOutOfSteps() {
    Expr body = ones(2_000);
    Expr tree =
        new Expr.Projection(ones(2_000), new Expr.Projection(ones(2_000), body, NOWHERE), NOWHERE);
    assertEquals(ProblemCode.LIMIT_STEPS, code(tree, Map.of()));
  }

  @Test
  void longTextsWithoutEnd_runOutOfSteps() {
    Expr text = new Expr.Property(new Expr.Name("user", NOWHERE), "text", NOWHERE);
    Expr joined = binary(BinaryOperator.ADD, text, text);
    Expr tree = new Expr.Projection(ones(5_000), joined, NOWHERE);
    assertEquals(
        ProblemCode.LIMIT_STEPS, code(tree, Map.of("user", Map.of("text", "x".repeat(40_000)))));
  }

  @Test
  void aListOfLongTexts_isNotJoinedBeyondTheLimit() {
    Expr list = new Expr.Property(new Expr.Name("user", NOWHERE), "list", NOWHERE);
    Expr tree = binary(BinaryOperator.ADD, literal(""), list);
    List<String> texts = Collections.nCopies(10_000, "x".repeat(90_000));
    assertEquals(ProblemCode.LIMIT_TEXT, code(tree, Map.of("user", Map.of("list", texts))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:){2000000000}",
        "((?:){100000}){100000}",
        "(?:(?:){2000000000}){2000000000}[(]",
        "(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)y",
        "x?(?:(?:|a|)b?){40}y",
        "[\\Q]\\E(](?:(?:|[^](]|){3}){9}y",
        "(?i:(?=(?:|){50}x)|)y",
        "(?x)a#(\n",
      })
  void patternsThatRepeatWithoutReading_areRefused(String regex) {
    EvaluationException failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () ->
                assertThrows(
                    EvaluationException.class,
                    () -> RegexPattern.compile(regex).matches("", Limits.DEFAULT)));
    assertEquals(ProblemCode.LIMIT_REGEX, failure.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\\+\\d{1,2}\\s)?\\(?\\d{3}\\)?[\\s.-]\\d{3}[\\s.-]\\d{4}",
        "a{3}{2}",
        "x{100}y{1,}",
        "\\{9999999999\\}",
        "(?:(?:a?){1000}b{0,5000}){1,1000}",
        ".*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?.*?",
        "(a*)*(b*)*(c*)*(d*)*(e*)*(f*)*",
        "(?i-x:a b)",
        "^(?=.*[A-Z])(?=.*\\d)(?i)(?<n>\\p{L}|[]x]|\\Q(|\\E|\\c(|\\x{28})+\\b\\k<n>?.{8,}$",
      })
  void ordinaryCounts_areTaken(String regex) {
    RegexPattern.compile(regex).matches("", Limits.DEFAULT);
  }

  @Test
  void hostileBacktracking_runsOutOfReads() {
    RegexPattern pattern = RegexPattern.compile("(.*)(.*)(.*)(.*)(.*)\\1x");
    EvaluationException failure =
        assertThrows(
            EvaluationException.class, () -> pattern.matches("a".repeat(60), Limits.DEFAULT));
    assertEquals(ProblemCode.LIMIT_REGEX, failure.code());
  }

  @Test
  void readsOfManyMatches_countAsSteps() {
    // Each element takes some 320,000 reads: within its own budget, 3 billion together.
    Expr slow = binary(BinaryOperator.MATCHES, literal("a".repeat(800)), literal(".*.*x|a*"));
    Expr each = new Expr.Projection(ones(10_000), slow, NOWHERE);
    ProblemCode code =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> code(each, Map.of()));
    assertEquals(ProblemCode.LIMIT_STEPS, code);
  }

  @Test
  void patternsOfLongTexts_countTheirCompilingAsSteps() {
    Expr each =
        new Expr.Projection(
            ones(10_000),
            binary(
                BinaryOperator.MATCHES,
                literal("a"),
                new Expr.Property(new Expr.Name("user", NOWHERE), "pattern", NOWHERE)),
            NOWHERE);
    Map<String, ?> roots = Map.of("user", Map.of("pattern", "a".repeat(5_000)));
    assertEquals(ProblemCode.LIMIT_STEPS, code(each, roots));
  }

  private static Expr ones(int count) {
    Expr[] elements = new Expr[count];
    Arrays.fill(elements, literal(1));
    return new Expr.ListOf(List.of(elements), NOWHERE);
  }

  private static Expr literal(@Nullable Object value) {
    return new Expr.Literal(value, NOWHERE);
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, NOWHERE);
  }

  private static @Nullable Object value(Expr tree) {
    return evaluate(tree, Map.of());
  }

  private static ProblemCode code(Expr tree, Map<String, ?> roots) {
    return assertThrows(EvaluationException.class, () -> evaluate(tree, roots)).code();
  }

  private static @Nullable Object evaluate(Expr tree, Map<String, ?> roots) {
    EvaluationContext.Builder context = EvaluationContext.builder();
    roots.forEach(context::root);
    return new ExpressionCompiler(NO_FUNCTIONS)
        .compile(new ParsedExpression("", tree, List.of()))
        .evaluate(context.build());
  }
}
