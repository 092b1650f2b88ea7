package io.personamap.core.whynot;

import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Condition;
import io.personamap.core.condition.Literal;
import io.personamap.core.condition.Trees;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which an outcome gives a name, or nothing; empty where there are too many. */
final class Outcomes {
  private static final List<List<Literal>> ALWAYS = List.of(List.of());

  private final FunctionLibrary functions;

  Outcomes(FunctionLibrary functions) {
    this.functions = functions;
  }

  Optional<List<List<Literal>>> giving(Outcome outcome, String name) {
    if (outcome instanceof Outcome.Names names) {
      return Optional.of(has(names.names(), name) ? ALWAYS : List.of());
    }
    if (outcome instanceof Outcome.Row row) {
      List<List<Literal>> ways = new ArrayList<>();
      for (Map.Entry<String, List<GrantedName>> entry : row.rows().entrySet()) {
        if (has(entry.getValue(), name)) {
          ways.add(List.of(is(row.key().expression().tree(), entry.getKey(), true)));
        }
      }
      return Optional.of(ways);
    }
    return giving(tree(outcome), name);
  }

  Optional<List<List<Literal>>> empty(Outcome outcome) {
    if (outcome instanceof Outcome.Names) {
      return Optional.of(List.of());
    }
    if (outcome instanceof Outcome.Row row) {
      Expr key = row.key().expression().tree();
      List<Literal> none = new ArrayList<>();
      row.rows().forEach((value, names) -> addUnlessEmpty(names, is(key, value, false), none));
      return Optional.of(List.of(none));
    }
    return empty(tree(outcome));
  }

  private static void addUnlessEmpty(List<GrantedName> names, Literal literal, List<Literal> none) {
    if (!names.isEmpty()) {
      none.add(literal);
    }
  }

  private static Expr tree(Outcome outcome) {
    return ((Outcome.Computed) outcome).expression().expression().tree();
  }

  private static boolean has(List<GrantedName> names, String name) {
    return names.stream().anyMatch(granted -> granted.name().equals(name));
  }

  private Optional<List<List<Literal>>> giving(Expr expr, String name) {
    if (expr instanceof Expr.Conditional choice) {
      return branches(choice, giving(choice.whenTrue(), name), giving(choice.whenFalse(), name));
    }
    if (expr instanceof Expr.Elvis elvis) {
      return either(
          giving(elvis.value(), name), both(empty(elvis.value()), giving(elvis.fallback(), name)));
    }
    if (expr instanceof Expr.ListOf list) {
      Optional<List<List<Literal>>> any = Optional.of(List.of());
      for (Expr element : list.elements()) {
        any = either(any, giving(element, name));
      }
      return any;
    }
    if (expr instanceof Expr.MapOf map) {
      boolean there = map.entries().stream().anyMatch(entry -> entry.key().equals(name));
      return Optional.of(there ? ALWAYS : List.of());
    }
    if (expr instanceof Expr.Literal literal) {
      return Optional.of(name.equals(literal.value()) ? ALWAYS : List.of());
    }
    return Optional.of(List.of(List.of(is(expr, name, true))));
  }

  private Optional<List<List<Literal>>> empty(Expr expr) {
    if (expr instanceof Expr.Conditional choice) {
      return branches(choice, empty(choice.whenTrue()), empty(choice.whenFalse()));
    }
    if (expr instanceof Expr.Elvis elvis) {
      return both(empty(elvis.value()), empty(elvis.fallback()));
    }
    if (expr instanceof Expr.ListOf list) {
      Optional<List<List<Literal>>> all = Optional.of(ALWAYS);
      for (Expr element : list.elements()) {
        all = both(all, empty(element));
      }
      return all;
    }
    if (expr instanceof Expr.MapOf map) {
      return Optional.of(map.entries().isEmpty() ? ALWAYS : List.of());
    }
    if (expr instanceof Expr.Literal literal) {
      boolean blank =
          literal.value() == null || (literal.value() instanceof String text && text.isBlank());
      return Optional.of(blank ? ALWAYS : List.of());
    }
    return Optional.of(List.of(List.of(is(expr, null, true)), List.of(is(expr, "", true))));
  }

  private Optional<List<List<Literal>>> branches(
      Expr.Conditional choice,
      Optional<List<List<Literal>>> whenTrue,
      Optional<List<List<Literal>>> whenFalse) {
    Condition condition = Condition.of(choice.condition(), functions);
    return either(both(condition.ways(true), whenTrue), both(condition.ways(false), whenFalse));
  }

  private static Literal is(Expr expr, @Nullable Object value, boolean holds) {
    Expr constant = new Expr.Literal(value, expr.span());
    Expr equality = new Expr.Binary(Expr.BinaryOperator.EQ, expr, constant, expr.span());
    Atom atom =
        expr.path()
            .<Atom>map(path -> new Atom.OfAttribute(path, Atom.Relation.EQUAL, value, equality))
            .orElseGet(() -> new Atom.Other(Trees.text(equality), equality));
    return new Literal(atom, holds);
  }

  private static Optional<List<List<Literal>>> either(
      Optional<List<List<Literal>>> left, Optional<List<List<Literal>>> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<List<Literal>> all = new ArrayList<>(left.get());
    all.addAll(right.get());
    return Optional.of(all);
  }

  private static Optional<List<List<Literal>>> both(
      Optional<List<List<Literal>>> left, Optional<List<List<Literal>>> right) {
    return left.flatMap(a -> right.flatMap(b -> Condition.both(a, b)));
  }
}
