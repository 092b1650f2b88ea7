package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Apply;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.rules.WhenEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One profile's way through a rule set. A failure makes a value unknown and is reported; the other
 * values go on.
 */
final class RuleRun {
  private static final String ACTIVE = "active";
  static final String MANAGER = "manager";

  private static final Map<String, PersonaAttribute> IN_USE = active(true);
  private static final Map<String, PersonaAttribute> NOT_IN_USE = active(false);

  private final RuleSet rules;
  private final GrantRules grants;
  private final RuleListener listener;
  private final RuleValues values;
  private final PhoneNormalizer normalizer;
  private final Draft draft = new Draft();

  RuleRun(
      GrantRules grants, Evaluation evaluation, PhoneNormalizer normalizer, RuleListener listener) {
    this.rules = grants.rules();
    this.grants = grants;
    this.listener = listener;
    this.values = new RuleValues(evaluation, draft.problems, listener);
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
    draft.persona.eligible(eligible);
    if (!regardless && !isTrue(eligible)) {
      return draft;
    }
    draft.persona.attributes(profile.active().orElse(true) ? IN_USE : NOT_IN_USE);
    List<AttributeRule> attributes = rules.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      attribute(attributes.get(i));
    }
    phones(profile);
    GrantRun run = new GrantRun(grants, values);
    draft.names(Kind.DIVISION, run.firstMatch(Kind.DIVISION));
    draft.names(Kind.ROLE, run.allMatches(Kind.ROLE));
    draft.names(Kind.SKILL, run.allMatches(Kind.SKILL));
    draft.names(Kind.LANGUAGE, run.allMatches(Kind.LANGUAGE));
    return draft;
  }

  private static Map<String, PersonaAttribute> active(boolean active) {
    return Map.of(ACTIVE, new PersonaAttribute(Mapped.known(active), Apply.ALWAYS));
  }

  private static boolean isTrue(Mapped<Boolean> value) {
    return value instanceof Mapped.Known<Boolean> known && known.value();
  }

  private Mapped<Boolean> eligible() {
    Optional<PlacedExpression> condition = rules.eligible();
    if (condition.isEmpty()) {
      return Truth.TRUE.mapped();
    }
    listener.begin("eligible", condition.get().place(), null);
    Truth eligible = values.truth(condition.get(), "eligible");
    listener.end(eligible.effect());
    return eligible.mapped();
  }

  private void attribute(AttributeRule rule) {
    listener.begin(rule.label(), rule.place(), null);
    Mapped<Object> value = RuleValues.withoutEmpty(attributeValue(rule));
    boolean isManager = rule.name().equals(MANAGER);
    Mapped<Object> mapped = isManager ? manager(rule, value) : value;
    listener.end(GrantRun.effect(mapped));
    if (rule.options().required() && mapped.ifKnown().isEmpty()) {
      missing(rule, mapped);
    }
    boolean keeps = rule.options().whenEmpty() == WhenEmpty.KEEP;
    if (!(keeps && mapped instanceof Mapped.Absent<Object>)) {
      draft.persona.attribute(rule.name(), new PersonaAttribute(mapped, rule.options().apply()));
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

  private Mapped<Object> attributeValue(AttributeRule rule) {
    if (rule.outcome() instanceof Outcome.Computed computed) {
      return values.value(computed.expression(), rule.label());
    }
    List<GrantedName> row = values.granted(rule.outcome(), rule.label(), false);
    if (row == null || row.isEmpty()) {
      return row == null ? Mapped.unknown() : Mapped.absent();
    }
    List<String> names = row.stream().map(GrantedName::name).toList();
    return Mapped.known(names.size() == 1 ? names.get(0) : names);
  }

  private Mapped<Object> manager(AttributeRule rule, Mapped<Object> value) {
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value;
    }
    if (!(known.value() instanceof String login)) {
      values.wrongType(rule.place(), rule.label(), "the manager's email address", known.value());
      return Mapped.unknown();
    }
    GrantedName granted = new GrantedName(login, null, rule.place());
    Wanted manager = Wanted.of(Kind.USER, granted, rule.label(), false);
    listener.name(manager);
    WantedNames names = new WantedNames(1);
    names.add(manager);
    draft.names(Kind.USER, names);
    return value;
  }

  private void phones(UserProfile profile) {
    if (rules.phones().isEmpty()) {
      return;
    }
    PhoneRun.Setting setting = new PhoneRun.Setting(normalizer, profile);
    PhoneRun phones = new PhoneRun(rules.phoneRegion().orElse(null), setting, values);
    for (PhoneRule rule : rules.phones()) {
      listener.begin(rule.label(), rule.place(), null);
      Mapped<PhoneNumber> number = phones.number(rule);
      listener.end(GrantRun.effect(number));
      draft.persona.phone(rule.type(), number);
    }
  }
}
