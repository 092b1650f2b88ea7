package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.NULL;
import static io.personamap.oktael.function.ValueType.NUMBER;
import static io.personamap.oktael.function.ValueType.OBJECT;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the type of each part, and on the way what is wrong with it. */
final class Typing implements Expr.Visitor<ValueType> {
  private final Diagnostics diagnostics;
  private final NameCheck names;
  private final CallCheck calls;
  private final MethodCheck methods;
  private final OperatorCheck operators;

  /** How many projections and selections are around: bare names are the element's there. */
  private int elements;

  Typing(String source, CheckSettings settings, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.names = new NameCheck(settings, diagnostics);
    this.calls = new CallCheck(source, settings, diagnostics);
    this.methods = new MethodCheck(source, settings, diagnostics);
    this.operators = new OperatorCheck(diagnostics);
  }

  static ValueType join(ValueType a, ValueType b) {
    if (a == b || b == NULL) {
      return a;
    }
    if (a == NULL) {
      return b;
    }
    boolean numbers = (a == INTEGER || a == NUMBER) && (b == INTEGER || b == NUMBER);
    return numbers ? NUMBER : ANY;
  }

  @Override
  public ValueType literal(Expr.Literal node) {
    Object value = node.value();
    if (value == null) {
      return NULL;
    }
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    return value instanceof Double ? NUMBER : INTEGER;
  }

  @Override
  public ValueType name(Expr.Name node) {
    return elements > 0 ? ANY : names.root(node);
  }

  @Override
  public ValueType property(Expr.Property node) {
    List<Expr.Property> path = new ArrayList<>();
    Expr root = node;
    while (root instanceof Expr.Property property) {
      path.add(0, property);
      root = property.target();
    }
    if (root instanceof Expr.Name name) {
      return elements > 0 ? ANY : names.path(name, path);
    }
    ValueType target = root.accept(this);
    Expr.Property first = path.get(0);
    if (target == NULL) {
      error(ProblemCode.NULL_VALUE, first.span(), "null has no attribute `" + first.name() + "`");
    } else if (target != ANY && target != OBJECT) {
      error(
          ProblemCode.OPERAND_TYPE,
          first.span(),
          OperatorCheck.article(target) + " has no attribute `" + first.name() + "`");
    }
    return ANY;
  }

  @Override
  public ValueType index(Expr.Index node) {
    ValueType target = node.target().accept(this);
    ValueType index = node.index().accept(this);
    if (target == NULL) {
      error(ProblemCode.NULL_VALUE, node.span(), "null has no elements");
    } else if (target != ANY && target != LIST && target != STRING && target != OBJECT) {
      error(
          ProblemCode.OPERAND_TYPE,
          node.span(),
          OperatorCheck.article(target) + " has no elements");
    } else if (target == LIST && (index == BOOLEAN || index == LIST || index == OBJECT)) {
      error(
          ProblemCode.OPERAND_TYPE,
          node.index().span(),
          "an index is an Integer, not " + OperatorCheck.article(index));
    } else if (node.target() instanceof Expr.ListOf list
        && node.index() instanceof Expr.Literal literal
        && literal.value() instanceof Integer i
        && i >= list.elements().size()) {
      diagnostics.warning(
          ProblemCode.INDEX_RANGE,
          node.index().span(),
          "the list has " + list.elements().size() + " elements; the first has the index 0",
          null);
    }
    return target == STRING ? STRING : ANY;
  }

  @Override
  public ValueType call(Expr.Call node) {
    return calls.check(node, types(node.arguments()));
  }

  @Override
  public ValueType method(Expr.Method node) {
    long before = diagnostics.errors();
    ValueType target =
        node.target() instanceof Expr.Name name && elements == 0
            ? names.target(name)
            : node.target().accept(this);
    List<ValueType> arguments = types(node.arguments());
    // A method of something that is wrong already would be reported for the same mistake.
    boolean sound = diagnostics.errors() == before;
    return sound ? methods.check(node, target, arguments) : ANY;
  }

  private List<ValueType> types(List<Expr> parts) {
    List<ValueType> types = new ArrayList<>();
    for (Expr part : parts) {
      types.add(part.accept(this));
    }
    return types;
  }

  @Override
  public ValueType unary(Expr.Unary node) {
    return operators.unary(node, node.operand().accept(this));
  }

  /** Goes down the left side in a loop: a sum of a thousand terms is a thousand nodes deep. */
  @Override
  public ValueType binary(Expr.Binary node) {
    Deque<Expr.Binary> spine = new ArrayDeque<>();
    Expr leftmost = node;
    while (leftmost instanceof Expr.Binary operation) {
      spine.push(operation);
      leftmost = operation.left();
    }
    ValueType type = leftmost.accept(this);
    for (Expr.Binary operation : spine) {
      type = operators.binary(operation, type, operation.right().accept(this));
    }
    return type;
  }

  @Override
  public ValueType conditional(Expr.Conditional node) {
    operators.condition(node.condition().span(), node.condition().accept(this));
    ValueType whenTrue = node.whenTrue().accept(this);
    return join(whenTrue, node.whenFalse().accept(this));
  }

  @Override
  public ValueType elvis(Expr.Elvis node) {
    ValueType value = node.value().accept(this);
    return join(value, node.fallback().accept(this));
  }

  @Override
  public ValueType list(Expr.ListOf node) {
    types(node.elements());
    return LIST;
  }

  @Override
  public ValueType map(Expr.MapOf node) {
    types(node.entries().stream().map(Expr.MapOf.Entry::value).toList());
    return OBJECT;
  }

  @Override
  public ValueType projection(Expr.Projection node) {
    gone(node.target().accept(this), node.span());
    body(node.body());
    return LIST;
  }

  @Override
  public ValueType selection(Expr.Selection node) {
    gone(node.target().accept(this), node.span());
    operators.condition(node.body().span(), body(node.body()));
    return LIST;
  }

  private ValueType body(Expr body) {
    elements++;
    ValueType type = body.accept(this);
    elements--;
    return type;
  }

  private void gone(ValueType target, Span span) {
    if (target != ANY && target != LIST && target != OBJECT && target != NULL) {
      error(
          ProblemCode.OPERAND_TYPE,
          span,
          "only an Array has elements to go through, not " + OperatorCheck.article(target));
    }
  }

  private void error(ProblemCode code, Span span, String message) {
    diagnostics.error(code, span, message, (@Nullable String) null);
  }
}
