package io.personamap.core.persona;

import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.NameExplanation;
import io.personamap.core.explain.PhoneExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Trace;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps every value of one rule. */
final class Tracer implements Evaluator {
  private List<ExpressionExplanation> expressions = List.of();
  private List<NameExplanation> names = List.of();
  private List<PhoneExplanation> phones = List.of();

  /** Returns what the rule rests on. */
  RuleExplanation.Evidence evidence() {
    return new RuleExplanation.Evidence(expressions, names, phones);
  }

  @Override
  public @Nullable Object value(PlacedExpression expression, Evaluation evaluation) {
    Trace trace = expression.expression().trace(evaluation);
    String source = expression.expression().source();
    expressions = with(expressions, new ExpressionExplanation(source, expression.place(), trace));
    EvaluationException failure = trace.failure().orElse(null);
    if (failure != null) {
      throw failure;
    }
    return trace.value();
  }

  /** Takes note of a name that the rule gives. */
  void name(NameExplanation name) {
    names = with(names, name);
  }

  @Override
  public void phone(String original, PhoneResult result) {
    phones = with(phones, new PhoneExplanation(original, result));
  }

  /** Most rules have one expression and one name. */
  private static <T> List<T> with(List<T> some, T one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }
}
