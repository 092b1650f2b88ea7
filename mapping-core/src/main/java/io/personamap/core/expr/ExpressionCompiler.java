package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles trees that will be evaluated together, such as those of a rule set: each attribute that
 * any of them reads is looked up once per profile. Compile all, then evaluate; not thread-safe
 * itself, what it compiles is.
 */
public final class ExpressionCompiler {
  private final FunctionLibrary functions;
  private final Limits limits;
  private final CompiledParts parts;
  private final NodeMaker nodes;

  /** Of expressions that are evaluated alone; stays empty. */
  private final CompiledParts nothing;

  /** Creates a compiler with {@link Limits#DEFAULT}. */
  public ExpressionCompiler(FunctionLibrary functions) {
    this(functions, Limits.DEFAULT);
  }

  /** Creates a compiler. */
  public ExpressionCompiler(FunctionLibrary functions, Limits limits) {
    this.functions = functions;
    this.limits = limits;
    this.parts = new CompiledParts(limits);
    this.nodes = NodeMaker.of(functions, parts);
    this.nothing = new CompiledParts(limits);
  }

  /**
   * Compiles {@code parsed}.
   *
   * @throws IllegalArgumentException if it calls a function that the library does not have
   */
  public Expression compile(ParsedExpression parsed) {
    Node node = parsed.tree().accept(nodes);
    return new Compiled(parsed, node);
  }

  /**
   * Indexes conditions that this compiler compiled: which of them may hold is then found from a
   * profile's own values.
   *
   * @param conditions null for one that always holds
   * @throws IllegalArgumentException if another compiler made one of them
   */
  public ConditionIndex index(List<? extends @Nullable Expression> conditions) {
    NormalForm form = new NormalForm(functions);
    List<ConditionIndex.@Nullable Entry> entries = new ArrayList<>(conditions.size());
    for (Expression condition : conditions) {
      entries.add(condition == null ? null : entry(condition, form));
    }
    return new IndexBuilder(entries, functions, parts).build();
  }

  private ConditionIndex.Entry entry(Expression condition, NormalForm form) {
    if (condition instanceof Compiled known && known.isOf(this)) {
      return new ConditionIndex.Entry(form.parts(known.tree()), known.node);
    }
    throw new IllegalArgumentException("the condition belongs to another compiler");
  }

  /**
   * Returns whether an expression that was compiled so far may ask for {@link
   * EvaluationContext#now}.
   */
  public boolean mayAskForNow() {
    return parts.mayAskForNow();
  }

  /** Starts the evaluation of one profile, to be shared by all expressions of this compiler. */
  public Evaluation evaluation(EvaluationContext context) {
    return new Evaluation(context, parts);
  }

  private final class Compiled implements Expression {
    private final ParsedExpression parsed;
    private final Node node;
    private final boolean isCondition;

    /** Made when first evaluated alone: the expressions of a rule set never are. */
    private volatile @Nullable Node alone;

    /** Made when first asked for: most rule sets are never explained. */
    private volatile @Nullable TracePart traced;

    Compiled(ParsedExpression parsed, Node node) {
      this.parsed = parsed;
      this.node = node;
      this.isCondition = node instanceof Node.Condition;
    }

    @Override
    public String source() {
      return parsed.source();
    }

    @Override
    public Expr tree() {
      return parsed.tree();
    }

    @Override
    public @Nullable Object evaluate(EvaluationContext context) {
      try {
        return value(alone(), new Evaluation(context, nothing));
      } catch (StackOverflowError deep) {
        throw tooDeep();
      }
    }

    /** Asked as what it is, a condition is a call less away. */
    private @Nullable Object value(Node made, Evaluation evaluation) {
      return isCondition ? (Boolean) made.test(evaluation) : made.eval(evaluation);
    }

    private Node alone() {
      Node known = alone;
      if (known == null) {
        known = parsed.tree().accept(NodeMaker.alone(functions, limits));
        alone = known;
      }
      return known;
    }

    @Override
    public @Nullable Object evaluate(Evaluation evaluation) {
      check(evaluation);
      evaluation.restart();
      try {
        return value(node, evaluation);
      } catch (StackOverflowError deep) {
        throw tooDeep();
      }
    }

    @Override
    public Trace trace(Evaluation evaluation) {
      check(evaluation);
      evaluation.restart();
      try {
        return traced().trace(evaluation);
      } catch (StackOverflowError deep) {
        return Trace.failed(parsed.tree(), tooDeep(), List.of());
      }
    }

    private TracePart traced() {
      TracePart known = traced;
      if (known == null) {
        known = TraceMaker.of(parsed.tree(), functions, parts.attributes());
        traced = known;
      }
      return known;
    }

    /** The caller's thread has a smaller stack than the front end's depth limit assumes. */
    private EvaluationException tooDeep() {
      return new EvaluationException(ProblemCode.LIMIT_DEPTH, "the expression is too deep");
    }

    boolean isOf(ExpressionCompiler compiler) {
      return compiler.parts == parts;
    }

    private void check(Evaluation evaluation) {
      if (evaluation.parts() != parts) {
        throw new IllegalArgumentException("the evaluation belongs to another compiler");
      }
    }

    @Override
    public String toString() {
      return parsed.source();
    }
  }
}
