package io.personamap.core.ruletest;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.ruletest.ExpectedNames.Member;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expected roles, skills and languages. */
final class NamesReader {
  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";
  private static final Set<String> PARTS = new LinkedHashSet<>(List.of(INCLUDE, EXCLUDE));

  private final ProblemCollector problems;

  NamesReader(ProblemCollector problems) {
    this.problems = problems;
  }

  Expectation read(Kind kind, Mapping.Entry entry) {
    boolean leveled = kind != Kind.ROLE;
    if (entry.value() instanceof Mapping mapping && (isPartial(mapping) || !leveled)) {
      Optional<Fields> parts = Fields.of(mapping, entry.key(), problems);
      parts.ifPresent(fields -> fields.only(PARTS));
      if (mapping.entries().stream().allMatch(part -> part.value().isEmpty())) {
        problems.add(
            Problem.error(ProblemCode.VALUE_WRONG, "`" + entry.key() + "` expects nothing")
                .at(mapping.place())
                .hint("for none write `" + entry.key() + ": []`"));
      }
      return new ExpectedNames(
          kind,
          part(parts, INCLUDE, leveled),
          part(parts, EXCLUDE, leveled),
          false,
          entry.keyPlace());
    }
    List<Member> members = members(entry.value(), "`" + entry.key() + "`", leveled);
    return new ExpectedNames(kind, members, List.of(), true, entry.keyPlace());
  }

  /** Returns the texts of a list, or a single one; nothing at all is the empty list. */
  List<Scalar> texts(SourceNode node, String what) {
    if (node instanceof Scalar scalar) {
      return scalar.isNull() ? List.of() : List.of(scalar);
    }
    List<Scalar> texts = new ArrayList<>();
    if (node instanceof SourceNode.Sequence list) {
      for (SourceNode element : list.elements()) {
        if (element instanceof Scalar scalar && !scalar.isNull()) {
          texts.add(scalar);
        } else {
          problems.add(Fields.wrongType(element, "an element of " + what + " is a text"));
        }
      }
    } else {
      problems.add(Fields.wrongType(node, what + " is a list"));
    }
    return texts;
  }

  private static boolean isPartial(Mapping mapping) {
    return !mapping.entries().isEmpty()
        && mapping.entries().stream().allMatch(entry -> PARTS.contains(entry.key()));
  }

  private List<Member> part(Optional<Fields> parts, String key, boolean leveled) {
    return parts
        .flatMap(fields -> fields.node(key))
        .map(node -> members(node, "`" + key + "`", leveled))
        .orElse(List.of());
  }

  private List<Member> members(SourceNode node, String what, boolean leveled) {
    List<Member> members = new ArrayList<>();
    if (leveled && node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> members.add(leveled(entry)));
    } else {
      texts(node, what).forEach(name -> members.add(new Member(name.text(), null)));
    }
    return members.stream().distinct().toList();
  }

  private Member leveled(Mapping.Entry entry) {
    if (SourceValues.value(entry.value()) instanceof Number level) {
      return new Member(entry.key(), level.doubleValue());
    }
    problems.add(
        entry.value() instanceof Scalar
            ? Problem.error(ProblemCode.VALUE_WRONG, "a proficiency is a number from 0 to 5")
                .at(entry.value().place())
            : Fields.wrongType(entry.value(), "a proficiency is a number"));
    return new Member(entry.key(), null);
  }
}
