package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads names that a rule grants: one, a list, or name → proficiency. */
final class NameReader {

  private final ProblemCollector problems;

  NameReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /**
   * Reads one name or several, with proficiencies where {@code levels} says that the kind has them.
   */
  List<GrantedName> read(SourceNode node, String key, boolean levels) {
    List<GrantedName> names = new ArrayList<>();
    if (node instanceof SourceNode.Mapping mapping && levels) {
      mapping.entries().forEach(entry -> withLevel(entry, key, names));
    } else if (node instanceof SourceNode.Sequence list) {
      list.elements().forEach(element -> single(element, key, levels, names));
    } else {
      single(node, key, levels, names);
    }
    return names;
  }

  private void withLevel(SourceNode.Mapping.Entry entry, String key, List<GrantedName> names) {
    if (entry.key().isBlank()) {
      emptyName(key, entry.keyPlace());
    } else {
      proficiency(entry)
          .ifPresent(level -> names.add(new GrantedName(entry.key(), level, entry.keyPlace())));
    }
  }

  private void single(SourceNode node, String key, boolean levels, List<GrantedName> names) {
    if (!(node instanceof SourceNode.Scalar scalar) || scalar.isNull()) {
      String form =
          levels
              ? " is a name, a list of names, or name: proficiency"
              : " is a name or a list of names";
      problems.add(Fields.wrongType(node, "`" + key + "`" + form));
    } else if (scalar.text().isBlank()) {
      emptyName(key, scalar.place());
    } else {
      names.add(new GrantedName(scalar.text(), null, scalar.place()));
    }
  }

  private void emptyName(String key, Place place) {
    problems.add(
        Problem.error(ProblemCode.VALUE_WRONG, "an empty name in `" + key + "`").at(place));
  }

  private Optional<Double> proficiency(SourceNode.Mapping.Entry entry) {
    if (!(entry.value() instanceof SourceNode.Scalar scalar)
        || scalar.type() != SourceNode.Scalar.Type.NUMBER) {
      problems.add(
          Fields.wrongType(entry.value(), "the proficiency of `" + entry.key() + "` is a number"));
      return Optional.empty();
    }
    OptionalDouble level = number(scalar.text());
    if (level.isEmpty() || !GrantedName.isProficiency(level.getAsDouble())) {
      problems.add(
          Problem.error(
                  ProblemCode.PROFICIENCY_RANGE,
                  "the proficiency `" + scalar.text() + "` is outside 0 to 5")
              .at(scalar.place()));
      return Optional.empty();
    }
    return Optional.of(level.getAsDouble());
  }

  /** YAML's core schema has numbers that Java does not, such as 0x1F and 1_000. */
  private static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException otherNotation) {
      return OptionalDouble.empty();
    }
  }
}
