package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calls of an expression share with those of others that are evaluated with it. */
interface Sharing {

  /** Notes that an expression may ask for {@link EvaluationContext#now}. */
  void askForNow();

  /** Returns whether one of the texts of {@code source} matches {@code constant}. */
  Node keysTest(KeySource source, KeyTest.Match match, String constant, Span span);

  /** Returns a node that looks first whether another expression has computed the same. */
  Node shared(Expr tree, Node node);

  /** Returns what shares with all that is compiled with {@code parts}. */
  static Sharing with(CompiledParts parts) {
    return new WithOthers(parts);
  }

  /** Returns what shares nothing: an expression that is evaluated alone. */
  static Sharing nothing() {
    return new Alone();
  }

  /** With others. */
  record WithOthers(CompiledParts parts) implements Sharing {
    @Override
    public void askForNow() {
      parts.askForNow();
    }

    @Override
    public Node keysTest(KeySource source, KeyTest.Match match, String constant, Span span) {
      return new KeysTest(match, parts.keySource(source), constant, span);
    }

    @Override
    public Node shared(Expr tree, Node node) {
      Shape shape = Shape.of(tree).orElse(null);
      if (shape == null) {
        return node;
      }
      return new SharedCall(parts.shared().of(shape), node, tree.span());
    }
  }

  /** A call that others may make too; which do is known when all are compiled. */
  record SharedCall(SharedParts.Part part, Node call, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      if (!part.isShared()) {
        return call.eval(evaluation);
      }
      try {
        return evaluation.shared(part.slot(), call);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** With nobody. */
  record Alone() implements Sharing {
    @Override
    public void askForNow() {}

    @Override
    public Node keysTest(KeySource source, KeyTest.Match match, String constant, Span span) {
      return new LoneKeysTest(match, source, constant, span);
    }

    @Override
    public Node shared(Expr tree, Node node) {
      return node;
    }
  }

  /**
   * Whether one of the texts of a source matches.
   *
   * @param source its position
   */
  record KeysTest(KeyTest.Match match, int source, String constant, Span span)
      implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        Keys keys = evaluation.keys(source);
        evaluation.step(keys.texts().size());
        return keys.match(match, constant);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** The same, where nobody else asks for the texts. */
  record LoneKeysTest(KeyTest.Match match, KeySource source, String constant, Span span)
      implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        List<String> texts = source.keys(evaluation.context());
        evaluation.step(texts.size());
        return Keys.match(texts, match, constant);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }
}
