package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Reads in a condition what must be there for it to hold. The keys of a condition are such that,
 * where none of them is there, the condition is false and does not fail; so a condition without
 * keys in a profile need not be tried.
 */
final class ConditionKeys {
  private final FunctionLibrary functions;
  private final CompiledParts parts;
  private final ToLongFunction<Key> frequency;
  private final Set<Integer> relied = new TreeSet<>();

  /**
   * A text that must be found.
   *
   * @param place where
   */
  record Key(Place place, String text) {
    /**
     * What a key is looked for in.
     *
     * @param slot the attribute that must match, or {@link #NONE}
     * @param source the position of the texts one of which must match, or {@link #NONE}
     */
    record Place(KeyTest.Match match, int slot, int source) {
      static final int NONE = -1;

      static Place attribute(KeyTest.Match match, int slot) {
        return new Place(match, slot, NONE);
      }

      static Place keys(KeyTest.Match match, int source) {
        return new Place(match, NONE, source);
      }

      boolean isAttribute() {
        return slot != NONE;
      }
    }
  }

  /**
   * Creates a reader.
   *
   * @param frequency how many conditions have a key: of two sets that both must be there, the rarer
   *     is the better index
   */
  ConditionKeys(FunctionLibrary functions, CompiledParts parts, ToLongFunction<Key> frequency) {
    this.functions = functions;
    this.parts = parts;
    this.frequency = frequency;
  }

  /** Returns the keys one of which must be there; empty where nothing can be said. */
  Optional<List<Key>> of(Expr condition) {
    if (condition instanceof Expr.Literal literal && Boolean.FALSE.equals(literal.value())) {
      return Optional.of(List.of());
    }
    if (condition instanceof Expr.Call call) {
      return call(call);
    }
    if (!(condition instanceof Expr.Binary binary)) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case EQ -> equality(binary.left(), binary.right());
      case OR -> either(of(binary.left()), of(binary.right()));
      case AND -> both(binary);
      default -> Optional.empty();
    };
  }

  /** Whether a condition with keys is nothing but their test: it holds where one is there. */
  static boolean isKey(Expr condition) {
    return condition instanceof Expr.Call
        || (condition instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.EQ);
  }

  private Optional<List<Key>> equality(Expr left, Expr right) {
    Optional<List<Key>> keys = attributeIs(left, right);
    return keys.isPresent() ? keys : attributeIs(right, left);
  }

  private Optional<List<Key>> attributeIs(Expr attribute, Expr constant) {
    return text(constant)
        .flatMap(
            text ->
                attribute(attribute)
                    .map(
                        slot ->
                            List.of(
                                new Key(Key.Place.attribute(KeyTest.Match.EQUAL, slot), text))));
  }

  private static Optional<List<Key>> either(Optional<List<Key>> left, Optional<List<Key>> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Key> all = new ArrayList<>(left.get());
    all.addAll(right.get());
    return Optional.of(all);
  }

  private Optional<List<Key>> both(Expr.Binary and) {
    Optional<List<Key>> left = of(and.left());
    // The right side is not even tried where the left fails, which the rule must then report.
    Optional<List<Key>> right = neverFails(and.left()) ? of(and.right()) : Optional.empty();
    if (left.isEmpty() || right.isEmpty()) {
      return left.isPresent() ? left : right;
    }
    return weight(right.get()) < weight(left.get()) ? right : left;
  }

  private long weight(List<Key> keys) {
    return keys.stream().mapToLong(frequency).sum();
  }

  private Optional<List<Key>> call(Expr.Call call) {
    KeyTest test = functions.keyTest(call.function()).orElse(null);
    if (test == null) {
      return Optional.empty();
    }
    KeySource source = test.source();
    if (source == null) {
      return call.arguments().size() == 2 ? ofAttribute(test, call.arguments()) : Optional.empty();
    }
    Key.Place place = Key.Place.keys(test.match(), parts.keySource(source));
    List<Key> keys = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Optional<String> constant = text(argument);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      keys.add(new Key(place, constant.get()));
    }
    return Optional.of(keys);
  }

  private Optional<List<Key>> ofAttribute(KeyTest test, List<Expr> arguments) {
    return text(arguments.get(1))
        .flatMap(
            text ->
                attribute(arguments.get(0))
                    .map(slot -> List.of(new Key(Key.Place.attribute(test.match(), slot), text))));
  }

  private Optional<Integer> attribute(Expr expr) {
    return AttributePaths.pathOf(expr).map(parts.attributes()::slotOf);
  }

  private static Optional<String> text(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether a condition has a Boolean value wherever the attributes relied on can be read. */
  private boolean neverFails(Expr condition) {
    if (condition instanceof Expr.Literal literal) {
      return literal.value() instanceof Boolean;
    }
    if (condition instanceof Expr.Unary unary) {
      return unary.operator() == Expr.UnaryOperator.NOT && neverFails(unary.operand());
    }
    if (condition instanceof Expr.Call call) {
      KeyTest test = functions.keyTest(call.function()).orElse(null);
      return test != null && test.source() != null && call(call).isPresent();
    }
    if (!(condition instanceof Expr.Binary binary)) {
      return false;
    }
    return switch (binary.operator()) {
      case EQ, NE -> isOperand(binary.left()) && isOperand(binary.right());
      case AND, OR -> neverFails(binary.left()) && neverFails(binary.right());
      default -> false;
    };
  }

  private boolean isOperand(Expr expr) {
    if (expr instanceof Expr.Literal) {
      return true;
    }
    Optional<Integer> slot = attribute(expr);
    slot.ifPresent(relied::add);
    return slot.isPresent();
  }

  /** Returns the attributes that must be readable for the keys to be right. */
  Set<Integer> relied() {
    return relied;
  }
}
