package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConditionIndexTest {
  private static final Span SPAN = new Span(0, 0);

  /** What stands for a condition behind the last. */
  private static final int BEHIND = Mark.condition(Marks.NONE);

  /** {@code starts}, {@code holds} (of a text), {@code inGroup}, {@code fail}. */
  private static final FunctionLibrary FUNCTIONS =
      new FunctionLibrary() {
        @Override
        public Optional<ExprFunction> function(String name) {
          return Optional.of((evaluation, arguments) -> call(name, evaluation, arguments));
        }

        @Override
        public Optional<ExprFunction> method(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<KeyTest> keyTest(String name) {
          return switch (name) {
            case "starts" -> Optional.of(new KeyTest(KeyTest.Match.PREFIX, null));
            case "holds" -> Optional.of(new KeyTest(KeyTest.Match.PART, null));
            case "inGroup" ->
                Optional.of(
                    new KeyTest(
                        KeyTest.Match.EQUAL,
                        context -> context.groups().stream().map(Group::name).toList()));
            default -> Optional.empty();
          };
        }
      };

  private static Object call(String name, Evaluation evaluation, Object[] arguments) {
    if (name.equals("inGroup")) {
      return evaluation.context().groups().stream()
          .anyMatch(group -> Arrays.asList(arguments).contains(group.name()));
    }
    if (arguments.length == 0 || arguments[0] instanceof Integer) {
      throw new EvaluationException(ProblemCode.OPERAND_TYPE, "no text");
    }
    String text = (String) arguments[0];
    String constant = (String) arguments[1];
    return text != null
        && (name.equals("starts") ? text.startsWith(constant) : text.contains(constant));
  }

  private static Expr attribute(String name) {
    return new Expr.Property(new Expr.Name("user", SPAN), name, SPAN);
  }

  private static Expr is(String attribute, String text) {
    return new Expr.Binary(
        Expr.BinaryOperator.EQ, attribute(attribute), new Expr.Literal(text, SPAN), SPAN);
  }

  private static Expr call(String function, Object... arguments) {
    List<Expr> parts = new ArrayList<>();
    for (Object argument : arguments) {
      parts.add(argument instanceof Expr expr ? expr : new Expr.Literal(argument, SPAN));
    }
    return new Expr.Call(function, parts, SPAN);
  }

  private static Expr and(Expr left, Expr right) {
    return new Expr.Binary(Expr.BinaryOperator.AND, left, right, SPAN);
  }

  private static int[] candidates(EvaluationContext context, Expr... conditions) {
    ExpressionCompiler compiler = new ExpressionCompiler(FUNCTIONS);
    ConditionIndex index = compiler.index(compiled(compiler, Arrays.asList(conditions)));
    ConditionHits hits = index.candidates(compiler.evaluation(context));
    return numbers(hits).stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Expression> compiled(ExpressionCompiler compiler, List<Expr> trees) {
    return trees.stream()
        .map(
            tree ->
                tree == null ? null : compiler.compile(new ParsedExpression("", tree, List.of())))
        .toList();
  }

  private static EvaluationContext context(Object a, Object b, String... groups) {
    Map<String, Object> user = new HashMap<>();
    user.put("a", a);
    user.put("b", b);
    return EvaluationContext.builder()
        .root("user", user)
        .groups(Arrays.stream(groups).map(Group::named).toList())
        .build();
  }

  @Test
  void conditions_areFoundByTheProfilesValues() {
    assertArrayEquals(
        new int[] {1, 3, 4, 6},
        candidates(
            context("Sales", "Lead of sales", "G1"),
            is("a", "Care"),
            is("a", "Sales"),
            call("inGroup", "G0"),
            call("inGroup", "G1"),
            call("starts", attribute("b"), "Lead"),
            call("starts", attribute("b"), "Head"),
            call("holds", attribute("b"), "of sales"),
            call("holds", attribute("b"), "nowhere")));
  }

  @Test
  void conditionWithoutKeys_isAlwaysACandidate() {
    Expr not = new Expr.Unary(Expr.UnaryOperator.NOT, is("a", "x"), SPAN);
    assertArrayEquals(new int[] {0, 1}, candidates(context("y", "z"), not, null));
  }

  @Test
  void rarerSideOfAnd_isTheKey() {
    Expr common = is("a", "US");
    assertArrayEquals(
        new int[] {1},
        candidates(
            context("US", "", "G1"),
            and(common, call("inGroup", "G0")),
            and(common, call("inGroup", "G1"))));
  }

  @Test
  void failureOnTheLeft_isStillReported() {
    Expr unreadable = new Expr.Property(attribute("a"), "deep", SPAN);
    Expr condition =
        and(
            new Expr.Binary(Expr.BinaryOperator.EQ, unreadable, new Expr.Literal("x", SPAN), SPAN),
            call("inGroup", "G0"));
    assertArrayEquals(new int[] {0, 1}, candidates(context(null, null), condition, condition));
    assertArrayEquals(new int[] {0}, candidates(context("", ""), and(call("fail"), is("a", "x"))));
  }

  @Test
  void conditionWhoseKeyIsThere_isNotTriedForIt() {
    Expr sales = is("a", "Sales");
    Expr either = new Expr.Binary(Expr.BinaryOperator.OR, is("a", "Care"), sales, SPAN);
    ConditionHits hits =
        hits(
            List.of(sales, and(sales, is("b", "x")), call("inGroup", "G1"), either),
            context("Sales", "x", "G1"));
    assertEquals(List.of(true, true, true, true), certainties(hits));
  }

  @Test
  void whatTakesTwoThings_isKnownWithoutATrial() {
    Expr notCare = new Expr.Unary(Expr.UnaryOperator.NOT, is("a", "Care"), SPAN);
    List<Expr> conditions =
        List.of(
            and(is("a", "Sales"), call("starts", attribute("b"), "x")),
            and(call("inGroup", "G1"), notCare),
            and(notCare, call("starts", attribute("b"), "y")));
    assertEquals(List.of(0, 1), numbers(hits(conditions, context("Sales", "xy", "G1"))));
    assertEquals(List.of(), numbers(hits(conditions, context("Care", "y", "G1"))));
    ConditionHits unread = hits(conditions, context("Sales", 5, "G1"));
    assertEquals(List.of(0, 1, 2), numbers(unread));
    assertEquals(List.of(false, true, false), certainties(unread));
  }

  private static List<Integer> numbers(ConditionHits hits) {
    return each(hits, hits::condition);
  }

  @Test
  void eitherKey_isTriedWhereItsNeighbourMayFail() {
    Expr condition =
        new Expr.Binary(
            Expr.BinaryOperator.OR, call("starts", attribute("b"), "x"), is("a", "Sales"), SPAN);
    assertEquals(List.of(false), certainties(hits(List.of(condition), context("Sales", 5))));
  }

  @Test
  void whatIsLeftOfACondition_isTried() {
    Expr first = and(is("a", "Sales"), is("b", "x"));
    Expr second = and(and(call("inGroup", "G1"), is("a", "Sales")), is("b", "y"));
    Expr third = and(is("a", "Sales"), call("fail"));
    ConditionHits hits = hits(among300(List.of(first, second, third)), context("Sales", "x", "G1"));
    assertEquals(
        List.of("true true", "false false", "true false"),
        each(hits, () -> hits.mayHold() + " " + hits.isCertain()));
  }

  @Test
  void secondText_isKnownWithoutATrialUnlessBothAreGroups() {
    List<Expr> conditions =
        List.of(
            and(call("inGroup", "G1"), is("a", "x")),
            and(is("a", "y"), call("inGroup", "G2")),
            and(call("inGroup", "G3"), call("inGroup", "G4")));
    ConditionHits hits = hits(among300(conditions), context("x", "", "G1", "G2", "G3", "G4"));
    assertEquals(List.of(0, 2), numbers(hits));
    assertEquals(List.of(true, false), certainties(hits));
  }

  @Test
  void index_refusesConditionsOfAnotherCompiler() {
    ExpressionCompiler compiler = new ExpressionCompiler(FUNCTIONS);
    List<Expression> others = compiled(new ExpressionCompiler(FUNCTIONS), List.of(is("a", "x")));
    assertThrows(IllegalArgumentException.class, () -> compiler.index(others));
  }

  /** Returns {@code conditions} and so many more that they are no longer a few. */
  private static List<Expr> among300(List<Expr> conditions) {
    List<Expr> many = new ArrayList<>(conditions);
    many.addAll(Collections.nCopies(300, new Expr.Literal(false, SPAN)));
    return many;
  }

  private static ConditionHits hits(List<Expr> conditions, EvaluationContext context) {
    ExpressionCompiler compiler = new ExpressionCompiler(FUNCTIONS);
    return compiler.index(compiled(compiler, conditions)).candidates(compiler.evaluation(context));
  }

  private static List<Boolean> certainties(ConditionHits hits) {
    return each(hits, hits::isCertain);
  }

  private static <T> List<T> each(ConditionHits hits, Supplier<T> said) {
    List<T> all = new ArrayList<>();
    for (hits.seek(0); hits.condition() < BEHIND; hits.next()) {
      all.add(said.get());
    }
    return all;
  }

  @Property(tries = 20_000)
  void index_saysWhatEvaluationSays(
      @ForAll("conditions") List<Expr> some,
      @ForAll boolean many,
      @ForAll("contexts") EvaluationContext context) {
    List<Expr> conditions = many ? among300(some) : some;
    assertIndexAgrees(conditions, context);
  }

  @Property(tries = 5_000)
  void manyConditionsOfTwoTexts_areWhatEvaluationSays(@ForAll long seed) {
    Random random = new Random(seed);
    List<Expr> conditions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      conditions.add(and(ofText(random), ofText(random)));
    }
    assertIndexAgrees(conditions, someone(random));
  }

  /** Few texts are asked for twice, but some have the same hash. */
  private static String text(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> "\0".repeat(random.nextInt(3));
      case 1 -> random.nextBoolean() ? "Aa" : "BB";
      default -> "T" + random.nextInt(500);
    };
  }

  private static Expr ofText(Random random) {
    String text = text(random);
    return switch (random.nextInt(6)) {
      case 0 -> is("a", text);
      case 1 -> is("b", text);
      case 2 -> new Expr.Unary(Expr.UnaryOperator.NOT, is("b", text), SPAN);
      case 3 ->
          new Expr.Binary(
              Expr.BinaryOperator.EQ,
              new Expr.Literal(text, SPAN),
              new Expr.Property(attribute("a"), "deep", SPAN),
              SPAN);
      default -> call("inGroup", text);
    };
  }

  private static EvaluationContext someone(Random random) {
    Object a = random.nextBoolean() ? text(random) : Map.of("deep", text(random));
    String[] groups = new String[random.nextInt(120)];
    Arrays.setAll(groups, i -> text(random));
    return context(a, random.nextInt(9) == 0 ? null : text(random), groups);
  }

  private static void assertIndexAgrees(List<Expr> conditions, EvaluationContext context) {
    ConditionHits hits = hits(conditions, context);
    List<Expression> alone = compiled(new ExpressionCompiler(FUNCTIONS), conditions);
    for (int i = 0; i < conditions.size(); i++) {
      boolean found = hits.condition() == i;
      boolean mayHold = found && hits.mayHold();
      if (!mayHold || hits.isCertain()) {
        assertEquals(mayHold, valueOf(alone.get(i), context));
      }
      if (found) {
        hits.next();
      }
    }
    assertEquals(BEHIND, hits.condition());
  }

  private static Object valueOf(Expression condition, EvaluationContext context) {
    try {
      Object value = condition.evaluate(context);
      return value instanceof Boolean ? value : "unknown";
    } catch (EvaluationException failure) {
      return "unknown";
    }
  }

  @Provide
  Arbitrary<List<Expr>> conditions() {
    return condition(3).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<EvaluationContext> contexts() {
    Arbitrary<Object> values = Arbitraries.of("", "x", "xy", "xyz", "zxyz", 5, null);
    return Combinators.combine(
            values, values, Arbitraries.of("x", "xy", "G").array(String[].class).ofMaxSize(2))
        .as(ConditionIndexTest::context);
  }

  private static Arbitrary<Expr> condition(int depth) {
    Arbitrary<String> names = Arbitraries.of("a", "b");
    Arbitrary<String> texts = Arbitraries.of("", "x", "xy", "xyz", "G");
    Arbitrary<Expr> tests =
        Combinators.combine(Arbitraries.of("starts", "holds"), names, texts)
            .as((function, name, text) -> call(function, attribute(name), text));
    Arbitrary<Expr> leaves =
        Arbitraries.oneOf(
            Combinators.combine(names, texts).as(ConditionIndexTest::is),
            tests,
            texts.map(text -> call("inGroup", text, "other")),
            Arbitraries.of(true, false).map(value -> new Expr.Literal(value, SPAN)),
            Arbitraries.just(call("fail")),
            Arbitraries.just(attribute("a")),
            texts.map(
                text ->
                    new Expr.Binary(
                        Expr.BinaryOperator.NE,
                        new Expr.Property(attribute("a"), "deep", SPAN),
                        new Expr.Literal(text, SPAN),
                        SPAN)));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expr> inner = Arbitraries.lazy(() -> condition(depth - 1));
    return Arbitraries.oneOf(
        leaves,
        Combinators.combine(
                Arbitraries.of(Expr.BinaryOperator.AND, Expr.BinaryOperator.OR), inner, inner)
            .as((operator, l, r) -> new Expr.Binary(operator, l, r, SPAN)),
        inner.map(operand -> new Expr.Unary(Expr.UnaryOperator.NOT, operand, SPAN)));
  }
}
