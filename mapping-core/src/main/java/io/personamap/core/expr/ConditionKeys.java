package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

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
   * @param match how
   */
  record Key(Place place, KeyTest.Match match, String text) {
    /**
     * What a key is looked for in.
     *
     * @param slot the attribute that must match, or {@link #NONE}
     * @param source the position of the texts one of which must match, or {@link #NONE}
     */
    record Place(int slot, int source) {
      static final int NONE = -1;

      static Place attribute(int slot) {
        return new Place(slot, NONE);
      }

      static Place keys(int source) {
        return new Place(NONE, source);
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

  /**
   * What must be there for a condition to hold.
   *
   * @param keys one of them must be there
   * @param sufficient whether the condition, or its {@code part}, holds where one is there
   * @param part the number of the operand of AND that has the keys; 0 where there is no AND
   */
  record Needs(List<Key> keys, boolean sufficient, int part) {}

  /** Returns what {@code condition} needs; empty where nothing can be said. */
  Optional<Needs> of(Expr condition) {
    List<Expr> parts = Conjunction.parts(condition);
    Set<Integer> read = new TreeSet<>();
    Needs best = null;
    boolean mayGoOn = true;
    for (int i = 0; mayGoOn && i < parts.size(); i++) {
      Needs needs = ofPart(parts.get(i), i).orElse(null);
      if (needs != null && (best == null || weight(needs) < weight(best))) {
        best = needs;
        relied.addAll(read);
      }
      // What is behind a part that fails is not even tried, and the rule must report the failure.
      mayGoOn = neverFails(parts.get(i), read);
    }
    return Optional.ofNullable(best);
  }

  /**
   * Two things that it takes for a condition to hold.
   *
   * @param first one of them must be there
   * @param second one of them must be there too, or
   * @param isNever none of them
   */
  record Pair(List<Key> first, List<Key> second, boolean isNever) {}

  /** Returns the two things that a condition takes, where it takes no more than that. */
  Optional<Pair> pair(Expr condition) {
    List<Expr> parts = Conjunction.parts(condition);
    if (parts.size() != 2) {
      return Optional.empty();
    }
    return pair(parts.get(0), parts.get(1)).or(() -> pair(parts.get(1), parts.get(0)));
  }

  private Optional<Pair> pair(Expr first, Expr second) {
    Expr negated = negated(second);
    return sufficient(first)
        .flatMap(
            keys ->
                sufficient(negated == null ? second : negated)
                    .map(more -> new Pair(keys, more, negated != null)));
  }

  /** Returns what {@code condition} is the contrary of; null where it is of nothing known. */
  private static @Nullable Expr negated(Expr condition) {
    if (condition instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NOT) {
      return unary.operand();
    }
    return condition instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.NE
        ? new Expr.Binary(Expr.BinaryOperator.EQ, binary.left(), binary.right(), binary.span())
        : null;
  }

  /** Returns the one text that must be there for a condition to hold, and is all that it takes. */
  Optional<Key> only(Expr condition) {
    return sufficient(condition)
        .filter(keys -> keys.size() == 1 && keys.get(0).match() == KeyTest.Match.EQUAL)
        .map(keys -> keys.get(0));
  }

  private Optional<List<Key>> sufficient(Expr condition) {
    return of(condition).filter(needs -> isSufficient(condition, needs)).map(Needs::keys);
  }

  private Optional<Needs> ofPart(Expr condition, int part) {
    if (condition instanceof Expr.Literal literal && Boolean.FALSE.equals(literal.value())) {
      return Optional.of(new Needs(List.of(), true, part));
    }
    if (condition instanceof Expr.Call call) {
      return call(call).map(keys -> new Needs(keys, true, part));
    }
    if (!(condition instanceof Expr.Binary binary)) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case EQ ->
          equality(binary.left(), binary.right()).map(key -> new Needs(List.of(key), true, part));
      case OR -> either(binary, part);
      case AND -> of(binary).map(needs -> new Needs(needs.keys(), false, part));
      default -> Optional.empty();
    };
  }

  private Optional<Key> equality(Expr left, Expr right) {
    KeyTest.Match equal = KeyTest.Match.EQUAL;
    return ofAttribute(equal, left, right).or(() -> ofAttribute(equal, right, left));
  }

  private Optional<Key> ofAttribute(KeyTest.Match match, Expr attribute, Expr constant) {
    return text(constant)
        .flatMap(
            text ->
                attribute(attribute).map(slot -> new Key(Key.Place.attribute(slot), match, text)));
  }

  private Optional<Needs> either(Expr.Binary or, int part) {
    Optional<Needs> left = of(or.left());
    Optional<Needs> right = of(or.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Key> all = new ArrayList<>(left.get().keys());
    all.addAll(right.get().keys());
    boolean sufficient =
        isSufficient(or.left(), left.get())
            && isSufficient(or.right(), right.get())
            && canBeRead(all);
    return Optional.of(new Needs(all, sufficient, part));
  }

  /** Whether {@code condition} holds where one of the keys is there, and not only a part of it. */
  private static boolean isSufficient(Expr condition, Needs needs) {
    boolean isPart =
        condition instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.AND;
    return needs.sufficient() && !isPart;
  }

  /** Whether nothing that is asked for can fail unless all of it does. */
  private static boolean canBeRead(List<Key> keys) {
    return keys.stream().map(Key::place).distinct().count() == 1
        || keys.stream().noneMatch(key -> key.place().isAttribute());
  }

  private long weight(Needs needs) {
    return needs.keys().stream().mapToLong(frequency).sum();
  }

  private Optional<List<Key>> call(Expr.Call call) {
    KeyTest test = functions.keyTest(call.function()).orElse(null);
    if (test == null) {
      return Optional.empty();
    }
    KeySource source = test.source();
    if (source == null) {
      List<Expr> arguments = call.arguments();
      return arguments.size() == 2
          ? ofAttribute(test.match(), arguments.get(0), arguments.get(1)).map(List::of)
          : Optional.empty();
    }
    Key.Place place = Key.Place.keys(parts.keySource(source));
    List<Key> keys = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Optional<String> constant = text(argument);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      keys.add(new Key(place, test.match(), constant.get()));
    }
    return Optional.of(keys);
  }

  private Optional<Integer> attribute(Expr expr) {
    return AttributePaths.pathOf(expr).map(parts.attributes()::slotOf);
  }

  private static Optional<String> text(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether a condition has a Boolean value wherever the attributes that it reads can be read. */
  private boolean neverFails(Expr condition, Set<Integer> read) {
    if (condition instanceof Expr.Literal literal) {
      return literal.value() instanceof Boolean;
    }
    if (condition instanceof Expr.Unary unary) {
      return unary.operator() == Expr.UnaryOperator.NOT && neverFails(unary.operand(), read);
    }
    if (condition instanceof Expr.Call call) {
      KeyTest test = functions.keyTest(call.function()).orElse(null);
      return test != null && test.source() != null && call(call).isPresent();
    }
    if (!(condition instanceof Expr.Binary binary)) {
      return false;
    }
    return switch (binary.operator()) {
      case EQ, NE -> isOperand(binary.left(), read) && isOperand(binary.right(), read);
      case AND, OR -> neverFails(binary.left(), read) && neverFails(binary.right(), read);
      default -> false;
    };
  }

  private boolean isOperand(Expr expr, Set<Integer> read) {
    if (expr instanceof Expr.Literal) {
      return true;
    }
    Optional<Integer> slot = attribute(expr);
    slot.ifPresent(read::add);
    return slot.isPresent();
  }

  /** Returns the attributes that must be readable for the keys to be right. */
  Set<Integer> relied() {
    return relied;
  }
}
