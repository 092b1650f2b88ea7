package io.personamap.core.explain;

import io.personamap.core.problem.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did for one profile. Immutable.
 *
 * @param label {@code roles/supervisor}, {@code attributes/title} …
 * @param place where it stands in the rule file
 * @param because why it exists, in its author's words, or null
 * @param effect what it did
 * @param evidence the expressions and look-ups that it rests on
 */
public record RuleExplanation(
    String label, Place place, @Nullable String because, Effect effect, Evidence evidence) {

  /** What a rule did. */
  public enum Effect {
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
  public record Evidence(
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

  /** Returns why the rule exists, in its author's words. */
  public Optional<String> reason() {
    return Optional.ofNullable(because);
  }
}
