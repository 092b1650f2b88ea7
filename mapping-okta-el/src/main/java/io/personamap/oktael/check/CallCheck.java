package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.ANY;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks calls of functions: that they exist here, and their arguments. */
final class CallCheck {
  private static final Set<String> ROOTS =
      Set.of("user", "source", "appuser", "app", "org", "session", "group");

  private final String source;
  private final CheckSettings settings;
  private final Diagnostics diagnostics;
  private final ArgumentCheck arguments;

  CallCheck(String source, CheckSettings settings, Diagnostics diagnostics) {
    this.source = source;
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.arguments = new ArgumentCheck(diagnostics);
  }

  ValueType check(Expr.Call call, List<ValueType> types) {
    FunctionSpec spec = settings.catalogue().functions().get(call.function());
    if (spec == null) {
      unknown(call);
      return ANY;
    }
    allowed(call, spec);
    if (!isOfInstance(call)) {
      arguments.check(spec, nameOf(call), call.arguments(), types);
    }
    if (call.function().equals("getFilteredGroups") && call.arguments().size() > 1) {
      groupExpression(call.arguments().get(1));
    }
    criteria(call, spec);
    return spec.result();
  }

  private void criteria(Expr.Call call, FunctionSpec spec) {
    for (int i = 0; i < call.arguments().size() && !spec.parameters().isEmpty(); i++) {
      if (spec.parameter(i).name().equals("criteria")
          && call.arguments().get(i) instanceof Expr.MapOf map) {
        new CriteriaCheck(source, diagnostics).check(map);
      }
    }
  }

  /** Checks that the function exists here. */
  void checkName(Expr.Call call) {
    FunctionSpec spec = settings.catalogue().functions().get(call.function());
    if (spec == null) {
      unknown(call);
    } else {
      allowed(call, spec);
    }
  }

  /** The app before the dot of {@code workday_a.findWorkdayUser()} is no argument to the author. */
  private boolean isOfInstance(Expr.Call call) {
    return call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expr.Literal literal
        && literal.span().start() == call.span().start()
        && literal.span().of(source).equals(literal.value());
  }

  private Span nameOf(Expr.Call call) {
    int open = source.indexOf('(', call.span().start());
    return open < 0 ? call.span() : new Span(call.span().start(), trimmed(open));
  }

  private int trimmed(int end) {
    int trimmed = end;
    while (trimmed > 0 && Character.isWhitespace(source.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private void allowed(Expr.Call call, FunctionSpec spec) {
    if (settings.strict() && spec.origin() == FunctionSpec.Origin.EXTENSION) {
      diagnostics.error(
          ProblemCode.NOT_PORTABLE,
          nameOf(call),
          "`" + spec.name() + "` is an extension of ours, which Okta refuses",
          Equivalents.ofExtension(spec.name()));
    }
    if (settings.groupRule() && !isInGroupRules(spec)) {
      diagnostics.error(
          ProblemCode.USAGE_NOT_ALLOWED,
          nameOf(call),
          "Okta does not take `" + spec.name() + "` in a group rule",
          "only String, Arrays, user and isMemberOf… functions");
    }
  }

  /**
   * Source: Okta's reference, "Expressions in group rules"; the directory functions are taken too,
   * as the acceptance tests of Okta's terraform provider show.
   */
  private static boolean isInGroupRules(FunctionSpec spec) {
    String name = spec.name();
    return name.startsWith("String.")
        || name.startsWith("Arrays.")
        || name.startsWith("user.")
        || name.startsWith("isMemberOf")
        || name.endsWith("DirectoryUser")
        || name.endsWith("WorkdayUser")
        || spec.origin() == FunctionSpec.Origin.OKTA_DEPRECATED;
  }

  private void unknown(Expr.Call call) {
    String name = call.function();
    Span span = nameOf(call);
    FunctionSpec elsewhere = Catalogue.of(settings.dialect().other()).functions().get(name);
    if (elsewhere != null) {
      diagnostics.error(
          ProblemCode.DIALECT_WRONG,
          span,
          "`" + name + "` belongs to " + Equivalents.name(settings.dialect().other()),
          name.equals("user.getInternalProperty") && !call.arguments().isEmpty()
              ? Equivalents.ofInternalProperty(call.arguments().get(0))
              : Equivalents.ofFunction(name, settings.dialect()));
    } else if (ROOTS.contains(name)) {
      misused(span, name, "write `" + name + ".name`");
    } else if (isAttribute(name)) {
      misused(span, name, "write `" + name + "`");
    } else {
      diagnostics.error(
          ProblemCode.FUNCTION_UNKNOWN,
          span,
          "there is no function `" + name + "`",
          NearestFunction.of(name, settings.functionNames(), settings.dialect()));
    }
  }

  private boolean isAttribute(String name) {
    return settings.userAttributes() != null && settings.userAttributes().containsKey(name);
  }

  private void misused(Span span, String name, @Nullable String hint) {
    diagnostics.error(ProblemCode.NAME_MISUSED, span, "`" + name + "` is no function", hint);
  }

  private void groupExpression(Expr argument) {
    if (argument instanceof Expr.Literal literal && literal.value() instanceof String text) {
      for (Diagnostic inner : settings.groupExpression().apply(text)) {
        int offset = literal.span().start() + 1;
        int last = Math.max(literal.span().end() - 1, offset);
        Span span =
            new Span(
                Math.min(inner.span().start() + offset, last),
                Math.min(inner.span().end() + offset, last));
        if (inner.isError()) {
          diagnostics.error(inner.code(), span, inner.message(), inner.suggestion());
        } else {
          diagnostics.warning(inner.code(), span, inner.message(), inner.suggestion());
        }
      }
    }
  }
}
