package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.NUMBER;
import static io.personamap.oktael.function.ValueType.OBJECT;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.Parameter;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks arguments against the parameters of a function or method. */
final class ArgumentCheck {
  /**
   * What cannot be converted, by what is due. Spring converts generously: a list or number is a
   * text where one is due, and a text may be a number or, to {@code Arrays}, a list.
   */
  private static final Set<ValueType> NO_NUMBERS = Set.of(BOOLEAN, LIST, OBJECT);

  private static final Set<ValueType> NO_LISTS = Set.of(BOOLEAN, INTEGER, NUMBER);

  private static final Set<ValueType> NO_OBJECTS = Set.of(STRING, BOOLEAN, INTEGER, NUMBER, LIST);

  private static final Pattern INTEGER_TEXT = Pattern.compile("[+-]?[0-9]+");

  private final Diagnostics diagnostics;

  ArgumentCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns whether a call with {@code given} arguments fits {@code spec}. */
  static boolean fits(FunctionSpec spec, int given) {
    return given >= spec.fewest() && given <= spec.most();
  }

  void check(FunctionSpec spec, Span name, List<Expr> given, List<ValueType> types) {
    if (!fits(spec, given.size())) {
      wrongCount(spec, name, given.size());
      return;
    }
    if (given.size() % 2 != 0 && spec.name().equals("String.stringSwitch")) {
      diagnostics.error(
          ProblemCode.ARGUMENT_COUNT,
          name,
          "`" + spec.name() + "` has a key without its value",
          "write `" + spec.name() + "(text, otherwise, key, value, …)`");
    }
    for (int i = 0; i < given.size(); i++) {
      Parameter parameter = spec.parameter(i);
      type(spec, parameter, given.get(i), types.get(i));
      if (given.get(i) instanceof Expr.Literal literal && literal.value() instanceof String text) {
        ConstantArgument.check(spec, parameter, text, literal.span(), diagnostics);
      }
    }
  }

  private void type(FunctionSpec spec, Parameter parameter, Expr given, ValueType type) {
    boolean wrong =
        switch (parameter.type()) {
          case INTEGER, NUMBER -> NO_NUMBERS.contains(type) || isWords(given);
          case LIST -> NO_LISTS.contains(type);
          case OBJECT -> NO_OBJECTS.contains(type);
          default -> false;
        };
    if (wrong) {
      diagnostics.error(
          ProblemCode.OPERAND_TYPE,
          given.span(),
          "`"
              + spec.name()
              + "` takes "
              + OperatorCheck.article(parameter.type())
              + " as `"
              + parameter.name()
              + "`, not "
              + OperatorCheck.article(type),
          null);
    }
  }

  /** Returns whether a text is written out that Spring could not take for a number either. */
  private static boolean isWords(Expr given) {
    return given instanceof Expr.Literal literal
        && literal.value() instanceof String text
        && !INTEGER_TEXT.matcher(text).matches();
  }

  void wrongCount(FunctionSpec spec, Span name, int given) {
    diagnostics.error(
        ProblemCode.ARGUMENT_COUNT,
        name,
        "`" + spec.name() + "` takes " + count(spec) + ", not " + given,
        "write `" + spec.signature() + "`");
  }

  private static String count(FunctionSpec spec) {
    int fewest = spec.fewest();
    if (spec.most() == Integer.MAX_VALUE) {
      return plural(fewest) + " or more";
    }
    return spec.most() == fewest ? plural(fewest) : fewest + " to " + plural(spec.most());
  }

  private static String plural(int count) {
    return count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
  }
}
