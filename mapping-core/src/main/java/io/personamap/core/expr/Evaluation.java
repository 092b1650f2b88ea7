package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's evaluation of expressions that were compiled together: the context, what was looked
 * up already, and what is left of the limits. For one thread and one profile.
 */
public final class Evaluation {
  private static final int CHARACTERS_A_STEP = 64;
  private static final int COMPARISONS_A_STEP = 256;

  /** Less than any further step costs. */
  private static final int TOO_MANY = -1;

  private static final @Nullable Object[] NO_SLOTS = {};

  /** Stands for null in {@link #slots}, where null is an attribute that was not read. */
  private static final Object NULL = new Object();

  private final EvaluationContext context;
  private final CompiledParts parts;
  private final Limits limits;
  private final @Nullable Object[] slots;
  private @Nullable Keys @Nullable [] keys;
  private @Nullable SharedValue @Nullable [] shared;
  private @Nullable Object element;

  /** Steps; once too many were asked for, {@link #TOO_MANY}. */
  private int left;

  /** What a shared part gave, and how many steps that took. */
  private record SharedValue(@Nullable Object value, int steps) {}

  Evaluation(EvaluationContext context, CompiledParts parts) {
    int attributes = parts.attributes().size();
    this.context = context;
    this.parts = parts;
    this.limits = parts.limits();
    this.left = limits.steps();
    this.slots = attributes == 0 ? NO_SLOTS : new Object[attributes];
  }

  /** Returns an evaluation of what depends on no profile. */
  static Evaluation ofNobody(Limits limits) {
    return new Evaluation(EvaluationContext.builder().build(), new CompiledParts(limits));
  }

  /** Returns what the expressions are asked about. */
  public EvaluationContext context() {
    return context;
  }

  /** Returns what one evaluation may cost. */
  public Limits limits() {
    return limits;
  }

  CompiledParts parts() {
    return parts;
  }

  /** Starts the step count of one expression anew. */
  void restart() {
    left = limits.steps();
  }

  /**
   * Counts {@code cost} steps; a function whose work grows with its input counts as many as it has
   * elements.
   *
   * @throws EvaluationException ({@code limit-steps}) if there were too many
   */
  public void step(int cost) {
    if (cost > left) {
      left = TOO_MANY;
      throw new EvaluationException(
          ProblemCode.LIMIT_STEPS, "more than " + limits.steps() + " steps in one evaluation");
    }
    left -= cost;
  }

  /**
   * Counts the search of {@code part} in {@code text}: the worst compares each character of the one
   * with each of the other.
   *
   * @throws EvaluationException ({@code limit-steps}) if there were too many steps
   */
  public void stepSearch(String text, String part) {
    long comparisons = (long) text.length() * part.length();
    step((int) Math.min(Integer.MAX_VALUE, comparisons / COMPARISONS_A_STEP));
  }

  /**
   * Returns {@code text} if it is short enough.
   *
   * @throws EvaluationException ({@code limit-text}) if it is longer than the limit
   */
  public String checked(String text) {
    checkTextLength(text.length());
    return text;
  }

  /**
   * Checks a length before the text of that length is built, and counts the work: a step for every
   * {@value #CHARACTERS_A_STEP} characters.
   *
   * @throws EvaluationException ({@code limit-text}) if it is larger than the limit
   */
  public void checkTextLength(long length) {
    if (length > limits.textLength()) {
      throw new EvaluationException(
          ProblemCode.LIMIT_TEXT, "a text of more than " + limits.textLength() + " characters");
    }
    step((int) (length / CHARACTERS_A_STEP));
  }

  /**
   * Returns {@code list} if it is short enough.
   *
   * @throws EvaluationException ({@code limit-list}) if it is longer than the limit
   */
  public <T extends @Nullable Object> List<T> checked(List<T> list) {
    if (list.size() > limits.listSize()) {
      throw new EvaluationException(
          ProblemCode.LIMIT_LIST, "a list of more than " + limits.listSize() + " elements");
    }
    return list;
  }

  boolean isReadable(int index) {
    try {
      slot(index);
      return true;
    } catch (EvaluationException unreadable) {
      return false;
    }
  }

  @SuppressWarnings("ReferenceEquality") // NULL is a mark, not a value
  @Nullable Object slot(int index) {
    Object value = slots[index];
    if (value == null) {
      value = parts.attributes().read(index, this);
      slots[index] = value == null ? NULL : value;
    }
    return value == NULL ? null : value;
  }

  Keys keys(int source) {
    @Nullable Keys[] all = keys;
    if (all == null) {
      all = new Keys[parts.keySources().size()];
      keys = all;
    }
    Keys known = all[source];
    if (known == null) {
      known = new Keys(parts.keySources().get(source).keys(context));
      all[source] = known;
    }
    return known;
  }

  /**
   * Returns the value of a part that several expressions have. It costs each of them its steps; a
   * failure is not kept, since its span is another in each.
   */
  @Nullable Object shared(int slot, Node part) {
    @Nullable SharedValue[] known = shared;
    if (known == null) {
      known = new SharedValue[parts.shared().size()];
      shared = known;
    }
    SharedValue value = known[slot];
    if (value == null) {
      int before = left;
      value = new SharedValue(part.eval(this), before - left);
      known[slot] = value;
    } else {
      step(value.steps());
    }
    return value.value();
  }

  /** Evaluates {@code body} with {@code inner} as the element that its names are attributes of. */
  @Nullable Object within(@Nullable Object inner, Node body) {
    step(1);
    Object outer = element;
    element = inner;
    try {
      return body.eval(this);
    } finally {
      element = outer;
    }
  }

  /** Returns an attribute of the current element, else what the bare name means outside. */
  @Nullable Object nameInElement(String name) {
    return element instanceof Map<?, ?> attributes && attributes.containsKey(name)
        ? attributes.get(name)
        : context.named(name);
  }
}
