package io.personamap.core.condition;

import io.personamap.core.condition.Atom.Relation;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.KeyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a condition as terms: it has the wanted value where all literals of one term do. A term
 * that contradicts itself is left out.
 */
final class Terms {
  /** Beyond this nobody learns anything from the terms, and they may grow exponentially. */
  static final int MAX_TERMS = 512;

  private static final List<List<Literal>> NEVER = List.of();
  private static final List<List<Literal>> ALWAYS = List.of(List.of());

  private final FunctionLibrary functions;
  private final Constants constants;

  Terms(FunctionLibrary functions) {
    this.functions = functions;
    this.constants = new Constants(functions);
  }

  /** Thrown where there are too many terms. */
  static final class TooMany extends RuntimeException {
    TooMany() {
      super("more than " + MAX_TERMS + " terms", null, false, false);
    }
  }

  List<List<Literal>> of(Expr expr, boolean wanted) {
    Optional<Constants.Value> constant = constants.of(expr);
    if (constant.isPresent() && constant.get().value() instanceof Boolean truth) {
      return truth == wanted ? ALWAYS : NEVER;
    }
    if (expr instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NOT) {
      return of(unary.operand(), !wanted);
    }
    if (expr instanceof Expr.Conditional choice) {
      return either(
          both(of(choice.condition(), true), of(choice.whenTrue(), wanted)),
          both(of(choice.condition(), false), of(choice.whenFalse(), wanted)));
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, wanted);
    }
    if (expr instanceof Expr.Call call) {
      return call(call, wanted);
    }
    // As a condition null is neither true nor false: it fails.
    return expr.path()
        .map(path -> literal(new Atom.OfAttribute(path, Relation.EQUAL, wanted, expr), true))
        .orElseGet(() -> other(expr, wanted));
  }

  private List<List<Literal>> binary(Expr.Binary node, boolean wanted) {
    return switch (node.operator()) {
      case AND, OR -> {
        boolean both = (node.operator() == BinaryOperator.AND) == wanted;
        List<List<Literal>> left = of(node.left(), wanted);
        List<List<Literal>> right = of(node.right(), wanted);
        yield both ? both(left, right) : either(left, right);
      }
      case EQ -> equal(node, wanted);
      case NE -> equal(node, !wanted);
      case LT -> order(node, Relation.LESS, Relation.AT_MOST, wanted, false);
      case LE -> order(node, Relation.AT_MOST, Relation.LESS, wanted, false);
      case GT -> order(node, Relation.AT_MOST, Relation.LESS, wanted, true);
      case GE -> order(node, Relation.LESS, Relation.AT_MOST, wanted, true);
      case MATCHES -> test(node, node.left(), node.right(), Relation.MATCH, wanted);
      default -> other(node, wanted);
    };
  }

  private List<List<Literal>> equal(Expr.Binary node, boolean wanted) {
    for (boolean swapped : new boolean[] {false, true}) {
      Expr value = swapped ? node.right() : node.left();
      Optional<Constants.Value> constant = constants.of(swapped ? node.left() : node.right());
      if (constant.isPresent() && value.path().isPresent()) {
        return test(node, value, constant.get().value(), Relation.EQUAL, wanted);
      }
      if (constant.isPresent() && constant.get().value() instanceof Boolean truth) {
        return of(value, truth == wanted);
      }
    }
    return other(node, wanted);
  }

  /** {@code a > 1} is not {@code a <= 1}, and {@code 1 > a} is {@code a < 1}. */
  private List<List<Literal>> order(
      Expr.Binary node, Relation direct, Relation swapped, boolean wanted, boolean negated) {
    if (node.left().path().isPresent()) {
      return test(node, node.left(), node.right(), direct, wanted != negated);
    }
    return test(node, node.right(), node.left(), swapped, wanted == negated);
  }

  private List<List<Literal>> test(
      Expr.Binary node, Expr value, Expr constant, Relation relation, boolean wanted) {
    Optional<Constants.Value> known = constants.of(constant);
    return known.isPresent()
        ? test(node, value, known.get().value(), relation, wanted)
        : other(node, wanted);
  }

  private List<List<Literal>> test(
      Expr node, Expr value, @Nullable Object constant, Relation relation, boolean wanted) {
    return value
        .path()
        .map(path -> literal(new Atom.OfAttribute(path, relation, constant, node), wanted))
        .orElseGet(() -> other(node, wanted));
  }

  private List<List<Literal>> call(Expr.Call call, boolean wanted) {
    KeyTest test = functions.keyTest(call.function()).orElse(null);
    if (test == null) {
      return other(call, wanted);
    }
    List<String> texts = new ArrayList<>();
    boolean ofAttribute = test.source() == null;
    for (Expr argument : call.arguments().subList(ofAttribute ? 1 : 0, call.arguments().size())) {
      if (constants.of(argument).map(Constants.Value::value).orElse(null) instanceof String text) {
        texts.add(text);
      } else {
        return other(call, wanted);
      }
    }
    if (ofAttribute) {
      return texts.size() == 1
          ? test(call, call.arguments().get(0), texts.get(0), relation(test.match()), wanted)
          : other(call, wanted);
    }
    List<List<Literal>> any = wanted ? NEVER : ALWAYS;
    for (String text : texts) {
      List<List<Literal>> one = literal(new Atom.OfKeys(test, text, call), wanted);
      any = wanted ? either(any, one) : both(any, one);
    }
    return any;
  }

  private static Relation relation(KeyTest.Match match) {
    return switch (match) {
      case EQUAL -> Relation.EQUAL;
      case PREFIX -> Relation.PREFIX;
      case PART -> Relation.PART;
    };
  }

  private static List<List<Literal>> other(Expr expr, boolean wanted) {
    return literal(new Atom.Other(Trees.text(expr), expr), wanted);
  }

  private static List<List<Literal>> literal(Atom atom, boolean wanted) {
    return List.of(List.of(new Literal(atom, wanted)));
  }

  private static List<List<Literal>> either(List<List<Literal>> left, List<List<Literal>> right) {
    List<List<Literal>> all = new ArrayList<>(left);
    all.addAll(right);
    return bounded(all);
  }

  static List<List<Literal>> both(List<List<Literal>> left, List<List<Literal>> right) {
    List<List<Literal>> all = new ArrayList<>();
    for (List<Literal> a : left) {
      for (List<Literal> b : right) {
        if (Consistency.arePossible(a, b)) {
          List<Literal> term = new ArrayList<>(a);
          term.addAll(b);
          all.add(List.copyOf(term));
        }
        bounded(all);
      }
    }
    return all;
  }

  private static List<List<Literal>> bounded(List<List<Literal>> terms) {
    if (terms.size() > MAX_TERMS) {
      throw new TooMany();
    }
    return terms;
  }
}
