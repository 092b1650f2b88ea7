package io.personamap.core.check;

import io.personamap.core.expr.Expr;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;

/** The names that an outcome writes out; an expression may give others. */
final class WrittenNames {
  private WrittenNames() {}

  /** Returns all of them. */
  static List<GrantedName> all(Outcome outcome) {
    return alternatives(outcome).stream().flatMap(List::stream).toList();
  }

  /** Returns them as sets of which one profile gets one. */
  static List<List<GrantedName>> alternatives(Outcome outcome) {
    if (outcome instanceof Outcome.Names names) {
      return List.of(names.names());
    }
    if (outcome instanceof Outcome.Row row) {
      return List.copyOf(row.rows().values());
    }
    PlacedExpression expression = ((Outcome.Computed) outcome).expression();
    return alternatives(expression.expression().tree(), expression);
  }

  /** Returns whether the outcome gives at least one name to everyone for whom it does not fail. */
  static boolean isCertain(Outcome outcome) {
    return outcome instanceof Outcome.Names
        || (outcome instanceof Outcome.Computed computed
            && isCertain(computed.expression().expression().tree()));
  }

  private static boolean isCertain(Expr expr) {
    if (expr instanceof Expr.Conditional choice) {
      return isCertain(choice.whenTrue()) && isCertain(choice.whenFalse());
    }
    if (expr instanceof Expr.Elvis elvis) {
      return isCertain(elvis.fallback());
    }
    if (expr instanceof Expr.ListOf list) {
      return list.elements().stream().anyMatch(WrittenNames::isCertain);
    }
    if (expr instanceof Expr.MapOf map) {
      return !map.entries().isEmpty();
    }
    return expr instanceof Expr.Literal literal
        && literal.value() instanceof String text
        && !text.isBlank();
  }

  private static List<List<GrantedName>> alternatives(Expr expr, PlacedExpression in) {
    List<List<GrantedName>> found = new ArrayList<>();
    if (expr instanceof Expr.Conditional choice) {
      found.addAll(alternatives(choice.whenTrue(), in));
      found.addAll(alternatives(choice.whenFalse(), in));
    } else if (expr instanceof Expr.Elvis elvis) {
      found.addAll(alternatives(elvis.value(), in));
      found.addAll(alternatives(elvis.fallback(), in));
    } else if (expr instanceof Expr.ListOf list) {
      List<GrantedName> together = new ArrayList<>();
      for (Expr element : list.elements()) {
        alternatives(element, in).forEach(together::addAll);
      }
      found.add(together);
    } else if (expr instanceof Expr.MapOf map) {
      found.add(map.entries().stream().map(entry -> level(entry, in)).toList());
    } else if (expr instanceof Expr.Literal literal
        && literal.value() instanceof String name
        && !name.isBlank()) {
      found.add(List.of(new GrantedName(name, null, in.placeOf(expr.span()))));
    }
    return found;
  }

  private static GrantedName level(Expr.MapOf.Entry entry, PlacedExpression in) {
    Double level = null;
    if (entry.value() instanceof Expr.Literal literal && literal.value() instanceof Number number) {
      level = number.doubleValue();
    }
    return new GrantedName(entry.key(), level, in.placeOf(entry.value().span()));
  }
}
