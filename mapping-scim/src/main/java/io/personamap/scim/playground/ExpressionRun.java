package io.personamap.scim.playground;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Severity;
import org.jspecify.annotations.Nullable;

/** Computes an expression and prints its value, or what is wrong under the very place. */
final class ExpressionRun {
  private final Console console;
  private final DiagnosticPrinter printer;

  ExpressionRun(Console console) {
    this.console = console;
    this.printer = new DiagnosticPrinter(console);
  }

  /**
   * Prints the value of {@code source} on standard output.
   *
   * @param typed whether to print its type too
   * @return whether it has a value
   */
  boolean run(
      String source, ExpressionLanguage language, EvaluationContext context, boolean typed) {
    try {
      ParsedExpression parsed = language.parse(source);
      printer.print(source, parsed.warnings());
      Object value = new ExpressionCompiler(language.functions()).compile(parsed).evaluate(context);
      console.out().line(JsonValue.write(value) + (typed ? type(value) : ""));
      return true;
    } catch (ExpressionException refused) {
      printer.print(source, refused.diagnostics());
    } catch (EvaluationException failed) {
      report(source, failed);
    }
    return false;
  }

  private String type(@Nullable Object value) {
    return console.style().faint(" : " + Values.typeName(value));
  }

  private void report(String source, EvaluationException failed) {
    failed
        .span()
        .ifPresentOrElse(
            span ->
                printer.print(
                    source,
                    new Diagnostic(failed.code(), Severity.ERROR, span, failed.text(), null)),
            () -> printer.head(Severity.ERROR, failed.code(), failed.text()));
  }
}
