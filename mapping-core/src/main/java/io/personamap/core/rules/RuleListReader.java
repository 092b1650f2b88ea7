package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of {@code division}, {@code roles}, {@code skills} or {@code languages}. */
final class RuleListReader {
  private final Kind kind;
  private final String list;
  private final String grantKey;
  private final ExpressionReader expressions;
  private final OutcomeReader outcomes;
  private final ProblemCollector problems;
  private final Set<String> ids = new LinkedHashSet<>();

  RuleListReader(
      Kind kind, ExpressionReader expressions, OutcomeReader outcomes, ProblemCollector problems) {
    this.kind = kind;
    this.list = RuleSet.section(kind);
    this.grantKey = kind == Kind.DIVISION ? "is" : "grant";
    this.expressions = expressions;
    this.outcomes = outcomes;
    this.problems = problems;
  }

  List<Rule> read(SourceNode node) {
    if (!(node instanceof SourceNode.Sequence sequence)) {
      problems.add(
          Fields.wrongType(node, "`" + list + "` is a list of rules")
              .hint("begin each rule with `- when:`"));
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    boolean closed = false;
    for (int i = 0; i < sequence.elements().size(); i++) {
      SourceNode element = sequence.elements().get(i);
      if (closed) {
        problems.add(
            Problem.error(ProblemCode.RULE_AFTER_OTHERWISE, "a rule behind `otherwise`")
                .at(element.place())
                .inRule(list + "[" + (i + 1) + "]")
                .hint("`otherwise` is the last rule of its list"));
      }
      Optional<Rule> rule = rule(element, i + 1);
      rule.ifPresent(rules::add);
      closed |= rule.filter(r -> r.trigger() instanceof Rule.Trigger.Otherwise).isPresent();
    }
    return rules;
  }

  private Optional<Rule> rule(SourceNode node, int number) {
    Optional<Fields> mapping = Fields.of(node, "a rule of `" + list + "`", problems);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = mapping.get().only(keys()).filled(filled());
    String label = label(fields, number);
    Optional<Rule.Trigger> trigger = trigger(fields);
    Optional<Outcome> outcome = outcome(fields);
    String because = fields.text("because").orElse(null);
    return trigger.flatMap(t -> outcome.map(o -> new Rule(label, t, o, because, fields.place())));
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(List.of("id", "when"));
    keys.add(grantKey);
    keys.addAll(List.of("value", "otherwise", "because"));
    return keys;
  }

  /** Each of them decides who gets what. */
  private Set<String> filled() {
    return Set.of("when", grantKey, "value", "otherwise");
  }

  private String label(Fields fields, int number) {
    Optional<SourceNode.Scalar> id = fields.scalar("id");
    if (id.isEmpty()) {
      return list + "[" + number + "]";
    }
    if (!ids.add(id.get().text())) {
      problems.add(
          Problem.error(
                  ProblemCode.RULE_ID_DUPLICATE,
                  "another rule of `" + list + "` has the id `" + id.get().text() + "`")
              .at(id.get().place()));
    }
    return list + "/" + id.get().text();
  }

  private Optional<Rule.Trigger> trigger(Fields fields) {
    if (fields.isWritten("otherwise")) {
      refuse(fields, "when", "`otherwise` has no condition");
      return Optional.of(new Rule.Trigger.Otherwise());
    }
    Optional<SourceNode> when = fields.node("when");
    if (when.isPresent()) {
      return expressions.read(when.get(), "`when`").map(Rule.Trigger.When::new);
    }
    if (fields.has("value")) {
      return Optional.of(new Rule.Trigger.Always());
    }
    if (!fields.isWritten("when")) {
      problems.add(
          Problem.error(ProblemCode.KEY_MISSING, "`when` is missing")
              .at(fields.place())
              .hint("to give it to everyone write `when: true`"));
    }
    return Optional.empty();
  }

  private Optional<Outcome> outcome(Fields fields) {
    NameReader names = new NameReader(problems);
    List<String> keys = List.of(grantKey, "value", "otherwise");
    List<String> given = keys.stream().filter(fields::has).toList();
    if (given.size() > 1) {
      refuse(fields, given.get(1), "`" + given.get(0) + "` and `" + given.get(1) + "` in one rule");
      return Optional.empty();
    }
    if (given.isEmpty()) {
      if (keys.stream().noneMatch(fields::isWritten)) {
        problems.add(
            Problem.error(
                    ProblemCode.KEY_MISSING,
                    "`" + grantKey + "`, `value` or `otherwise` is missing")
                .at(fields.place()));
      }
      return Optional.empty();
    }
    SourceNode node = fields.node(given.get(0)).orElseThrow();
    if (given.get(0).equals("value")) {
      return outcomes.read(node, kind.hasProficiency());
    }
    if (node.isEmpty()) {
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, "no name in `" + given.get(0) + "`")
              .at(node.place()));
      return Optional.empty();
    }
    List<GrantedName> granted = names.read(node, given.get(0), kind.hasProficiency());
    if (kind == Kind.DIVISION && granted.size() > 1) {
      problems.add(Fields.wrongType(node, "`" + given.get(0) + "` is one name"));
    }
    return granted.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Names(granted));
  }

  private void refuse(Fields fields, String key, String message) {
    if (fields.has(key)) {
      Place place =
          fields.entries().stream()
              .filter(entry -> entry.key().equals(key))
              .findFirst()
              .map(SourceNode.Mapping.Entry::keyPlace)
              .orElse(fields.place());
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, message).at(place).hint("keep one of them"));
    }
  }
}
