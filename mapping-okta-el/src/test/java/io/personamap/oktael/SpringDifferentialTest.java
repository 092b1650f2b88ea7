package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.syntax.Callables;
import io.personamap.oktael.syntax.Diagnostics;
import io.personamap.oktael.syntax.Parser;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Our evaluator against Spring's own, where the language has Spring's meaning. */
class SpringDifferentialTest {
  private static final int EXPRESSIONS_A_SEED = 500;
  private static final Object FAILED = "!";

  private static final Map<String, @Nullable Object> USER = user();

  private static Map<String, @Nullable Object> user() {
    Map<String, @Nullable Object> user = new HashMap<>();
    user.put("i", 42);
    user.put("d", -2.5);
    user.put("l", 5_000_000_000L);
    user.put("zero", 0);
    user.put("s", "ab");
    user.put("t", "B");
    user.put("empty", "");
    user.put("not", "a");
    user.put("b", true);
    user.put("c", false);
    user.put("nothing", null);
    user.put("list", Arrays.asList("a", "b"));
    user.put("people", List.of(Map.of("name", "Ana", "age", 41), Map.of("name", "Bo", "age", 20)));
    return Collections.unmodifiableMap(user);
  }

  /** Attributes of maps, as our evaluator has them. */
  private static final class Attributes implements PropertyAccessor {
    @Override
    public Class<?>[] getSpecificTargetClasses() {
      return new Class<?>[] {Map.class};
    }

    @Override
    public boolean canRead(
        org.springframework.expression.EvaluationContext context,
        @Nullable Object target,
        String name) {
      return target instanceof Map<?, ?>;
    }

    @Override
    public TypedValue read(
        org.springframework.expression.EvaluationContext context,
        @Nullable Object target,
        String name) {
      Object value = target instanceof Map<?, ?> map ? map.get(name) : null;
      return value == null ? TypedValue.NULL : new TypedValue(value);
    }

    @Override
    public boolean canWrite(
        org.springframework.expression.EvaluationContext context,
        @Nullable Object target,
        String name) {
      return false;
    }

    @Override
    public void write(
        org.springframework.expression.EvaluationContext context,
        @Nullable Object target,
        String name,
        @Nullable Object value) {
      throw new UnsupportedOperationException();
    }
  }

  private static @Nullable Object springs(String source) {
    StandardEvaluationContext context = new StandardEvaluationContext(Map.of("user", USER));
    context.setPropertyAccessors(List.of(new Attributes()));
    // An attribute called `not` is an operator to Spring.
    String readable = source.replaceAll("user\\.not\\b", "user['not']");
    try {
      return new SpelExpressionParser().parseExpression(readable).getValue(context);
    } catch (RuntimeException failed) {
      return FAILED;
    }
  }

  /** Without the static checks: what must fail fails when it is evaluated, as at Spring. */
  private static @Nullable Object ours(String source) {
    Diagnostics diagnostics = new Diagnostics();
    Expr tree = Parser.parse(source, Callables.of(Dialect.CLASSIC), diagnostics);
    assertNotNull(tree, () -> source + " " + diagnostics.all());
    Expression expression =
        new ExpressionCompiler(OktaLanguage.classic().functions())
            .compile(new ParsedExpression(source, tree, List.of()));
    EvaluationContext context = EvaluationContext.builder().root("user", USER).build();
    try {
      return expression.evaluate(context);
    } catch (EvaluationException failure) {
      assertTrue(failure.span().isPresent(), source);
      return FAILED;
    }
  }

  @Property(tries = 240)
  void values_areThoseOfSpring(@ForAll long seed) {
    ExpressionTexts texts = new ExpressionTexts(seed);
    for (int i = 0; i < EXPRESSIONS_A_SEED; i++) {
      String source = texts.any(4);
      assertEquals(springs(source), ours(source), source);
    }
  }
}
