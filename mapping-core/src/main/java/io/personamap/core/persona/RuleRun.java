package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.Values;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.phone.PhoneResult;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One profile's way through a rule set. A failure makes a value unknown and is reported; the other
 * values go on.
 */
final class RuleRun {
  private static final String ACTIVE = "active";
  private static final String MANAGER = "manager";

  private final RuleSet rules;
  private final PhoneNormalizer phones;
  private final RuleListener listener;
  private final RuleValues values;
  private final Draft draft = new Draft();

  RuleRun(RuleSet rules, Evaluation evaluation, PhoneNormalizer phones, RuleListener listener) {
    this.rules = rules;
    this.phones = phones;
    this.listener = listener;
    this.values = new RuleValues(evaluation, draft.problems, listener);
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
    Mapped<Object> value = withoutEmpty(attributeValue(rule));
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

  private static Mapped<Object> withoutEmpty(Mapped<Object> value) {
    boolean empty =
        value
            .ifKnown()
            .filter(
                known ->
                    known.equals("")
                        || (known instanceof List<?> list && list.isEmpty())
                        || (known instanceof Map<?, ?> map && map.isEmpty()))
            .isPresent();
    return empty ? Mapped.absent() : value;
  }

  private Mapped<Object> manager(AttributeRule rule, Mapped<Object> value) {
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value;
    }
    if (!(known.value() instanceof String login)) {
      values.wrongType(rule.place(), rule.label(), "the manager's email address", known.value());
      return Mapped.unknown();
    }
    Wanted.Origin origin = new Wanted.Origin(rule.label(), rule.place());
    Wanted manager = new Wanted(Kind.USER, login, null, origin);
    listener.name(manager);
    return Mapped.known(manager);
  }

  private void phone(PhoneRule rule) {
    listener.begin(rule.label(), rule.place(), null);
    Mapped<PhoneNumber> number = phoneNumber(rule);
    listener.end(GrantRun.effect(number));
    draft.phones.put(rule.type(), number);
  }

  private Mapped<PhoneNumber> phoneNumber(PhoneRule rule) {
    Mapped<Object> value = withoutEmpty(values.value(rule.value(), rule.label()));
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    if (!(known.value() instanceof String || known.value() instanceof Number)) {
      values.wrongType(rule.value().place(), rule.label(), "a phone number", known.value());
      return Mapped.unknown();
    }
    String raw = Values.text(known.value());
    if (raw.isBlank()) {
      return Mapped.absent();
    }
    Mapped<String> region = region(rule);
    if (region.isUnknown()) {
      return Mapped.unknown();
    }
    String ruleRegion = region.ifKnown().orElse(null);
    PhoneResult result = phones.normalize(raw, ruleRegion, rules.phoneRegion().orElse(null));
    listener.phone(raw, result);
    if (result instanceof PhoneResult.Valid valid) {
      return Mapped.known(valid.number());
    }
    String reason = ((PhoneResult.Invalid) result).reason();
    draft.problems.add(
        Problem.error(ProblemCode.PHONE_INVALID, reason)
            .at(rule.place())
            .inRule(rule.label())
            .hint(
                noRegion(ruleRegion)
                    ? "say which region numbers are from: `phoneRegion: US`"
                    : null));
    return Mapped.unknown();
  }

  private boolean noRegion(@Nullable String ruleRegion) {
    return ruleRegion == null && rules.phoneRegion().isEmpty();
  }

  private Mapped<String> region(PhoneRule rule) {
    Optional<PhoneRule.Region> source = rule.regionSource();
    if (source.isEmpty()) {
      return Mapped.absent();
    }
    if (source.get() instanceof PhoneRule.Region.Constant constant) {
      return Mapped.known(constant.code());
    }
    PlacedExpression expression = ((PhoneRule.Region.Computed) source.get()).expression();
    Mapped<Object> value = withoutEmpty(values.value(expression, rule.label()));
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    if (known.value() instanceof String code && PhoneNormalizer.isRegion(code)) {
      return Mapped.known(code);
    }
    draft.problems.add(
        Problem.error(ProblemCode.PHONE_REGION, "the region's expression gave no region code")
            .at(expression.place())
            .inRule(rule.label())
            .hint("a region is two capital letters (ISO 3166-1 alpha-2)"));
    return Mapped.unknown();
  }
}
