package io.personamap.core.ruletest;

import static java.util.stream.Collectors.toMap;

import io.personamap.core.directory.Kind;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a test expects. */
final class ExpectReader {
  private static final List<String> KEYS =
      List.of(
          "division",
          "roles",
          "skills",
          "languages",
          "phones",
          "eligible",
          "problems",
          "scim",
          "attributes");

  private static final Map<String, ProblemCode> CODES =
      Arrays.stream(ProblemCode.values()).collect(toMap(ProblemCode::id, code -> code));

  private final ProblemCollector problems;
  private final @Nullable Set<String> attributes;
  private final @Nullable Set<String> phoneTypes;
  private final boolean emits;
  private final PhoneNormalizer phones = PhoneNormalizer.create();

  /**
   * Creates a reader.
   *
   * @param rules whose attributes and phones may be expected, or null where the rule file is broken
   * @param emits whether there is a target whose resource may be expected
   */
  ExpectReader(@Nullable RuleSet rules, boolean emits, ProblemCollector problems) {
    this.problems = problems;
    this.emits = emits;
    this.attributes = rules == null ? null : attributes(rules);
    this.phoneTypes = rules == null ? null : phoneTypes(rules);
  }

  private static Set<String> attributes(RuleSet rules) {
    Set<String> names = new LinkedHashSet<>();
    rules.attributes().stream().map(AttributeRule::name).forEach(names::add);
    names.add("active");
    return names;
  }

  private static Set<String> phoneTypes(RuleSet rules) {
    Set<String> types = new LinkedHashSet<>();
    rules.phones().stream().map(PhoneRule::type).forEach(types::add);
    return types;
  }

  List<Expectation> read(SourceNode node) {
    List<Expectation> expected = new ArrayList<>();
    Optional<Fields> fields = Fields.of(node, "`expect`", problems);
    if (fields.isPresent()) {
      fields.get().entries().forEach(entry -> read(entry, expected));
      if (fields.get().entries().isEmpty()) {
        wrong(node, "`expect` expects nothing", null);
      }
    }
    return expected;
  }

  private void read(Mapping.Entry entry, List<Expectation> expected) {
    NamesReader names = new NamesReader(problems);
    switch (entry.key()) {
      case "division" -> division(entry, expected);
      case "roles" -> expected.add(names.read(Kind.ROLE, entry));
      case "skills" -> expected.add(names.read(Kind.SKILL, entry));
      case "languages" -> expected.add(names.read(Kind.LANGUAGE, entry));
      case "phones" -> members(entry, "`phones`").forEach(phone -> phone(phone, expected));
      case "eligible" -> eligible(entry, expected);
      case "problems" -> expected.add(problems(entry));
      case "scim" -> resource(entry, expected);
      case "attributes" ->
          members(entry, "`attributes`").forEach(attribute -> attribute(attribute, expected));
      default -> attribute(entry, expected);
    }
  }

  private List<Mapping.Entry> members(Mapping.Entry entry, String what) {
    if (entry.value() instanceof Mapping mapping && mapping.entries().isEmpty()) {
      wrong(mapping, what + " expects nothing", null);
    }
    return Fields.of(entry.value(), what, problems).map(Fields::entries).orElse(List.of());
  }

  private void division(Mapping.Entry entry, List<Expectation> expected) {
    if (entry.value() instanceof Scalar scalar) {
      String name = scalar.isNull() ? null : scalar.text();
      expected.add(new ExpectedDivision(name, entry.keyPlace()));
    } else {
      problems.add(Fields.wrongType(entry.value(), "`division` is a name"));
    }
  }

  private void eligible(Mapping.Entry entry, List<Expectation> expected) {
    if (entry.value() instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN) {
      expected.add(new ExpectedEligible(Boolean.parseBoolean(scalar.text()), entry.keyPlace()));
    } else {
      problems.add(Fields.wrongType(entry.value(), "`eligible` is true or false"));
    }
  }

  private void resource(Mapping.Entry entry, List<Expectation> expected) {
    boolean nothing = entry.value() instanceof Scalar scalar && scalar.isNull();
    if (!nothing && !(entry.value() instanceof Mapping)) {
      problems.add(Fields.wrongType(entry.value(), "`scim` is a part of the resource, a mapping"));
    } else if (!emits) {
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, "`scim` needs a target, and there is none here")
              .at(entry.keyPlace())
              .hint("hand `RuleTestFile.read` what makes the resource"));
    } else {
      expected.add(new ExpectedResource(entry.value(), entry.keyPlace()));
    }
  }

  private void phone(Mapping.Entry entry, List<Expectation> expected) {
    if (phoneTypes != null && !phoneTypes.contains(entry.key())) {
      unknown(entry, "`" + entry.key() + "` is no phone of the rule file", phoneTypes);
    }
    if (!(entry.value() instanceof Scalar scalar)) {
      problems.add(Fields.wrongType(entry.value(), "a phone is a text"));
    } else if (scalar.isNull()) {
      expected.add(new ExpectedPhone(entry.key(), null, entry.keyPlace()));
    } else if (phones.normalize(scalar.text(), null, null) instanceof PhoneResult.Valid valid) {
      expected.add(new ExpectedPhone(entry.key(), valid.number(), entry.keyPlace()));
    } else {
      wrong(scalar, "no phone number is like this", "write `+`, the country code and the number");
    }
  }

  private Expectation problems(Mapping.Entry entry) {
    List<ProblemCode> codes = new ArrayList<>();
    for (Scalar code : new NamesReader(problems).texts(entry.value(), "`problems`")) {
      ProblemCode known = CODES.get(code.text());
      if (known != null) {
        codes.add(known);
      } else {
        wrong(
            code,
            "no problem has the code `" + code.text() + "`",
            Suggestions.didYouMean(code.text(), CODES.keySet()).orElse(null));
      }
    }
    return new ExpectedProblems(codes, entry.keyPlace());
  }

  private void attribute(Mapping.Entry entry, List<Expectation> expected) {
    if (attributes != null && !attributes.contains(entry.key())) {
      Set<String> known = new LinkedHashSet<>(KEYS);
      known.addAll(attributes);
      unknown(
          entry, "`" + entry.key() + "` is neither a key nor an attribute of the rule file", known);
    }
    expected.add(
        new ExpectedAttribute(entry.key(), SourceValues.value(entry.value()), entry.keyPlace()));
  }

  private void unknown(Mapping.Entry entry, String message, Set<String> known) {
    String all = known.isEmpty() ? "there is none" : "known here: " + String.join(", ", known);
    problems.add(
        Problem.error(ProblemCode.KEY_UNKNOWN, message)
            .at(entry.keyPlace())
            .hint(Suggestions.didYouMean(entry.key(), known).orElse(all)));
  }

  private void wrong(SourceNode node, String message, @Nullable String hint) {
    problems.add(Problem.error(ProblemCode.VALUE_WRONG, message).at(node.place()).hint(hint));
  }
}
