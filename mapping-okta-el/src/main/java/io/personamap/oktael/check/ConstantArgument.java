package io.personamap.oktael.check;

import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.Parameter;
import io.personamap.oktael.syntax.Diagnostics;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.joda.time.DateTimeZone;

/** Checks constant arguments that have a grammar of their own: patterns and zones. */
final class ConstantArgument {
  /** Zone names of three letters that Java knows and Joda does not list. */
  private static final Set<String> SHORT_ZONES = Set.of("EST", "MST", "HST");

  private ConstantArgument() {}

  static void check(
      FunctionSpec spec, Parameter parameter, String text, Span span, Diagnostics diagnostics) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    if (spec.name().endsWith("NameRegex")) {
      slashedRegex(text, span, diagnostics);
      return;
    }
    boolean ofTime = spec.name().startsWith("Time.") || spec.form() == FunctionSpec.Form.METHOD;
    if (!ofTime) {
      return;
    }
    boolean joda = spec.form() == FunctionSpec.Form.FUNCTION && !isShared(spec);
    if (name.contains("zone") && !isZone(text, joda)) {
      diagnostics.error(
          ProblemCode.TIME_INVALID,
          span,
          "`" + text + "` is no time zone",
          "write a name such as `America/New_York`, or `UTC`");
    } else if ((name.contains("pattern") || name.contains("format")) && !isPattern(text, joda)) {
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

  /** The reference prints a pattern with a leading slash, which counts for nothing. */
  private static void slashedRegex(String text, Span span, Diagnostics diagnostics) {
    boolean slashed = text.startsWith("/");
    String regex = slashed ? text.substring(1, text.length() - trailing(text)) : text;
    Constants.regex(regex, slashed ? new Span(span.start() + 1, span.end()) : span, diagnostics);
    if (slashed && !diagnostics.hasErrors()) {
      diagnostics.warning(
          ProblemCode.REGEX_INVALID,
          span,
          "a slash around the pattern counts for nothing",
          "take it out");
    }
  }

  private static int trailing(String text) {
    return text.length() > 1 && text.endsWith("/") ? 1 : 0;
  }

  private static boolean isZone(String text, boolean joda) {
    if (joda) {
      return DateTimeZone.getAvailableIDs().contains(text)
          || SHORT_ZONES.contains(text)
          || Arrays.asList(java.util.TimeZone.getAvailableIDs()).contains(text)
          || isOffset(text);
    }
    try {
      ZoneId.of(text, ZoneId.SHORT_IDS);
      return true;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static boolean isOffset(String text) {
    try {
      DateTimeZone.forID(text);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static boolean isPattern(String text, boolean joda) {
    try {
      if (joda) {
        new org.joda.time.format.DateTimeFormatterBuilder().appendPattern(text);
      } else {
        new DateTimeFormatterBuilder().appendPattern(text);
      }
      return true;
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }
}
