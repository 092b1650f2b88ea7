package io.personamap.core.explain;

import io.personamap.core.directory.Lookup;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Trace;
import io.personamap.core.expr.Values;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.phone.PhoneResult;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders explanations for people: one line a rule, then what it rests on. Deterministic, no line
 * longer than its values make it.
 */
public final class WhyText {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final StringBuilder out = new StringBuilder();

  private WhyText() {}

  /** Returns the whole explanation, each line ended by a line feed. */
  public static String of(Why why) {
    WhyText text = new WhyText();
    why.rules().forEach(text::rule);
    return text.out.toString();
  }

  /** Returns the explanation of one rule, each line ended by a line feed. */
  public static String of(RuleExplanation rule) {
    WhyText text = new WhyText();
    text.rule(rule);
    return text.out.toString();
  }

  private void rule(RuleExplanation rule) {
    line(0, rule.label() + " " + effect(rule) + "  (" + rule.place() + ")");
    rule.reason().ifPresent(reason -> line(1, "because " + reason));
    RuleExplanation.Evidence evidence = rule.evidence();
    for (ExpressionExplanation expression : evidence.expressions()) {
      trace(1, expression.source(), expression.trace());
    }
    evidence.names().forEach(this::name);
    evidence.phones().forEach(this::phone);
  }

  /** An attribute or a phone has no condition that could match. */
  private static String effect(RuleExplanation rule) {
    boolean unconditional =
        rule.label().startsWith("attributes/") || rule.label().startsWith("phones/");
    return unconditional && rule.effect() == RuleExplanation.Effect.NO_MATCH
        ? "has no value"
        : rule.effect().word();
  }

  private void trace(int depth, String source, Trace trace) {
    Expr expr = trace.expr();
    if (expr instanceof Expr.Literal) {
      return;
    }
    String text = onOneLine(expr.span().of(source));
    line(depth, text + "  " + outcome(trace));
    if (trace.state() != Trace.State.NOT_EVALUATED) {
      trace.parts().forEach(part -> trace(depth + 1, source, part));
    }
  }

  /** Most parts are on one already, and a pattern is slow to find that out. */
  private static String onOneLine(String text) {
    boolean isBlank = false;
    for (int i = 0; i < text.length(); i++) {
      boolean wasBlank = isBlank;
      isBlank = Character.isWhitespace(text.charAt(i));
      if (isBlank && (wasBlank || text.charAt(i) != ' ')) {
        return BLANKS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  private static String outcome(Trace trace) {
    return switch (trace.state()) {
      case VALUE -> "→ " + value(trace.value());
      case FAILED -> "✗ " + trace.failure().map(failure -> failure.text()).orElse("");
      case NOT_EVALUATED -> "(not evaluated)";
    };
  }

  private static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return "\"" + text + "\"";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(WhyText::value).toList().toString();
    }
    return Values.text(value);
  }

  private void name(NameExplanation name) {
    String level = name.level().map(proficiency -> " at " + proficiency).orElse("");
    String won =
        name.winner().map(rule -> ", but " + rule + " has the higher proficiency").orElse("");
    line(1, "gives " + name.name() + level + won + name.answer().map(WhyText::lookup).orElse(""));
  }

  private static String lookup(Lookup lookup) {
    if (lookup instanceof Lookup.Found found) {
      String stale = found.stale().isPresent() ? ", the directory does not answer now" : "";
      return "  (id " + found.entry().id() + stale + ")";
    }
    if (lookup instanceof Lookup.Ambiguous) {
      return "  (the directory has several such names)";
    }
    return lookup instanceof Lookup.Unavailable
        ? "  (the directory did not answer)"
        : "  (the directory has no such name)";
  }

  private void phone(PhoneExplanation phone) {
    String original = "\"" + phone.original() + "\"";
    if (phone.result() instanceof PhoneResult.Valid valid) {
      line(1, original + readAs(valid.number(), valid.regionSource()));
    } else if (phone.result() instanceof PhoneResult.Possible possible) {
      String read = readAs(possible.number(), possible.regionSource());
      line(1, original + read + ", though its plan does not have it");
    } else {
      line(1, original + ": " + ((PhoneResult.Invalid) phone.result()).reason());
    }
  }

  private static String readAs(PhoneNumber number, PhoneResult.RegionSource source) {
    String region = source.name().toLowerCase(Locale.ROOT);
    return " read as " + number.e164() + ", region from the " + region;
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
