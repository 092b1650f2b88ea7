package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed expression. Immutable; a node knows its span and its parts and nothing about evaluation.
 */
public sealed interface Expr {

  /** Returns the piece of the source that this node was made from. */
  Span span();

  /** Returns the names of a path such as {@code user.title}; empty for any other tree. */
  default Optional<List<String>> path() {
    List<String> names = new ArrayList<>();
    Expr rest = this;
    while (rest instanceof Property property) {
      names.add(0, property.name());
      rest = property.target();
    }
    if (!(rest instanceof Name root)) {
      return Optional.empty();
    }
    names.add(0, root.name());
    return Optional.of(List.copyOf(names));
  }

  /**
   * Returns the operands of a run of {@code operator}s such as {@code a AND b AND c}; any other
   * tree is a run of one.
   */
  default List<Expr> operands(BinaryOperator operator) {
    List<Expr> operands = new ArrayList<>();
    Expr rest = this;
    while (rest instanceof Binary binary && binary.operator() == operator) {
      operands.add(binary.right());
      rest = binary.left();
    }
    operands.add(rest);
    Collections.reverse(operands);
    return List.copyOf(operands);
  }

  /** Calls the visitor's method for this kind of node. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /**
   * A constant.
   *
   * @param value null, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double} or {@code
   *     String}
   */
  record Literal(@Nullable Object value, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /**
   * A bare name: a binding, a root such as {@code user}, or an attribute of the mapping's source.
   */
  record Name(String name, Span span) implements Expr {
    /** Interns the name, as profiles do. */
    public Name {
      name = name.intern();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code target.name}. */
  record Property(Expr target, String name, Span span) implements Expr {
    /** Interns the name, as profiles do. */
    public Property {
      name = name.intern();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.property(this);
    }
  }

  /** {@code target[index]}. */
  record Index(Expr target, Expr index, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** A function by its full name, {@code String.len(x)} or {@code isMemberOfGroup("id")}. */
  record Call(String function, List<Expr> arguments, Span span) implements Expr {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** A method of a value, {@code target.method(arguments)}. */
  record Method(Expr target, String method, List<Expr> arguments, Span span) implements Expr {
    /** Copies the arguments. */
    public Method {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.method(this);
    }
  }

  /** {@code !operand} or {@code -operand}. */
  record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  /** {@code left operator right}, {@code AND} and {@code OR} included. */
  record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.conditional(this);
    }
  }

  /** {@code value ?: fallback}: the fallback where the value is null or the empty text. */
  record Elvis(Expr value, Expr fallback, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.elvis(this);
    }
  }

  /** {@code {a, b}}. */
  record ListOf(List<Expr> elements, Span span) implements Expr {
    /** Copies the elements. */
    public ListOf {
      elements = List.copyOf(elements);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** {@code {'key': value}}, in the order of the text. */
  record MapOf(List<Entry> entries, Span span) implements Expr {
    /** Copies the entries. */
    public MapOf {
      entries = List.copyOf(entries);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }

    /** One key and its value. */
    public record Entry(String key, Expr value) {}
  }

  /**
   * {@code target.![body]}: the body's value for each element, which is the body's implied target.
   */
  record Projection(Expr target, Expr body, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.projection(this);
    }
  }

  /** {@code target.?[body]}: the elements for which the body holds. */
  record Selection(Expr target, Expr body, Span span) implements Expr {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.selection(this);
    }
  }

  /** The operators of one operand. */
  enum UnaryOperator {
    /** {@code !} or {@code NOT}. */
    NOT("!"),
    /** {@code -}. */
    NEGATE("-"),
    /** {@code +}. */
    PLUS("+");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    /** Returns the canonical spelling. */
    public String symbol() {
      return symbol;
    }
  }

  /** The operators of two operands; a higher precedence binds tighter, all are left-associative. */
  enum BinaryOperator {
    /** {@code OR} or {@code ||}; the right side only where the left is false. */
    OR("OR", 1),
    /** {@code AND} or {@code &&}; the right side only where the left is true. */
    AND("AND", 2),
    /** {@code ==}. */
    EQ("==", 3),
    /** {@code !=}. */
    NE("!=", 3),
    /** {@code <}. */
    LT("<", 3),
    /** {@code <=}. */
    LE("<=", 3),
    /** {@code >}. */
    GT(">", 3),
    /** {@code >=}. */
    GE(">=", 3),
    /** {@code matches}: the whole text, as {@code java.util.regex} reads the pattern. */
    MATCHES("matches", 3),
    /** {@code +}: numbers add, a text on either side joins. */
    ADD("+", 4),
    /** {@code -}. */
    SUBTRACT("-", 4),
    /** {@code *}. */
    MULTIPLY("*", 5),
    /** {@code /}. */
    DIVIDE("/", 5),
    /** {@code %}. */
    REMAINDER("%", 5);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
      this.symbol = symbol;
      this.precedence = precedence;
    }

    /** Returns the canonical spelling. */
    public String symbol() {
      return symbol;
    }

    /** Returns 1 (loosest) to 5. */
    public int precedence() {
      return precedence;
    }
  }

  /**
   * One method a kind of node, so that a new kind breaks every walk until it is handled.
   *
   * @param <R> what the walk makes of a node
   */
  interface Visitor<R extends @Nullable Object> {
    /** Visits a constant. */
    R literal(Literal node);

    /** Visits a bare name. */
    R name(Name node);

    /** Visits an attribute of a value. */
    R property(Property node);

    /** Visits an element of a list or map. */
    R index(Index node);

    /** Visits a function call. */
    R call(Call node);

    /** Visits a method call. */
    R method(Method node);

    /** Visits an operator of one operand. */
    R unary(Unary node);

    /** Visits an operator of two operands. */
    R binary(Binary node);

    /** Visits a ternary. */
    R conditional(Conditional node);

    /** Visits a default. */
    R elvis(Elvis node);

    /** Visits a list. */
    R list(ListOf node);

    /** Visits a map. */
    R map(MapOf node);

    /** Visits a projection. */
    R projection(Projection node);

    /** Visits a selection. */
    R selection(Selection node);
  }
}
