package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.Limits;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.expr.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions of a catalogue with values, through the evaluator, without the front end. */
final class Calling {
  private static final Span NOWHERE = new Span(0, 0);

  private final Catalogue catalogue;
  private final EvaluationContext.Builder context;
  private Limits limits = Limits.DEFAULT;

  private Calling(Catalogue catalogue, EvaluationContext.Builder context) {
    this.catalogue = catalogue;
    this.context = context;
  }

  static Calling classic() {
    return new Calling(Catalogue.of(Dialect.CLASSIC), EvaluationContext.builder());
  }

  static Calling identityEngine() {
    return new Calling(Catalogue.of(Dialect.IDENTITY_ENGINE), EvaluationContext.builder());
  }

  static Calling of(Catalogue catalogue) {
    return new Calling(catalogue, EvaluationContext.builder());
  }

  EvaluationContext.Builder context() {
    return context;
  }

  Calling within(Limits bounds) {
    limits = bounds;
    return this;
  }

  @Nullable Object call(String function, @Nullable Object... arguments) {
    return evaluate(new Expr.Call(function, bound(arguments), NOWHERE));
  }

  @Nullable Object method(@Nullable Object target, String method, @Nullable Object... arguments) {
    context.binding("target", target);
    return evaluate(
        new Expr.Method(new Expr.Name("target", NOWHERE), method, bound(arguments), NOWHERE));
  }

  private List<Expr> bound(@Nullable Object... arguments) {
    List<Expr> names = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      context.binding("argument" + i, arguments[i]);
      names.add(new Expr.Name("argument" + i, NOWHERE));
    }
    return names;
  }

  private @Nullable Object evaluate(Expr tree) {
    return new ExpressionCompiler(catalogue, limits)
        .compile(new ParsedExpression("", tree, List.of()))
        .evaluate(context.build());
  }
}
