package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type of a part is, as far as it can be told from its form and the schema. */
final class PartTypes {
  private final @Nullable Map<String, ValueType> userAttributes;

  PartTypes(@Nullable Map<String, ValueType> userAttributes) {
    this.userAttributes = userAttributes;
  }

  ValueType of(Expr part) {
    if (part instanceof Expr.Literal literal) {
      return literal.value() instanceof String ? ValueType.STRING : ValueType.ANY;
    }
    if (part instanceof Expr.ListOf
        || part instanceof Expr.Projection
        || part instanceof Expr.Selection) {
      return ValueType.LIST;
    }
    if (part instanceof Expr.Call call) {
      return result(call.function(), FunctionSpec.Form.FUNCTION);
    }
    if (part instanceof Expr.Method method) {
      return result(method.method(), FunctionSpec.Form.METHOD);
    }
    if (part instanceof Expr.Binary sum && sum.operator() == Expr.BinaryOperator.ADD) {
      return of(sum.left()) == ValueType.STRING ? ValueType.STRING : of(sum.right());
    }
    return part instanceof Expr.Property property ? attribute(property) : ValueType.ANY;
  }

  boolean isText(Expr part) {
    return of(part) == ValueType.STRING;
  }

  private ValueType attribute(Expr.Property property) {
    Expr owner = property.target();
    boolean ofUser =
        owner instanceof Expr.Name name
            ? name.name().equals("user")
            : owner instanceof Expr.Property profile && Paths.isUserProfile(profile);
    return ofUser && userAttributes != null
        ? userAttributes.getOrDefault(property.name(), ValueType.ANY)
        : ValueType.ANY;
  }

  /** A name that several functions share has a type only if they agree. */
  private static ValueType result(String name, FunctionSpec.Form form) {
    List<ValueType> results =
        Catalogue.all().stream()
            .filter(spec -> spec.form() == form && spec.name().equals(name))
            .map(FunctionSpec::result)
            .distinct()
            .toList();
    return results.size() == 1 ? results.get(0) : ValueType.ANY;
  }
}
