package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.NULL;
import static io.personamap.oktael.function.ValueType.NUMBER;
import static io.personamap.oktael.function.ValueType.STRING;
import static io.personamap.oktael.function.ValueType.TIME;
import static java.util.stream.Collectors.joining;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks methods of values, which only Identity Engine has. */
final class MethodCheck {
  private final String source;
  private final CheckSettings settings;
  private final Diagnostics diagnostics;
  private final ArgumentCheck arguments;

  MethodCheck(String source, CheckSettings settings, Diagnostics diagnostics) {
    this.source = source;
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.arguments = new ArgumentCheck(diagnostics);
  }

  ValueType check(Expr.Method node, ValueType target, List<ValueType> types) {
    List<FunctionSpec> specs = settings.catalogue().methods().get(node.method());
    if (specs == null) {
      unknown(node);
      return ANY;
    }
    List<FunctionSpec> fitting = specs.stream().filter(s -> takes(s, target)).toList();
    if (fitting.isEmpty()) {
      wrongTarget(node, target, specs);
      return ANY;
    }
    FunctionSpec chosen =
        fitting.stream()
            .filter(s -> ArgumentCheck.fits(s, node.arguments().size()))
            .findFirst()
            .orElse(null);
    if (chosen == null) {
      arguments.wrongCount(fitting.get(0), nameOf(node), node.arguments().size());
      return fitting.get(0).result();
    }
    if (settings.strict() && chosen.origin() == FunctionSpec.Origin.EXTENSION) {
      diagnostics.error(
          ProblemCode.NOT_PORTABLE,
          nameOf(node),
          "`" + chosen.name() + "` is an extension of ours, which Okta refuses",
          null);
    }
    arguments.check(chosen, nameOf(node), node.arguments(), types);
    boolean oneResult = fitting.stream().allMatch(s -> s.result() == chosen.result());
    return oneResult ? chosen.result() : ANY;
  }

  /** A time may have been read as a text. */
  private static boolean takes(FunctionSpec spec, ValueType target) {
    return target == ANY
        || spec.target() == ANY
        || spec.target() == target
        || (spec.target() == NUMBER && target == INTEGER)
        || (spec.target() == TIME && target == STRING);
  }

  private void wrongTarget(Expr.Method node, ValueType target, List<FunctionSpec> specs) {
    String types = specs.stream().map(s -> s.target().word()).distinct().collect(joining(" or "));
    diagnostics.error(
        target == NULL ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
        nameOf(node),
        "`" + node.method() + "` is a method of " + types + ", not of " + target.word(),
        null);
  }

  private void unknown(Expr.Method node) {
    boolean elsewhere =
        Catalogue.of(settings.dialect().other()).methods().containsKey(node.method());
    String receiver = node.target().span().of(source);
    String equivalent = Equivalents.ofMethod(node.method(), receiver, settings.dialect());
    if (elsewhere) {
      error(
          ProblemCode.DIALECT_WRONG,
          node,
          "`"
              + node.method()
              + "` and other methods of values belong to "
              + Equivalents.name(settings.dialect().other()),
          equivalent);
    } else if (isAttribute(node)) {
      error(
          ProblemCode.NAME_MISUSED,
          node,
          "`" + node.method() + "` is no function",
          "write `" + receiver + "." + node.method() + "`");
    } else {
      error(
          ProblemCode.FUNCTION_UNKNOWN,
          node,
          "there is no method `" + node.method() + "`",
          equivalent != null ? equivalent : nearest(node.method()));
    }
  }

  private @Nullable String nearest(String method) {
    return NearestFunction.of(
        method,
        settings.dialect() == Dialect.CLASSIC
            ? settings.functionNames()
            : settings.catalogue().methods().keySet(),
        settings.dialect());
  }

  private boolean isAttribute(Expr.Method node) {
    boolean ofUser = node.target() instanceof Expr.Name name && name.name().equals("user");
    boolean known =
        settings.userAttributes() == null || settings.userAttributes().containsKey(node.method());
    boolean java = Equivalents.ofMethod(node.method(), "x", settings.dialect()) != null;
    boolean getter = node.method().startsWith("get");
    return !getter && ofUser && node.arguments().isEmpty() && known && !java;
  }

  private void error(ProblemCode code, Expr.Method node, String message, @Nullable String hint) {
    diagnostics.error(code, nameOf(node), message, hint);
  }

  /** The name alone, behind the target and the dot. */
  private Span nameOf(Expr.Method node) {
    int dot = source.indexOf('.', node.target().span().end());
    int at = dot < 0 ? -1 : source.indexOf(node.method(), dot);
    return at < 0 || at >= node.span().end()
        ? node.span()
        : new Span(at, at + node.method().length());
  }
}
