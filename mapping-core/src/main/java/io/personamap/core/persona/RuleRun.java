package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.Apply;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.rules.WhenEmpty;
import java.util.List;
import java.util.Optional;

/**
 * One profile's way through a rule set. A failure makes a value unknown and is reported; the other
 * values go on.
 */
final class RuleRun {
  private static final String ACTIVE = "active";
  private static final String MANAGER = "manager";

  private final RuleSet rules;
  private final PhoneRun phones;
  private final RuleListener listener;
  private final RuleValues values;
  private final Draft draft = new Draft();

  RuleRun(RuleSet rules, Evaluation evaluation, PhoneRun.Setting setting, RuleListener listener) {
    this.rules = rules;
    this.listener = listener;
    this.values = new RuleValues(evaluation, draft.problems, listener);
    this.phones = new PhoneRun(rules.phoneRegion().orElse(null), setting, values);
  }

  /**
   * Runs the rules.
   *
   * @param active whether the account is in use, where no rule says so
   * @param regardless whether the rules run for a person who is not eligible too
   */
  Draft run(boolean active, boolean regardless) {
    draft.eligible = eligible();
    if (!regardless && !draft.eligible.equals(Mapped.known(true))) {
      return draft;
    }
    draft.attributes.put(ACTIVE, new Draft.DraftAttribute(Mapped.known(active), Apply.ALWAYS));
    rules.attributes().forEach(this::attribute);
    rules.phones().forEach(this::phone);
    GrantRun grants = new GrantRun(rules, values);
    draft.division = grants.firstMatch(Kind.DIVISION);
    for (Kind kind : List.of(Kind.ROLE, Kind.SKILL, Kind.LANGUAGE)) {
      draft.names.put(kind, grants.allMatches(kind));
    }
    return draft;
  }

  private Mapped<Boolean> eligible() {
    Optional<PlacedExpression> condition = rules.eligible();
    if (condition.isEmpty()) {
      return Mapped.known(true);
    }
    listener.begin("eligible", condition.get().place(), null);
    Mapped<Boolean> eligible = values.truth(condition.get(), "eligible");
    listener.end(
        eligible.equals(Mapped.known(false)) ? Effect.NO_MATCH : GrantRun.effect(eligible));
    return eligible;
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
      draft.attributes.put(rule.name(), new Draft.DraftAttribute(mapped, rule.options().apply()));
    }
  }

  private void missing(AttributeRule rule, Mapped<Object> value) {
    draft.missing.add(rule.name());
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
    Mapped<List<String>> names = values.names(rule.outcome(), rule.label());
    if (!(names instanceof Mapped.Known<List<String>> known)) {
      return names.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    return Mapped.known(known.value().size() == 1 ? known.value().get(0) : known.value());
  }

  private Mapped<Object> manager(AttributeRule rule, Mapped<Object> value) {
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value;
    }
    if (!(known.value() instanceof String login)) {
      values.wrongType(rule.place(), rule.label(), "the manager's email address", known.value());
      return Mapped.unknown();
    }
    Wanted.Origin origin = new Wanted.Origin(rule.label(), rule.place(), false);
    Wanted manager = new Wanted(Kind.USER, login, null, origin);
    listener.name(manager);
    return Mapped.known(manager);
  }

  private void phone(PhoneRule rule) {
    listener.begin(rule.label(), rule.place(), null);
    Mapped<PhoneNumber> number = phones.number(rule);
    listener.end(GrantRun.effect(number));
    draft.phones.put(rule.type(), number);
  }
}
