package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import java.util.Arrays;
import java.util.List;

/** Takes down what the rules do for one profile. */
final class Effects implements RuleListener {
  private final AllRules rules;
  private final Effect[] effects;

  /** Whether the person is not eligible, so that no other rule ran. */
  private boolean onlyEligible = true;

  Effects(AllRules rules) {
    this.rules = rules;
    this.effects = new Effect[rules.numbered().size()];
    Arrays.fill(effects, Effect.NO_MATCH);
  }

  /** Returns what the rules did that ran; {@code replay} says why. */
  List<RuleExplanation> explained(Replay replay) {
    int ran = onlyEligible ? rules.firstAttribute() : effects.length;
    return new ExplainedRules(rules.numbered(), effects, ran, replay);
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void eligible(Effect effect) {
    effects[0] = effect;
  }

  @Override
  public void goOn() {
    onlyEligible = false;
  }

  @Override
  public void attribute(int position, Effect effect) {
    effects[rules.firstAttribute() + position] = effect;
  }

  @Override
  public void phone(int position, Effect effect) {
    effects[rules.firstPhone() + position] = effect;
  }

  @Override
  public void grant(int number, Effect effect) {
    effects[rules.firstGrant() + number] = effect;
  }

  @Override
  public void decided(int first, int end) {
    int offset = rules.firstGrant();
    Arrays.fill(effects, offset + first, offset + end, Effect.NOT_NEEDED);
  }
}
