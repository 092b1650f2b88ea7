package io.personamap.core.persona;

import io.personamap.core.expr.Values;
import io.personamap.core.phone.NumberKind;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.phone.RegionEvidence;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of {@code phones}. */
final class PhoneRun {
  /** Okta's, Entra's, and what claims call it. */
  private static final List<String> COUNTRIES =
      List.of("countryCode", "usageLocation", "country", "c");

  private final Setting setting;
  private final RuleValues values;
  private final @Nullable String country;

  /**
   * How numbers are read, and whose they are.
   *
   * @param fileRegion the region that the rule file says, or null
   */
  record Setting(PhoneNormalizer normalizer, UserProfile profile, @Nullable String fileRegion) {
    static Setting of(PhoneNormalizer normalizer, UserProfile profile, RuleSet rules) {
      return new Setting(normalizer, profile, rules.phoneRegion().orElse(null));
    }
  }

  PhoneRun(Setting setting, RuleValues values) {
    this.setting = setting;
    this.values = values;
    this.country = country(setting.profile());
  }

  /** Only a region code counts; the name of a country, or a code that is none, says nothing. */
  private static @Nullable String country(UserProfile profile) {
    for (String name : COUNTRIES) {
      Object value = profile.attribute(name).orElse(null);
      if (value instanceof String text && text.length() == 2) {
        String region = text.toUpperCase(Locale.ROOT);
        if (PhoneNormalizer.isRegion(region)) {
          return region;
        }
      }
    }
    return null;
  }

  Mapped<PhoneNumber> number(PhoneRule rule) {
    Mapped<Object> value = RuleValues.withoutEmpty(values.value(rule.value(), rule.label()));
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
    RegionEvidence evidence =
        new RegionEvidence(region.ifKnown().orElse(null), country, setting.fileRegion());
    PhoneResult result = setting.normalizer().normalize(raw, evidence);
    values.evaluator().phone(raw, result);
    return taken(rule, result, evidence);
  }

  private Mapped<PhoneNumber> taken(PhoneRule rule, PhoneResult result, RegionEvidence evidence) {
    if (result instanceof PhoneResult.Valid valid) {
      return ofKind(rule, valid.number());
    }
    if (result instanceof PhoneResult.Possible possible) {
      report(
          rule,
          Problem.warning(
              ProblemCode.PHONE_POSSIBLE,
              "a possible number, but not in the numbering plan of its region"));
      return Mapped.known(possible.number());
    }
    String hint =
        evidence.isEmpty() ? "say which region numbers are from: `phoneRegion: US`" : null;
    String reason = ((PhoneResult.Invalid) result).reason();
    report(rule, Problem.error(ProblemCode.PHONE_INVALID, reason).hint(hint));
    return Mapped.unknown();
  }

  private Mapped<PhoneNumber> ofKind(PhoneRule rule, PhoneNumber number) {
    NumberKind wanted = rule.requiredKind().orElse(null);
    if (wanted == null) {
      return Mapped.known(number);
    }
    NumberKind kind = setting.normalizer().kind(number);
    if (kind.canBe(wanted)) {
      return Mapped.known(number);
    }
    report(
        rule,
        Problem.error(
            ProblemCode.PHONE_TYPE,
            "a number of the kind " + kind.word() + ", where the rule asks for " + wanted.word()));
    return Mapped.unknown();
  }

  private void report(PhoneRule rule, Problem problem) {
    values.report(problem.at(rule.place()).inRule(rule.label()));
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
    Mapped<Object> value = RuleValues.withoutEmpty(values.value(expression, rule.label()));
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    if (known.value() instanceof String code && PhoneNormalizer.isRegion(code)) {
      return Mapped.known(code);
    }
    values.report(
        Problem.error(ProblemCode.PHONE_REGION, "the region's expression gave no region code")
            .at(expression.place())
            .inRule(rule.label())
            .hint("a region is two capital letters (ISO 3166-1 alpha-2)"));
    return Mapped.unknown();
  }
}
