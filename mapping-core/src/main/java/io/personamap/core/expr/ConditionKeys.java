package io.personamap.core.expr;

import io.personamap.core.expr.Expr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a condition in {@link NormalForm} what must be there for it to hold. The keys of a
 * condition are such that, where none of them is there, the condition is false and does not fail;
 * so a condition without keys in a profile need not be tried.
 */
final class ConditionKeys {
  private final NormalForm form;
  private final TestKeys tests;
  private final ToLongFunction<Key> frequency;
  private final Set<Integer> relied = new TreeSet<>();

  /**
   * Creates a reader.
   *
   * @param frequency how many conditions have a key: of two sets that both must be there, the rarer
   *     is the better index
   */
  ConditionKeys(FunctionLibrary functions, CompiledParts parts, ToLongFunction<Key> frequency) {
    this.form = new NormalForm(functions);
    this.tests = new TestKeys(functions, parts);
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

  /** Returns what the conjunction of {@code parts} needs; empty where nothing can be said. */
  Optional<Needs> of(List<Expr> parts) {
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

  private Optional<Needs> of(Expr condition) {
    return of(condition.operands(BinaryOperator.AND));
  }

  /**
   * Two things that it takes for a condition to hold.
   *
   * @param first one of them must be there
   * @param second one of them must be there too, or
   * @param isNever none of them
   */
  record Pair(List<Key> first, List<Key> second, boolean isNever) {}

  /** Returns the two things that the conjunction takes, where it takes no more than that. */
  Optional<Pair> pair(List<Expr> parts) {
    if (parts.size() != 2) {
      return Optional.empty();
    }
    return pair(parts.get(0), parts.get(1)).or(() -> pair(parts.get(1), parts.get(0)));
  }

  private Optional<Pair> pair(Expr first, Expr second) {
    return sufficient(first)
        .flatMap(
            keys ->
                sufficient(second)
                    .map(more -> new Pair(keys, more, false))
                    .or(
                        () ->
                            sufficient(form.negated(second))
                                .map(more -> new Pair(keys, more, true))));
  }

  /** Returns the one text that must be there for a condition to hold, and is all that it takes. */
  Optional<Key> only(Expr condition) {
    return sufficient(condition)
        .filter(keys -> keys.size() == 1 && isText(keys.get(0)))
        .map(keys -> keys.get(0));
  }

  private static boolean isText(Key key) {
    return key.match() == KeyTest.Match.EQUAL && key.place().reading() == Reading.TEXT;
  }

  private Optional<List<Key>> sufficient(Expr condition) {
    return of(condition).filter(needs -> isSufficient(condition, needs)).map(Needs::keys);
  }

  private Optional<Needs> ofPart(Expr condition, int part) {
    if (condition instanceof Expr.Literal literal && Boolean.FALSE.equals(literal.value())) {
      return Optional.of(new Needs(List.of(), true, part));
    }
    if (condition instanceof Expr.Conditional choice) {
      return either(ways(choice), part);
    }
    BinaryOperator operator = operator(condition);
    if (operator == BinaryOperator.OR) {
      return either(condition.operands(BinaryOperator.OR), part);
    }
    if (operator == BinaryOperator.AND) {
      return of(condition).map(needs -> new Needs(needs.keys(), false, part));
    }
    return tests.of(condition).map(found -> new Needs(found.keys(), found.sufficient(), part));
  }

  private static @Nullable BinaryOperator operator(Expr condition) {
    return condition instanceof Expr.Binary binary ? binary.operator() : null;
  }

  /** Returns the two ways in which a choice may hold; the second alone is not enough for it. */
  private static List<Expr> ways(Expr.Conditional choice) {
    Expr first =
        new Expr.Binary(BinaryOperator.AND, choice.condition(), choice.whenTrue(), choice.span());
    return List.of(first, choice.whenFalse());
  }

  private Optional<Needs> either(List<Expr> conditions, int part) {
    List<Key> all = new ArrayList<>();
    boolean sufficient = true;
    for (Expr condition : conditions) {
      Needs needs = of(condition).orElse(null);
      if (needs == null) {
        return Optional.empty();
      }
      all.addAll(needs.keys());
      sufficient &= isSufficient(condition, needs);
    }
    return Optional.of(new Needs(all, sufficient && canBeRead(all), part));
  }

  /** Whether {@code condition} holds where one of the keys is there, and not only a part of it. */
  private static boolean isSufficient(Expr condition, Needs needs) {
    return needs.sufficient() && operator(condition) != BinaryOperator.AND;
  }

  /** Whether nothing that is asked for can fail unless all of it does. */
  private static boolean canBeRead(List<Key> keys) {
    return keys.stream().mapToInt(key -> key.place().slot()).distinct().count() <= 1;
  }

  private long weight(Needs needs) {
    return needs.keys().stream().mapToLong(frequency).sum();
  }

  /** Whether a condition has a Boolean value wherever the attributes that it reads can be read. */
  private boolean neverFails(Expr condition, Set<Integer> read) {
    if (condition instanceof Expr.Literal literal) {
      return literal.value() instanceof Boolean;
    }
    if (condition instanceof Expr.Unary unary) {
      return unary.operator() == Expr.UnaryOperator.NOT && neverFails(unary.operand(), read);
    }
    if (condition instanceof Expr.Conditional choice) {
      return neverFails(choice.condition(), read)
          && neverFails(choice.whenTrue(), read)
          && neverFails(choice.whenFalse(), read);
    }
    if (!(condition instanceof Expr.Binary binary)) {
      return testNeverFails(condition, read);
    }
    return switch (binary.operator()) {
      case EQ, NE -> isOperand(binary.left(), read) && isOperand(binary.right(), read);
      case AND, OR ->
          binary.operands(binary.operator()).stream()
              .allMatch(operand -> neverFails(operand, read));
      default -> false;
    };
  }

  private boolean testNeverFails(Expr test, Set<Integer> read) {
    TestKeys.Found found = tests.of(test).orElse(null);
    if (found == null || found.fails()) {
      return false;
    }
    found.keys().stream()
        .map(Key::place)
        .filter(Key.Place::isAttribute)
        .forEach(place -> read.add(place.slot()));
    return true;
  }

  private boolean isOperand(Expr expr, Set<Integer> read) {
    if (expr instanceof Expr.Literal) {
      return true;
    }
    int slot = tests.slotOf(expr);
    if (slot == AttributePaths.NO_SLOT) {
      return false;
    }
    read.add(slot);
    return true;
  }

  /** Returns the attributes that must be readable for the keys to be right. */
  Set<Integer> relied() {
    return relied;
  }
}
