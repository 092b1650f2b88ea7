package io.personamap.core.rules;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code value} says: an expression, or a row of a table; and the tables themselves. */
final class OutcomeReader {
  private static final Set<String> ROW_KEYS = Set.of("table", "key");

  private final ExpressionReader expressions;
  private final ProblemCollector problems;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  OutcomeReader(ExpressionReader expressions, ProblemCollector problems) {
    this.expressions = expressions;
    this.problems = problems;
  }

  /** Reads {@code tables}; must come before the rules that use them. */
  void readTables(SourceNode node) {
    NameReader names = new NameReader(problems);
    for (SourceNode.Mapping.Entry table : entries(node, "`tables`")) {
      List<Table.Row> rows = new ArrayList<>();
      for (SourceNode.Mapping.Entry row :
          entries(table.value(), "the table `" + table.key() + "`")) {
        List<GrantedName> given = names.read(row.value(), row.key(), true);
        rows.add(new Table.Row(row.key(), given, row.keyPlace()));
      }
      tables.put(table.key(), new Table(table.key(), rows, table.keyPlace()));
    }
  }

  /** Returns the tables of the file, in its order. */
  List<Table> tables() {
    return List.copyOf(tables.values());
  }

  private List<SourceNode.Mapping.Entry> entries(SourceNode node, String what) {
    return Fields.of(node, what, problems).map(Fields::entries).orElse(List.of());
  }

  /** Reads a {@code value} whose names have proficiencies only where {@code levels} says so. */
  Optional<Outcome> read(SourceNode node, boolean levels) {
    if (node instanceof SourceNode.Scalar) {
      return expressions.read(node, "`value`").map(Outcome.Computed::new);
    }
    if (!(node instanceof SourceNode.Mapping)) {
      problems.add(
          Fields.wrongType(node, "`value` is an expression or { table: NAME, key: EXPRESSION }"));
      return Optional.empty();
    }
    return Fields.of(node, "`value`", problems)
        .flatMap(fields -> row(fields.only(ROW_KEYS), levels));
  }

  private Optional<Outcome> row(Fields fields, boolean levels) {
    Optional<SourceNode> name = fields.required("table");
    Optional<PlacedExpression> key =
        fields.required("key").flatMap(node -> expressions.read(node, "`key`"));
    Optional<SourceNode.Scalar> table = name.flatMap(node -> fields.scalar(node, "`table`"));
    if (table.isPresent() && !tables.containsKey(table.get().text())) {
      problems.add(
          Problem.error(ProblemCode.TABLE_UNKNOWN, "no table `" + table.get().text() + "`")
              .at(table.get().place())
              .hint(Suggestions.didYouMean(table.get().text(), tables.keySet()).orElse(null)));
      return Optional.empty();
    }
    table.filter(known -> !levels && hasLevels(known)).ifPresent(this::refuseLevels);
    return table.flatMap(
        known -> key.map(expression -> new Outcome.Row(known.text(), rows(known), expression)));
  }

  private boolean hasLevels(SourceNode.Scalar table) {
    return rows(table).values().stream()
        .flatMap(List::stream)
        .anyMatch(name -> name.proficiency() != null);
  }

  private void refuseLevels(SourceNode.Scalar table) {
    problems.add(
        Problem.error(
                ProblemCode.VALUE_WRONG,
                "the table `" + table.text() + "` gives proficiencies, and here are none")
            .at(table.place())
            .hint("only skills and languages have them"));
  }

  private Map<String, List<GrantedName>> rows(SourceNode.Scalar table) {
    Table known = tables.get(table.text());
    return known == null ? Map.of() : known.byKey();
  }
}
