package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Span SPAN = new Span(0, 0);
  private static final TinyLanguage LANGUAGE = new TinyLanguage();
  private static final EvaluationContext CONTEXT = context();

  private static EvaluationContext context() {
    Map<String, Object> user = new HashMap<>();
    user.put("text", "abc");
    user.put("empty", "");
    user.put("int", 7);
    user.put("double", 2.5);
    user.put("yes", true);
    user.put("no", false);
    user.put("list", Arrays.asList("abc", 7, null, Map.of("text", "inner")));
    user.put("map", Map.of("text", "abc", "yes", true));
    return EvaluationContext.builder()
        .root("user", user)
        .groups(List.of(Group.named("abc")))
        .build();
  }

  private static Trace traceOf(String source) {
    ExpressionCompiler compiler = new ExpressionCompiler(LANGUAGE.functions());
    Expression expression = compiler.compile(LANGUAGE.parse(source));
    return expression.trace(compiler.evaluation(CONTEXT));
  }

  @Test
  void everyPart_keepsItsValue() {
    Trace trace = traceOf("user.text == \"ab\" + \"c\"");
    assertEquals(true, trace.value());
    assertEquals("abc", trace.parts().get(0).value());
    assertEquals("abc", trace.parts().get(1).value());
    assertEquals("c", trace.parts().get(1).parts().get(1).value());
  }

  @Test
  void failure_isThatOfTheInnermostPart() {
    Trace trace = traceOf("fail() == user.text");
    assertEquals(Trace.State.FAILED, trace.state());
    assertEquals(Trace.State.FAILED, trace.parts().get(0).state());
    assertEquals(Trace.State.NOT_EVALUATED, trace.parts().get(1).state());
  }

  @Test
  void operandsBehindTheFirstThatFails_areNotEvaluated() {
    Trace trace = traceOf("{user.text, fail(), \"x\"}");
    assertEquals(Trace.State.FAILED, trace.state());
    assertEquals(
        List.of(Trace.State.VALUE, Trace.State.FAILED, Trace.State.NOT_EVALUATED),
        trace.parts().stream().map(Trace::state).toList());
    assertEquals(trace.parts().get(1).failure().orElseThrow(), trace.failure().orElseThrow());
  }

  @Test
  void attributeThatNoExpressionOfTheCompilerReads_isReadAllTheSame() {
    Expr name = new Expr.Property(new Expr.Name("user", SPAN), "text", SPAN);
    ExpressionCompiler compiler = new ExpressionCompiler(LANGUAGE.functions());
    TracePart part = TraceMaker.of(name, LANGUAGE.functions(), new AttributePaths());
    assertEquals("abc", part.trace(compiler.evaluation(CONTEXT)).value());
  }

  @Test
  void callOfConstants_asksTheContextOfEachEvaluation() {
    ExpressionCompiler compiler = new ExpressionCompiler(LANGUAGE.functions());
    Expression expression = compiler.compile(LANGUAGE.parse("inGroup(\"abc\")"));
    Trace inside = expression.trace(compiler.evaluation(CONTEXT));
    Trace outside = expression.trace(compiler.evaluation(EvaluationContext.builder().build()));
    assertEquals(List.of(true, false), List.of(inside.value(), outside.value()));
    assertEquals("abc", outside.parts().get(0).value());
    assertEquals(Trace.State.FAILED, traceOf("fail()").state());
  }

  @Test
  void sideThatDoesNotMatter_isNotEvaluated() {
    Expr yes = new Expr.Literal(true, SPAN);
    Expr or = new Expr.Binary(Expr.BinaryOperator.OR, yes, yes, SPAN);
    ExpressionCompiler compiler = new ExpressionCompiler(LANGUAGE.functions());
    Trace trace =
        compiler
            .compile(new ParsedExpression("", or, List.of()))
            .trace(compiler.evaluation(CONTEXT));
    assertEquals(Trace.State.NOT_EVALUATED, trace.parts().get(1).state());
  }

  @Property(tries = 20_000)
  void trace_endsAsTheCompiledExpressionDoes(@ForAll("trees") Expr tree) {
    ExpressionCompiler compiler = new ExpressionCompiler(LANGUAGE.functions());
    Expression expression = compiler.compile(new ParsedExpression("", tree, List.of()));
    Trace trace = expression.trace(compiler.evaluation(CONTEXT));
    Object traced =
        trace.state() == Trace.State.FAILED ? trace.failure().orElseThrow().code() : trace.value();
    assertEquals(compiled(expression), traced);
  }

  private static Object compiled(Expression expression) {
    try {
      return expression.evaluate(CONTEXT);
    } catch (EvaluationException failure) {
      return failure.code();
    }
  }

  @Provide
  Arbitrary<Expr> trees() {
    return tree(4);
  }

  private static Arbitrary<Expr> tree(int depth) {
    Arbitrary<Expr> leaves = Arbitraries.oneOf(literals(), attributes());
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Expr> inner = Arbitraries.lazy(() -> tree(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(2, leaves),
        Tuple.of(
            6,
            Combinators.combine(Arbitraries.of(Expr.BinaryOperator.values()), inner, inner)
                .as((operator, a, b) -> new Expr.Binary(operator, a, b, SPAN))),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.of(Expr.UnaryOperator.values()), inner)
                .as((operator, a) -> new Expr.Unary(operator, a, SPAN))),
        Tuple.of(
            2,
            Combinators.combine(inner, inner, inner)
                .as((a, b, c) -> new Expr.Conditional(a, b, c, SPAN))),
        Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> new Expr.Elvis(a, b, SPAN))),
        Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> new Expr.Index(a, b, SPAN))),
        Tuple.of(1, inner.map(a -> new Expr.Property(a, "text", SPAN))),
        Tuple.of(1, inner.list().ofMaxSize(3).map(elements -> new Expr.ListOf(elements, SPAN))),
        Tuple.of(1, inner.map(a -> new Expr.MapOf(List.of(new Expr.MapOf.Entry("text", a)), SPAN))),
        Tuple.of(
            1, Combinators.combine(inner, inner).as((a, b) -> new Expr.Projection(a, b, SPAN))),
        Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> new Expr.Selection(a, b, SPAN))),
        Tuple.of(1, inner.map(a -> new Expr.Call("inGroup", new ArrayList<>(List.of(a)), SPAN))),
        Tuple.of(1, Arbitraries.just(new Expr.Call("fail", List.of(), SPAN))));
  }

  private static Arbitrary<Expr> literals() {
    return Arbitraries.of(null, true, false, 0, 7, -1, Integer.MAX_VALUE, 5L, 2.5, "", "abc", "7")
        .map(value -> new Expr.Literal(value, SPAN));
  }

  private static Arbitrary<Expr> attributes() {
    return Arbitraries.of("text", "empty", "int", "double", "yes", "no", "list", "map", "nothing")
        .map(name -> new Expr.Property(new Expr.Name("user", SPAN), name, SPAN));
  }
}
