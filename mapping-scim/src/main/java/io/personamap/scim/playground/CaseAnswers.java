package io.personamap.scim.playground;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Dialect;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers the cases of {@code eval --cases}: a line of JSON in, a line of JSON out, whatever the
 * line holds.
 */
final class CaseAnswers {
  private static final String LABEL = "<case>";

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final Dialect dialect;
  private final Instant now;

  /** Answers in {@code dialect} and at {@code now} where a case does not say. */
  CaseAnswers(Dialect dialect, Instant now) {
    this.dialect = dialect;
    this.now = now;
  }

  private enum Phase {
    COMPILE,
    EVALUATE;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** Returns the answer to one line. */
  String answer(byte[] line) {
    Phase phase = Phase.COMPILE;
    try {
      JsonNode row = row(line);
      String source = source(row);
      Dialect spoken = dialect(row);
      CaseContext context = new CaseContext(row.has("context") ? row.get("context") : NOTHING);
      Expression expression = context.language(spoken).compile(source);
      phase = Phase.EVALUATE;
      return value(expression.evaluate(context.context(spoken, now)));
    } catch (ExpressionException refused) {
      return refused(refused.diagnostics());
    } catch (EvaluationException failed) {
      return error(Phase.EVALUATE, failed.code().id(), failed.text(), start(failed));
    } catch (InvalidInputException unusable) {
      Problem first = unusable.problems().get(0);
      return error(phase, first.code().id(), first.message(), null);
    } catch (RuntimeException | StackOverflowError fault) {
      // The cases behind this one still get their answers.
      return error(phase, "internal", Faults.describe(fault), null);
    }
  }

  private static JsonNode row(byte[] line) {
    JsonNode row = JsonInput.parse(JsonInput.text(line, LABEL), LABEL);
    if (!row.isObject()) {
      throw JsonInput.refused(ProblemCode.TYPE_WRONG, "a case is an object", LABEL);
    }
    return row;
  }

  private static String source(JsonNode row) {
    JsonNode source = row.path("expr");
    if (source.isMissingNode()) {
      throw JsonInput.refused(ProblemCode.KEY_MISSING, "`expr` is missing", LABEL);
    }
    if (!source.isString()) {
      throw JsonInput.refused(ProblemCode.TYPE_WRONG, "`expr` is a text", LABEL);
    }
    return source.stringValue();
  }

  private Dialect dialect(JsonNode row) {
    JsonNode name = row.path("dialect");
    if (name.isMissingNode() || name.isNull()) {
      return dialect;
    }
    if (!name.isString()) {
      throw JsonInput.refused(ProblemCode.TYPE_WRONG, "`dialect` is a text", LABEL);
    }
    return DialectConverter.named(name.stringValue())
        .orElseThrow(
            () ->
                JsonInput.refused(
                    ProblemCode.VALUE_WRONG, DialectConverter.unknown(name.stringValue()), LABEL));
  }

  private static String refused(List<Diagnostic> diagnostics) {
    Diagnostic first =
        diagnostics.stream().filter(Diagnostic::isError).findFirst().orElse(diagnostics.get(0));
    return error(Phase.COMPILE, first.code().id(), first.message(), first.span().start());
  }

  private static @Nullable Integer start(EvaluationException failed) {
    return failed.span().map(Span::start).orElse(null);
  }

  private static String value(@Nullable Object value) {
    return "{\"value\":" + JsonValue.write(value) + "}";
  }

  private static String error(Phase phase, String code, String message, @Nullable Integer at) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("phase", phase.word);
    error.put("code", code);
    error.put("message", message);
    error.put("at", at);
    return "{\"error\":" + JsonValue.write(error) + "}";
  }
}
