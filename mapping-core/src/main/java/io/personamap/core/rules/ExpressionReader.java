package io.personamap.core.rules;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import java.util.Optional;

/**
 * Compiles the expressions of one file, all with one compiler; what is wrong with them goes to a
 * collector.
 */
final class ExpressionReader {
  private final ExpressionLanguage language;
  private final ExpressionCompiler compiler;
  private final ProblemCollector problems;

  ExpressionReader(ExpressionLanguage language, ProblemCollector problems) {
    this.language = language;
    this.compiler = new ExpressionCompiler(language.functions());
    this.problems = problems;
  }

  ExpressionCompiler compiler() {
    return compiler;
  }

  /** Compiles a scalar; a number or boolean is the expression that it looks like. */
  Optional<PlacedExpression> read(SourceNode node, String what) {
    if (!(node instanceof SourceNode.Scalar scalar)) {
      problems.add(Fields.wrongType(node, what + " is an expression").hint("write it as one text"));
      return Optional.empty();
    }
    try {
      ParsedExpression parsed = language.parse(scalar.text());
      parsed.warnings().forEach(warning -> report(warning, scalar));
      return Optional.of(new PlacedExpression(compiler.compile(parsed), scalar));
    } catch (ExpressionException refused) {
      refused.diagnostics().forEach(diagnostic -> report(diagnostic, scalar));
      return Optional.empty();
    }
  }

  private void report(Diagnostic diagnostic, SourceNode.Scalar scalar) {
    Problem problem =
        diagnostic.isError()
            ? Problem.error(diagnostic.code(), diagnostic.message())
            : Problem.warning(diagnostic.code(), diagnostic.message());
    problems.add(
        problem.at(scalar.placeOf(diagnostic.span().start())).hint(diagnostic.hint().orElse(null)));
  }
}
