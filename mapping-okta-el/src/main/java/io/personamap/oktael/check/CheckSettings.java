package io.personamap.oktael.check;

import io.personamap.core.expr.Diagnostic;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is checked against.
 *
 * @param dialect its dialect
 * @param catalogue the dialect's functions
 * @param userAttributes the attributes that users have, or null where any name goes
 * @param groupRule whether it is the condition of a group rule
 * @param strict whether our extensions are refused
 * @param groupExpression what is wrong with a text that {@code getFilteredGroups} takes as an
 *     expression
 */
public record CheckSettings(
    Dialect dialect,
    Catalogue catalogue,
    @Nullable Map<String, ValueType> userAttributes,
    boolean groupRule,
    boolean strict,
    Function<String, List<Diagnostic>> groupExpression) {

  boolean isClassic() {
    return dialect == Dialect.CLASSIC;
  }

  /** Returns the functions that an author may be pointed to. */
  List<String> functionNames() {
    return catalogue.functions().values().stream()
        .filter(spec -> !strict || spec.origin() != FunctionSpec.Origin.EXTENSION)
        .map(FunctionSpec::name)
        .toList();
  }

  /** Returns how the dialect writes an attribute of the user. */
  String userAttribute(String name) {
    return (isClassic() ? "user." : "user.profile.") + name;
  }
}
