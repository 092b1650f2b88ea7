package io.personamap.core.persona;

import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.NameExplanation;
import io.personamap.core.explain.PhoneExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.explain.Why;
import io.personamap.core.expr.Trace;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules did, to explain what came of it. */
final class WhyRecorder implements RuleListener {
  /** Most rule sets have fewer rules. */
  private static final int MANY = 64;

  private final Draft draft;
  private final List<RuleExplanation> rules = new ArrayList<>(MANY);
  private @Nullable Place place;
  private String label = "";
  private @Nullable String because;
  private Effect effect = Effect.NOT_NEEDED;
  private List<ExpressionExplanation> expressions = List.of();
  private List<NameExplanation> names = List.of();
  private List<PhoneExplanation> phones = List.of();

  /**
   * Creates a recorder.
   *
   * @param draft what came of the same rules for the same profile, with the directory's answers
   */
  WhyRecorder(Draft draft) {
    this.draft = draft;
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void begin(String ruleLabel, Place rulePlace, @Nullable String reason) {
    finish();
    label = ruleLabel;
    place = rulePlace;
    because = reason;
    expressions = List.of();
    names = List.of();
    phones = List.of();
  }

  @Override
  public void expression(PlacedExpression expression, Trace trace) {
    expressions =
        with(
            expressions,
            new ExpressionExplanation(expression.expression().source(), expression.place(), trace));
  }

  @Override
  public void name(Wanted wanted) {
    names =
        with(
            names,
            new NameExplanation(
                wanted.name(), wanted.proficiency(), draft.answer(wanted), winner(wanted)));
  }

  /** Returns the rule that gave the name a higher proficiency, or null where none did. */
  private @Nullable String winner(Wanted wanted) {
    WantedNames all = draft.names(wanted.kind());
    Wanted won = all == null ? null : all.find(wanted.name());
    return won == null || won.label().equals(wanted.label()) ? null : won.label();
  }

  @Override
  public void phone(String original, PhoneResult result) {
    phones = with(phones, new PhoneExplanation(original, result));
  }

  /** Most rules have one expression and one name. */
  private static <T> List<T> with(List<T> some, T one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  @Override
  public void end(Effect what) {
    effect = what;
  }

  /** Names come behind the end of their rule, so a rule is told when the next begins. */
  private void finish() {
    if (place != null) {
      RuleExplanation.Evidence evidence = new RuleExplanation.Evidence(expressions, names, phones);
      rules.add(new RuleExplanation(label, place, because, effect, evidence));
    }
  }

  Why why() {
    finish();
    return new Why(rules);
  }
}
