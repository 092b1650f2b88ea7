package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.expr.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes that stand for one of the original's; all have its place. */
record Terms(Span span) {
  Expr literal(@Nullable Object value) {
    return new Expr.Literal(value, span);
  }

  Expr call(String function, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), span);
  }

  Expr call(String function, List<Expr> arguments) {
    return new Expr.Call(function, arguments, span);
  }

  Expr method(Expr target, String method, List<Expr> arguments) {
    return new Expr.Method(target, method, arguments, span);
  }

  Expr method(Expr target, String method, Expr... arguments) {
    return method(target, method, List.of(arguments));
  }

  Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return new Expr.Binary(operator, left, right, span);
  }

  Expr and(Expr left, Expr right) {
    return binary(BinaryOperator.AND, left, right);
  }

  Expr equal(Expr left, Expr right) {
    return binary(BinaryOperator.EQ, left, right);
  }

  Expr isPresent(Expr value) {
    return binary(BinaryOperator.NE, value, literal(null));
  }

  Expr sum(Expr left, Expr right) {
    return binary(BinaryOperator.ADD, left, right);
  }

  Expr minus(Expr left, Expr right) {
    return binary(BinaryOperator.SUBTRACT, left, right);
  }

  Expr atLeast(Expr left, Expr right) {
    return binary(BinaryOperator.GE, left, right);
  }

  Expr either(Expr condition, Expr whenTrue, Expr whenFalse) {
    return new Expr.Conditional(condition, whenTrue, whenFalse, span);
  }

  Expr attribute(Expr target, String name) {
    return new Expr.Property(target, name, span);
  }

  Expr name(String name) {
    return new Expr.Name(name, span);
  }

  Expr list(List<Expr> elements) {
    return new Expr.ListOf(elements, span);
  }
}
