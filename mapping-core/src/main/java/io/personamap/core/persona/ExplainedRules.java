package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What the rules did for one profile: an explanation for each that is asked for, since most are
 * not. Immutable.
 */
final class ExplainedRules extends AbstractList<RuleExplanation> implements RandomAccess {
  private final List<AnyRule> rules;
  private final Effect[] effects;
  private final int size;
  private final Replay replay;

  /**
   * Creates explanations of the first {@code size} rules.
   *
   * @param effects one a rule; must not change afterwards
   */
  ExplainedRules(List<AnyRule> rules, Effect[] effects, int size, Replay replay) {
    this.rules = rules;
    this.effects = effects;
    this.size = size;
    this.replay = replay;
  }

  @Override
  public RuleExplanation get(int number) {
    int checked = Objects.checkIndex(number, size);
    return new AskedRule(rules.get(checked), effects[checked], replay);
  }

  @Override
  public int size() {
    return size;
  }
}
