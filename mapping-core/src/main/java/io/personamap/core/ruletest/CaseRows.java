package io.personamap.core.ruletest;

import static java.util.stream.Collectors.joining;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes one test of each row of {@code with}.
 *
 * <p>It is called as the test is with the row's values filled in; where they tell no two rows
 * apart, the row's own {@code name} or else its values follow.
 */
final class CaseRows {
  /** The key of the rows. */
  static final String WITH = "with";

  private static final String NAME = "name";

  private final ProblemCollector problems;

  CaseRows(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Returns the tests that {@code test} stands for: itself where it has no rows. */
  List<SourceNode> expand(SourceNode test) {
    Optional<SourceNode> rows = value(test, WITH);
    if (rows.isEmpty() || !(test instanceof Mapping template)) {
      return List.of(test);
    }
    if (!(rows.get() instanceof SourceNode.Sequence list)) {
      problems.add(Fields.wrongType(rows.get(), "`with` is a list of rows"));
      return List.of();
    }
    if (list.elements().isEmpty()) {
      problems.add(Problem.error(ProblemCode.VALUE_WRONG, "`with` has no row").at(list.place()));
    }
    List<Mapping> good = new ArrayList<>();
    for (SourceNode row : list.elements()) {
      if (row instanceof Mapping mapping) {
        good.add(mapping);
      } else {
        problems.add(Fields.wrongType(row, "a row of `with` is a mapping"));
      }
    }
    return tests(template, good);
  }

  private List<SourceNode> tests(Mapping template, List<Mapping> rows) {
    List<Mapping> filled = rows.stream().map(row -> filled(template, row)).toList();
    boolean distinct =
        new HashSet<>(filled.stream().map(CaseRows::name).toList()).size() == rows.size();
    boolean named =
        value(template, NAME)
            .filter(name -> name instanceof Scalar text && Placeholders.isIn(text.text()))
            .isPresent();
    List<SourceNode> tests = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      tests.add(distinct && named ? filled.get(i) : renamed(filled.get(i), rows.get(i)));
    }
    return tests;
  }

  private Mapping filled(Mapping template, Mapping row) {
    Placeholders placeholders = new Placeholders(row, problems);
    List<Mapping.Entry> entries =
        template.entries().stream().filter(entry -> !entry.key().equals(WITH)).toList();
    Mapping filled = (Mapping) placeholders.fill(new Mapping(entries, template.place()));
    return new Mapping(filled.entries(), row.place());
  }

  private static String name(Mapping test) {
    return value(test, NAME).map(name -> name instanceof Scalar text ? text.text() : "").orElse("");
  }

  private static Mapping renamed(Mapping test, Mapping row) {
    String suffix = name(row).isEmpty() ? " (" + values(row) + ")" : ": " + name(row);
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : test.entries()) {
      boolean isName = entry.key().equals(NAME) && entry.value() instanceof Scalar;
      SourceNode value =
          isName ? ((Scalar) entry.value()).replacedBy(name(test) + suffix) : entry.value();
      entries.add(new Mapping.Entry(entry.key(), entry.keyPlace(), value));
    }
    return new Mapping(entries, test.place());
  }

  private static String values(Mapping row) {
    return row.entries().stream()
        .map(entry -> entry.key() + ": " + Shown.value(SourceValues.value(entry.value())))
        .collect(joining(", "));
  }

  private static Optional<SourceNode> value(SourceNode node, String key) {
    if (!(node instanceof Mapping mapping)) {
      return Optional.empty();
    }
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Mapping.Entry::value)
        .findFirst();
  }
}
