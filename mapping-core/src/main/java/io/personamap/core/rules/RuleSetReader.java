package io.personamap.core.rules;

import static java.util.stream.Collectors.joining;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceDocument;
import io.personamap.core.source.SourceNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the top level of a rule file. */
final class RuleSetReader {
  private static final String DEFAULT_LANGUAGE = "okta";
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "format",
              "name",
              "language",
              "target",
              "eligible",
              "attributes",
              "phones",
              "phoneRegion",
              "division",
              "roles",
              "skills",
              "languages",
              "tables"));

  /** Not the name, and not the lists: an empty one is what it looks like. */
  private static final Set<String> FILLED =
      Set.of("format", "language", "target", "eligible", "phoneRegion");

  private final List<? extends ExpressionLanguage> languages;
  private final ProblemCollector problems = new ProblemCollector();

  RuleSetReader(List<? extends ExpressionLanguage> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("at least one language");
    }
    this.languages = languages;
  }

  /** What a rule set is made of. */
  record Parts(
      RuleSet.Header header,
      ExpressionCompiler compiler,
      @Nullable PlacedExpression eligible,
      List<AttributeRule> attributes,
      List<PhoneRule> phones,
      Map<Kind, List<Rule>> grants,
      List<Table> tables) {}

  RuleSet read(Path path) {
    return read(SourceDocument.read(path, problems), path.toString());
  }

  RuleSet read(String text, String file) {
    return read(SourceDocument.parse(text, file, problems), file);
  }

  private RuleSet read(SourceNode root, String file) {
    Optional<Parts> parts =
        Fields.of(root, "a rule file", problems)
            .map(fields -> parts(fields.only(KEYS).filled(FILLED), file));
    return problems.finish(warnings -> new RuleSet(parts.orElseThrow(), warnings));
  }

  private Parts parts(Fields fields, String file) {
    checkFormat(fields);
    RuleSet.Header header = header(fields, file);
    ExpressionReader expressions = new ExpressionReader(header.language(), problems);
    OutcomeReader outcomes = new OutcomeReader(expressions, problems);
    fields.node("tables").ifPresent(outcomes::readTables);
    AttributeReader attributes = new AttributeReader(expressions, outcomes, problems);
    Map<Kind, List<Rule>> grants = new EnumMap<>(Kind.class);
    for (Kind kind : RuleSet.GRANTED) {
      RuleListReader rules = new RuleListReader(kind, expressions, outcomes, problems);
      fields.node(RuleSet.section(kind)).ifPresent(node -> grants.put(kind, rules.read(node)));
    }
    return new Parts(
        header,
        expressions.compiler(),
        fields.node("eligible").flatMap(node -> expressions.read(node, "`eligible`")).orElse(null),
        fields.node("attributes").map(attributes::readAttributes).orElse(List.of()),
        fields.node("phones").map(attributes::readPhones).orElse(List.of()),
        grants,
        outcomes.tables());
  }

  private void checkFormat(Fields fields) {
    fields
        .required("format")
        .flatMap(node -> fields.scalar(node, "`format`"))
        .filter(format -> !format.text().equals("1"))
        .ifPresent(
            format ->
                problems.add(
                    Problem.error(
                            ProblemCode.VALUE_WRONG,
                            "format `" + format.text() + "` is not supported")
                        .at(format.place())
                        .hint("this library reads `format: 1`")));
  }

  private RuleSet.Header header(Fields fields, String file) {
    return new RuleSet.Header(
        fields.text("name").orElse(file),
        language(fields.scalar("language")),
        fields.scalar("target"),
        fields
            .scalar("phoneRegion")
            .flatMap(region -> PhoneRegions.checked(region, problems))
            .orElse(null),
        fields.place());
  }

  private ExpressionLanguage language(Optional<SourceNode.Scalar> named) {
    String name = named.map(SourceNode.Scalar::text).orElse(DEFAULT_LANGUAGE);
    for (ExpressionLanguage language : languages) {
      if (language.name().equals(name)) {
        return language;
      }
    }
    List<String> known = languages.stream().map(ExpressionLanguage::name).toList();
    String all = known.stream().map(word -> "`" + word + "`").collect(joining(", "));
    named.ifPresent(
        wrong ->
            problems.add(
                Problem.error(ProblemCode.VALUE_WRONG, "no language `" + name + "`")
                    .at(wrong.place())
                    .hint(Suggestions.didYouMean(name, known).orElse("known: " + all))));
    return languages.get(0);
  }
}
