package io.personamap.core.expr;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One compiled part of an expression. Immutable; all state is in the {@link Evaluation}. */
@FunctionalInterface
interface Node {

  /** Computes the value. */
  @Nullable Object eval(Evaluation evaluation);

  /** Computes the value as a condition. */
  default boolean test(Evaluation evaluation) {
    return Values.truth(eval(evaluation));
  }

  /**
   * Computes the value of what is a constant more often than not: to ask that is faster than to
   * call what may be anything.
   */
  static @Nullable Object valueOf(Node node, Evaluation evaluation) {
    return node instanceof Constant constant ? constant.value() : node.eval(evaluation);
  }

  /**
   * A node whose value is always a Boolean, computed without boxing where it is used as a
   * condition.
   */
  @FunctionalInterface
  interface Condition extends Node {
    @Override
    boolean test(Evaluation evaluation);

    @Override
    default Object eval(Evaluation evaluation) {
      return test(evaluation);
    }
  }

  /** A node whose value is known beforehand. */
  record Constant(@Nullable Object value) implements Node {
    /** Whether all of {@code nodes} are constants. */
    static boolean are(Node... nodes) {
      return Arrays.stream(nodes).allMatch(Constant.class::isInstance);
    }

    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      return value;
    }
  }

  /** An attribute, read once per profile. */
  record Slot(int number, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return evaluation.slot(number);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** {@code user.title}, read anew each time: most attributes are one step behind a bare name. */
  record Attribute(String root, String name, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return Values.property(evaluation.context().named(root), name);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** A bare name, looked up anew each time. */
  record Name(String name) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      return evaluation.context().named(name);
    }
  }

  /**
   * An attribute of another value, read anew each time; a node for each step, since a loop over a
   * path is too big to be inlined.
   */
  record Property(Node target, String name, Span span) implements Node {
    /** Returns what reads {@code path}. */
    static Node of(List<String> path, Span span) {
      if (path.size() == 1) {
        return new Name(path.get(0));
      }
      Node node = new Attribute(path.get(0), path.get(1), span);
      for (String name : path.subList(2, path.size())) {
        node = new Property(node, name, span);
      }
      return node;
    }

    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return Values.property(target.eval(evaluation), name);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }
}
