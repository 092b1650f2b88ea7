package io.personamap.core.whynot;

import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Literal;
import io.personamap.core.expr.EvaluationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Values of one attribute that pass all tests of it in a term. */
final class SuitableValues {
  private static final int MAX = 4;

  private final List<Literal> tests;

  SuitableValues(List<Literal> tests) {
    this.tests = tests;
  }

  List<@Nullable Object> find(@Nullable Object current) {
    Set<@Nullable Object> candidates = new LinkedHashSet<>();
    tests.forEach(literal -> addFrom(test(literal), literal.holds(), candidates));
    texts(candidates);
    if (current instanceof Boolean truth) {
      candidates.add(!truth);
    }
    candidates.addAll(Arrays.asList(null, "", "other", 0, 1, true, false));
    List<@Nullable Object> suitable = new ArrayList<>();
    for (Object candidate : candidates) {
      if (suitable.size() < MAX && isSuitable(candidate)) {
        suitable.add(candidate);
      }
    }
    return suitable;
  }

  boolean isSuitable(@Nullable Object value) {
    try {
      return tests.stream().allMatch(literal -> test(literal).accepts(value) == literal.holds());
    } catch (EvaluationException | PatternSyntaxException nobodyCanSay) {
      return false;
    }
  }

  private static Atom.OfAttribute test(Literal literal) {
    return (Atom.OfAttribute) literal.atom();
  }

  private static void addFrom(
      Atom.OfAttribute test, boolean holds, Set<@Nullable Object> candidates) {
    Object constant = test.constant();
    if (test.relation() == Atom.Relation.MATCH) {
      candidates.addAll(RegexSample.of(String.valueOf(constant)));
    } else if (holds || isOrder(test)) {
      candidates.add(constant);
    }
    if (constant instanceof Integer number) {
      candidates.addAll(List.of(number - 1, number + 1, number - 0.5, number + 0.5));
    } else if (constant instanceof Long number) {
      candidates.addAll(List.of(number - 1, number + 1));
    } else if (constant instanceof Double number) {
      candidates.addAll(List.of(number - 1, number + 1));
    } else if (constant instanceof Boolean truth) {
      candidates.add(!truth);
    } else if (constant instanceof String text && isOrder(test)) {
      candidates.add(text + "a");
    }
  }

  private static boolean isOrder(Atom.OfAttribute test) {
    return test.relation() == Atom.Relation.LESS || test.relation() == Atom.Relation.AT_MOST;
  }

  /**
   * One text with all that it must begin with and contain, and variants around what it must not.
   */
  private void texts(Set<@Nullable Object> candidates) {
    String prefix = "";
    List<String> parts = new ArrayList<>();
    for (Literal literal : tests) {
      String constant = String.valueOf(test(literal).constant());
      if (literal.holds() && test(literal).relation() == Atom.Relation.PREFIX) {
        prefix = constant.length() > prefix.length() ? constant : prefix;
      } else if (literal.holds() && test(literal).relation() == Atom.Relation.PART) {
        parts.add(constant);
      }
    }
    if (prefix.isEmpty() && parts.isEmpty()) {
      return;
    }
    StringBuilder all = new StringBuilder(prefix);
    for (String part : parts) {
      if (all.indexOf(part) < 0) {
        all.append(all.length() == 0 ? "" : " ").append(part);
      }
    }
    candidates.addAll(List.of(all.toString(), all + " 1", all.toString().replace(" ", "")));
    if (prefix.isEmpty()) {
      candidates.add("1 " + all);
    }
  }
}
