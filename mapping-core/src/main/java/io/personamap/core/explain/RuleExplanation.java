package io.personamap.core.explain;

import io.personamap.core.problem.Place;
import java.util.List;
import java.util.Optional;

/** What one rule did for one profile. Immutable and thread-safe. */
public interface RuleExplanation {

  /** Returns how problems call the rule: {@code roles/supervisor}, {@code attributes/title} … */
  String label();

  /** Returns where it stands in the rule file. */
  Place place();

  /** Returns why it exists, in its author's words. */
  Optional<String> reason();

  /** Returns what it did. */
  Effect effect();

  /**
   * Returns the expressions and look-ups that it rests on: the rule is asked once more, with every
   * value kept. Costs nothing until called, and the same each time; keep what it returns.
   */
  Evidence evidence();

  /** What a rule did. */
  enum Effect {
    /** It gave a value. */
    APPLIED("applied"),
    /** Its condition does not hold, or its expression gave nothing. */
    NO_MATCH("did not match"),
    /** It was not asked: an earlier rule decided. */
    NOT_NEEDED("was not needed"),
    /** It failed, so nobody can say. */
    FAILED("failed");

    private final String word;

    Effect(String word) {
      this.word = word;
    }

    /** Returns the words that texts print. */
    public String word() {
      return word;
    }
  }

  /**
   * What a rule rests on.
   *
   * @param expressions in the order of their evaluation
   * @param names what it grants, and what the directory says of each
   * @param phones the number that it read, at most one
   */
  record Evidence(
      List<ExpressionExplanation> expressions,
      List<NameExplanation> names,
      List<PhoneExplanation> phones) {
    /** Copies the lists. */
    public Evidence {
      expressions = List.copyOf(expressions);
      names = List.copyOf(names);
      phones = List.copyOf(phones);
    }
  }
}
