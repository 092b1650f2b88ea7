package io.personamap.core.rules;

import static java.util.stream.Collectors.toMap;

import io.personamap.core.phone.NumberKind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code attributes} and {@code phones}. {@code type: mobile} or {@code type: fixed} of a
 * phone is an addition to the rule format 1: it says what the number has to be for, by its region's
 * numbering plan.
 */
final class AttributeReader {
  private static final Set<String> ATTRIBUTE_KEYS =
      ordered("value", "apply", "required", "whenEmpty", "because");
  private static final Set<String> PHONE_KEYS = ordered("value", "region", "type", "because");

  /** Each of them changes what is sent. */
  private static final Set<String> FILLED =
      Set.of("value", "apply", "required", "whenEmpty", "region", "type");

  private static final Map<String, Apply> APPLY =
      Map.of("always", Apply.ALWAYS, "create", Apply.CREATE);
  private static final Map<String, NumberKind> PHONE_TYPES =
      Stream.of(NumberKind.MOBILE, NumberKind.FIXED).collect(toMap(NumberKind::word, kind -> kind));
  private static final Map<String, WhenEmpty> WHEN_EMPTY =
      Map.of("clear", WhenEmpty.CLEAR, "keep", WhenEmpty.KEEP);

  private final ExpressionReader expressions;
  private final OutcomeReader outcomes;
  private final ProblemCollector problems;

  AttributeReader(ExpressionReader expressions, OutcomeReader outcomes, ProblemCollector problems) {
    this.expressions = expressions;
    this.outcomes = outcomes;
    this.problems = problems;
  }

  private static Set<String> ordered(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }

  List<AttributeRule> readAttributes(SourceNode node) {
    List<AttributeRule> rules = new ArrayList<>();
    Fields.of(node, "`attributes`", problems)
        .ifPresent(
            fields -> fields.entries().forEach(entry -> attribute(entry).ifPresent(rules::add)));
    return rules;
  }

  private Optional<AttributeRule> attribute(SourceNode.Mapping.Entry entry) {
    if (!(entry.value() instanceof SourceNode.Mapping)) {
      return expressions
          .read(entry.value(), "`" + entry.key() + "`")
          .map(Outcome.Computed::new)
          .map(
              outcome ->
                  new AttributeRule(
                      entry.key(),
                      label("attributes", entry),
                      outcome,
                      AttributeRule.Options.DEFAULT,
                      null,
                      entry.keyPlace()));
    }
    return Fields.of(entry.value(), entry.key(), problems)
        .flatMap(fields -> attribute(entry, fields.only(ATTRIBUTE_KEYS).filled(FILLED)));
  }

  private Optional<AttributeRule> attribute(SourceNode.Mapping.Entry entry, Fields fields) {
    AttributeRule.Options options =
        new AttributeRule.Options(
            choice(fields, "apply", APPLY, Apply.ALWAYS),
            fields.flag("required", false),
            choice(fields, "whenEmpty", WHEN_EMPTY, WhenEmpty.CLEAR));
    String because = fields.text("because").orElse(null);
    return fields
        .required("value")
        .flatMap(node -> outcomes.read(node, false))
        .map(
            outcome ->
                new AttributeRule(
                    entry.key(),
                    label("attributes", entry),
                    outcome,
                    options,
                    because,
                    entry.keyPlace()));
  }

  private <T> T choice(Fields fields, String key, Map<String, T> choices, T otherwise) {
    return fields.scalar(key).flatMap(word -> chosen(word, key, choices)).orElse(otherwise);
  }

  private <T> Optional<T> chosen(SourceNode.Scalar word, String key, Map<String, T> choices) {
    T chosen = choices.get(word.text());
    if (chosen != null) {
      return Optional.of(chosen);
    }
    List<String> known = choices.keySet().stream().sorted().toList();
    problems.add(
        Problem.error(
                ProblemCode.VALUE_WRONG,
                "`" + key + "` is " + String.join(" or ", known) + ", not `" + word.text() + "`")
            .at(word.place())
            .hint(Suggestions.didYouMean(word.text(), known).orElse(null)));
    return Optional.empty();
  }

  private static String label(String section, SourceNode.Mapping.Entry entry) {
    return section + "/" + entry.key();
  }

  List<PhoneRule> readPhones(SourceNode node) {
    List<PhoneRule> rules = new ArrayList<>();
    Fields.of(node, "`phones`", problems)
        .ifPresent(fields -> fields.entries().forEach(entry -> phone(entry).ifPresent(rules::add)));
    return rules;
  }

  private Optional<PhoneRule> phone(SourceNode.Mapping.Entry entry) {
    if (!(entry.value() instanceof SourceNode.Mapping)) {
      return expressions
          .read(entry.value(), "`" + entry.key() + "`")
          .map(
              value ->
                  new PhoneRule(
                      entry.key(),
                      label("phones", entry),
                      value,
                      PhoneRule.Options.DEFAULT,
                      null,
                      entry.keyPlace()));
    }
    Optional<Fields> mapping = Fields.of(entry.value(), entry.key(), problems);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = mapping.get().only(PHONE_KEYS).filled(FILLED);
    Optional<PhoneRule.Region> region = fields.scalar("region").flatMap(this::region);
    Optional<NumberKind> kind =
        fields.scalar("type").flatMap(word -> chosen(word, "type", PHONE_TYPES));
    PhoneRule.Options options = new PhoneRule.Options(region.orElse(null), kind.orElse(null));
    String because = fields.text("because").orElse(null);
    return fields
        .required("value")
        .flatMap(value -> expressions.read(value, "`value`"))
        .map(
            value ->
                new PhoneRule(
                    entry.key(),
                    label("phones", entry),
                    value,
                    options,
                    because,
                    entry.keyPlace()));
  }

  /** Two capital letters are a constant, all else is an expression. */
  private Optional<PhoneRule.Region> region(SourceNode.Scalar scalar) {
    if (!PhoneRegions.looksConstant(scalar.text())) {
      return expressions.read(scalar, "`region`").map(PhoneRule.Region.Computed::new);
    }
    return PhoneRegions.checked(scalar, problems).map(PhoneRule.Region.Constant::new);
  }
}
