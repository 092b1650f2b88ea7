package io.personamap.oktael;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ParsedExpression;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expression.
 *
 * @param value its value
 * @param refused the errors in its text, as {@code code@offset}
 * @param failed the code of the failed evaluation
 */
record Outcome(@Nullable Object value, List<String> refused, @Nullable String failed) {

  static Outcome of(String source, OktaLanguage language, EvaluationContext context) {
    try {
      ParsedExpression parsed = language.parse(source);
      Object value = new ExpressionCompiler(language.functions()).compile(parsed).evaluate(context);
      return new Outcome(value, List.of(), null);
    } catch (ExpressionException refused) {
      return new Outcome(null, errors(refused.diagnostics()), null);
    } catch (EvaluationException failure) {
      return new Outcome(null, List.of(), failure.code().id());
    }
  }

  static List<String> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .map(d -> d.code() + "@" + d.span().start())
        .toList();
  }

  @Override
  public String toString() {
    return refused.isEmpty()
        ? Objects.requireNonNullElse(failed, "value " + value)
        : String.join(", ", refused);
  }
}
