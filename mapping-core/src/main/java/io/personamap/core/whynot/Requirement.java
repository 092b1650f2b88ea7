package io.personamap.core.whynot;

import static java.util.stream.Collectors.joining;

import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Literal;
import java.util.List;

/** Says what tests ask of an attribute, to follow "must". */
final class Requirement {
  private Requirement() {}

  static String of(List<Literal> tests) {
    return tests.stream()
        .map(literal -> phrase((Atom.OfAttribute) literal.atom(), literal.holds()))
        .distinct()
        .collect(joining(" and "));
  }

  private static String phrase(Atom.OfAttribute test, boolean holds) {
    Object constant = test.constant();
    String not = holds ? "" : "not ";
    String quoted = "`" + constant + "`";
    return switch (test.relation()) {
      case EQUAL ->
          constant == null ? (holds ? "have no value" : "have a value") : not + "be " + quoted;
      case LESS -> holds ? "be less than " + quoted : "be at least " + quoted;
      case AT_MOST -> holds ? "be at most " + quoted : "be more than " + quoted;
      case PREFIX -> not + "begin with " + quoted;
      case PART -> not + "contain " + quoted;
      case MATCH -> not + "match " + quoted;
    };
  }
}
