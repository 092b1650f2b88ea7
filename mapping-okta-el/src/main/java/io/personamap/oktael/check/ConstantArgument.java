package io.personamap.oktael.check;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.NameRegex;
import io.personamap.oktael.function.Parameter;
import io.personamap.oktael.function.TimeTexts;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.Locale;

/** Checks constant arguments that have a grammar of their own: patterns and zones. */
final class ConstantArgument {
  private ConstantArgument() {}

  static void check(
      FunctionSpec spec, Parameter parameter, String text, Span span, Diagnostics diagnostics) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    if (spec.name().endsWith("NameRegex")) {
      nameRegex(text, span, diagnostics);
      return;
    }
    boolean ofTime = spec.name().startsWith("Time.") || spec.form() == FunctionSpec.Form.METHOD;
    if (!ofTime) {
      return;
    }
    boolean joda = spec.form() == FunctionSpec.Form.FUNCTION && !isShared(spec);
    if (name.contains("zone") && !TimeTexts.isZone(text, joda)) {
      diagnostics.error(
          ProblemCode.TIME_INVALID,
          span,
          "`" + text + "` is no time zone",
          "write a name such as `America/New_York`, or `UTC`");
    } else if ((name.contains("pattern") || name.contains("format"))
        && !TimeTexts.isPattern(text, joda)) {
      diagnostics.error(
          ProblemCode.TIME_INVALID,
          span,
          "`" + text + "` is no pattern for a date or time",
          "write one such as `yyyy-MM-dd HH:mm:ss`");
    }
  }

  private static boolean isShared(FunctionSpec spec) {
    return spec.dialects().contains(Dialect.IDENTITY_ENGINE);
  }

  private static void nameRegex(String text, Span span, Diagnostics diagnostics) {
    boolean slashed = text.startsWith("/");
    Span bare = slashed ? new Span(span.start() + 1, span.end()) : span;
    try {
      Constants.regex(NameRegex.bare(text), bare, diagnostics);
    } catch (EvaluationException tooLong) {
      diagnostics.error(tooLong.code(), span, tooLong.text(), null);
    }
    if (slashed && !diagnostics.hasErrors()) {
      diagnostics.warning(
          ProblemCode.REGEX_INVALID,
          span,
          "a slash around the pattern counts for nothing",
          "take it out");
    }
  }
}
