package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Apply;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.rules.WhenEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One profile's way through a rule set. A failure makes a value unknown and is reported; the other
 * values go on.
 */
final class RuleRun {
  static final String ACTIVE = "active";

  private static final PersonaAttribute IN_USE = active(true);
  private static final PersonaAttribute NOT_IN_USE = active(false);

  private final AllRules all;
  private final RuleSet rules;
  private final RuleListener listener;
  private final RuleValues values;
  private final PhoneNormalizer normalizer;
  private final Draft draft = new Draft();

  RuleRun(AllRules all, Evaluation evaluation, PhoneNormalizer normalizer, RuleListener listener) {
    this.all = all;
    this.rules = all.set();
    this.listener = listener;
    this.values = new RuleValues(evaluation, draft.problems, Evaluator.PLAIN);
    this.normalizer = normalizer;
  }

  /**
   * Runs the rules.
   *
   * @param profile of the evaluation; says whether the account is in use, where no rule does
   * @param regardless whether the rules run for a person who is not eligible too
   */
  Draft run(UserProfile profile, boolean regardless) {
    Mapped<Boolean> eligible = eligible();
    draft.eligible = eligible;
    if (!regardless && !isTrue(eligible)) {
      return draft;
    }
    listener.goOn();
    attributes(profile.active().orElse(true) ? IN_USE : NOT_IN_USE);
    phones(profile);
    GrantRun run = new GrantRun(all.grants(), values, listener);
    draft.names(Kind.DIVISION, run.firstMatch(Kind.DIVISION));
    draft.names(Kind.ROLE, run.allMatches(Kind.ROLE));
    draft.names(Kind.SKILL, run.allMatches(Kind.SKILL));
    draft.names(Kind.LANGUAGE, run.allMatches(Kind.LANGUAGE));
    return draft;
  }

  private static PersonaAttribute active(boolean active) {
    return new PersonaAttribute(Mapped.known(active), Apply.ALWAYS);
  }

  private static boolean isTrue(Mapped<Boolean> value) {
    return value instanceof Mapped.Known<Boolean> known && known.value();
  }

  private Mapped<Boolean> eligible() {
    EligibleRule rule = all.eligible();
    if (rule == null) {
      return Truth.TRUE.mapped();
    }
    Truth eligible = rule.holds(values);
    listener.eligible(eligible.effect());
    return eligible.mapped();
  }

  /** Returns what a rule did that gives {@code value}. */
  private static Effect effect(Mapped<?> value) {
    if (value.isUnknown()) {
      return Effect.FAILED;
    }
    return value.ifKnown().isPresent() ? Effect.APPLIED : Effect.NO_MATCH;
  }

  private void attributes(PersonaAttribute active) {
    @Nullable PersonaAttribute[] mapped = new PersonaAttribute[all.names().size()];
    mapped[0] = active;
    List<ReadyAttribute> ready = all.attributes();
    for (int i = 0; i < ready.size(); i++) {
      attribute(i, ready.get(i), mapped);
    }
    draft.attributes = new PersonaAttributes(all.names(), mapped);
  }

  private void attribute(int number, ReadyAttribute ready, @Nullable PersonaAttribute[] into) {
    AttributeRule rule = ready.rule();
    Mapped<Object> mapped = ready.value(values);
    listener.attribute(number, effect(mapped));
    manager(ready.manager(mapped));
    if (rule.options().required() && mapped.ifKnown().isEmpty()) {
      missing(rule, mapped);
    }
    boolean keeps = rule.options().whenEmpty() == WhenEmpty.KEEP;
    if (!(keeps && mapped instanceof Mapped.Absent<Object>)) {
      into[ready.position()] = PersonaAttribute.ofImmutable(mapped, rule.options().apply());
    }
  }

  private void manager(@Nullable Wanted manager) {
    if (manager != null) {
      WantedNames names = new WantedNames(1);
      names.add(manager);
      draft.names(Kind.USER, names);
    }
  }

  private void missing(AttributeRule rule, Mapped<Object> value) {
    draft.missing(rule.name());
    if (!value.isUnknown()) {
      draft.problems.add(
          Problem.error(
                  ProblemCode.REQUIRED_MISSING,
                  "`" + rule.name() + "` is required and has no value")
              .at(rule.place())
              .inRule(rule.label()));
    }
  }

  private void phones(UserProfile profile) {
    List<PhoneRule> phones = rules.phones();
    if (phones.isEmpty()) {
      return;
    }
    PhoneRun run = new PhoneRun(PhoneRun.Setting.of(normalizer, profile, rules), values);
    for (int i = 0; i < phones.size(); i++) {
      PhoneRule rule = phones.get(i);
      Mapped<PhoneNumber> number = run.number(rule);
      listener.phone(i, effect(number));
      draft.phone(rule.type(), number);
    }
  }
}
