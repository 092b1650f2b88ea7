package io.personamap.core.coverage;

import io.personamap.core.expr.ConditionHits;
import io.personamap.core.expr.ConditionIndex;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.ParsedExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which atomic parts of conditions hold for a profile, most of them without trying them one
 * by one. Immutable.
 */
final class AtomIndex {
  /** How many atomic parts of one condition can be told: a long has a bit for each and a sign. */
  static final int MOST = Long.SIZE - 1;

  /** Says that nothing is certain before the condition is evaluated. */
  static final long UNSURE = Long.MIN_VALUE;

  private final ExpressionCompiler compiler;
  private final ConditionIndex index;

  private AtomIndex(ExpressionCompiler compiler, ConditionIndex index) {
    this.compiler = compiler;
    this.index = index;
  }

  /** Returns the atomic parts that hold in {@code context}. */
  Found find(EvaluationContext context) {
    return new Found(index.candidates(compiler.evaluation(context)));
  }

  /** Which atomic parts hold for one profile. For one thread. */
  static final class Found {
    private final ConditionHits hits;

    private Found(ConditionHits hits) {
      this.hits = hits;
    }

    /**
     * Returns which of the atomic parts of a condition hold, those too that its evaluation does not
     * reach. Conditions must be asked for in ascending order.
     *
     * @param first the number of its first atomic part
     * @param count how many it has, at most {@link #MOST}
     * @return bit {@code i} is set where the {@code i}-th holds; negative where one of them fails,
     *     or where the index does not know
     */
    long truths(int first, int count) {
      while (hits.condition() < first) {
        hits.next();
      }
      long truths = 0;
      for (; hits.condition() < first + count; hits.next()) {
        if (hits.mayHold()) {
          truths |= hits.isCertain() ? 1L << (hits.condition() - first) : UNSURE;
        }
      }
      return truths;
    }
  }

  /** Collects atomic parts; not thread-safe. */
  static final class Builder {
    private final ExpressionCompiler compiler;
    private final List<Expression> atoms = new ArrayList<>();

    Builder(FunctionLibrary functions) {
      compiler = new ExpressionCompiler(functions);
    }

    /** Adds {@code condition}'s atomic parts; returns the number of the first. */
    int add(List<Expr> condition) {
      int first = atoms.size();
      for (Expr atom : condition) {
        atoms.add(compiler.compile(new ParsedExpression("", atom, List.of())));
      }
      return first;
    }

    AtomIndex build() {
      return new AtomIndex(compiler, compiler.index(atoms));
    }
  }
}
