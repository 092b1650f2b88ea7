package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.regex.Pattern;

/**
 * A regular expression with {@code java.util.regex}'s meaning and a budget: a pattern that
 * backtracks without end on hostile input fails instead of hanging. Immutable and thread-safe.
 */
public final class RegexPattern {
  private static final int READS_A_STEP = 64;

  /** Of what is tried between two reads; patterns that people write stay below a hundred. */
  private static final double MAX_COST = 10_000;

  /** So much is tried for the price of one read. */
  private static final int TRIES_A_READ = 100;

  private final Pattern pattern;
  private final int priceOfRead;

  private RegexPattern(Pattern pattern, double cost) {
    this.pattern = pattern;
    this.priceOfRead = 1 + (int) (cost / TRIES_A_READ);
  }

  /**
   * Compiles {@code regex}.
   *
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   * @throws EvaluationException ({@code limit-regex}) if it is nested too deeply, may try more than
   *     10,000 things without a read of the text, or allows comments ({@code (?x)})
   */
  public static RegexPattern compile(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return new RegexPattern(pattern, checked(RegexCost.of(regex)));
    } catch (StackOverflowError deep) {
      throw new EvaluationException(
          ProblemCode.LIMIT_REGEX, "the regular expression is nested too deeply");
    }
  }

  private static double checked(double cost) {
    if (cost <= MAX_COST) {
      return cost;
    }
    throw new EvaluationException(
        ProblemCode.LIMIT_REGEX, "the regular expression repeats too often");
  }

  /**
   * Returns whether the whole of {@code text} matches.
   *
   * @throws EvaluationException ({@code limit-regex}) if that takes more reads than the limits
   *     allow
   */
  public boolean matches(String text, Limits limits) {
    return matches(new BudgetedText(text, limits.regexReads(), priceOfRead));
  }

  /**
   * Returns whether the whole of {@code text} matches, and counts a step for every {@value
   * #READS_A_STEP} reads: the budget of one match is not to be had for every element of a list.
   *
   * @param reads how many reads this match may take
   * @throws EvaluationException ({@code limit-regex}) if it takes more, or ({@code limit-steps}) if
   *     the evaluation has no steps left
   */
  public boolean matches(String text, Evaluation evaluation, int reads) {
    BudgetedText budgeted = new BudgetedText(text, reads, priceOfRead);
    boolean found = matches(budgeted);
    evaluation.step((reads - budgeted.readsLeft) / READS_A_STEP);
    return found;
  }

  private boolean matches(BudgetedText text) {
    try {
      return pattern.matcher(text).matches();
    } catch (StackOverflowError deep) {
      // java.util.regex recurses once per repetition of a group.
      throw exhausted();
    }
  }

  private static EvaluationException exhausted() {
    return new EvaluationException(
        ProblemCode.LIMIT_REGEX, "the regular expression backtracks too much on this text");
  }

  /** A text that may be read only so often. */
  private static final class BudgetedText implements CharSequence {
    private final String text;
    private final int priceOfRead;
    private int readsLeft;

    BudgetedText(String text, int reads, int priceOfRead) {
      this.text = text;
      this.priceOfRead = priceOfRead;
      this.readsLeft = reads;
    }

    @Override
    public char charAt(int index) {
      readsLeft -= priceOfRead;
      if (readsLeft < 0) {
        throw exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
