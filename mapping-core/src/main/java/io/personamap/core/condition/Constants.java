package io.personamap.core.condition;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.ParsedExpression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes what does not depend on the profile. */
public final class Constants {
  private final FunctionLibrary functions;

  /** Computes with {@code functions}. */
  public Constants(FunctionLibrary functions) {
    this.functions = functions;
  }

  /** A value, which may be null. */
  public record Value(@Nullable Object value) {}

  /** Returns the value of {@code expr} where it is the same for every profile. */
  public Optional<Value> of(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return Optional.of(new Value(literal.value()));
    }
    if (!isConstant(expr)) {
      return Optional.empty();
    }
    try {
      ParsedExpression parsed = new ParsedExpression("", expr, List.of());
      Object value =
          new ExpressionCompiler(functions)
              .compile(parsed)
              .evaluate(EvaluationContext.builder().build());
      return Optional.of(new Value(value));
    } catch (EvaluationException noValue) {
      return Optional.empty();
    }
  }

  private boolean isConstant(Expr expr) {
    boolean depends =
        expr instanceof Expr.Name
            || expr instanceof Expr.Method
            || expr instanceof Expr.Projection
            || expr instanceof Expr.Selection
            || (expr instanceof Expr.Call call && !functions.isPure(call.function()));
    return !depends && Trees.parts(expr).stream().allMatch(this::isConstant);
  }
}
