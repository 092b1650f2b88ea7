package io.personamap.core.check;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.directory.NameProblems;
import io.personamap.core.directory.UnfailingDirectory;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks the written names up, and finds those that differ from each other only by accident. */
final class NameCheck {
  private final RuleSet rules;
  private final @Nullable Directory directory;
  private final ProblemCollector findings;

  NameCheck(RuleSet rules, @Nullable Directory directory, ProblemCollector findings) {
    this.rules = rules;
    this.directory = directory == null ? null : UnfailingDirectory.of(directory);
    this.findings = findings;
  }

  private record Written(String label, GrantedName name) {}

  void run() {
    for (Kind kind : RuleSet.GRANTED) {
      List<Written> names = names(kind);
      names.forEach(this::level);
      Map<String, Lookup> answers = answers(kind, names);
      if (directory != null) {
        names.forEach(written -> lookup(kind, written, answers));
      }
      spellings(kind, names, answers);
    }
  }

  /** Every name once a place: a table that two rules use writes its names once. */
  private List<Written> names(Kind kind) {
    List<Written> names = new ArrayList<>();
    Set<GrantedName> seen = new HashSet<>();
    for (Rule rule : rules.rules(kind)) {
      for (GrantedName name : WrittenNames.all(rule.outcome())) {
        if (seen.add(name)) {
          names.add(new Written(rule.label(), name));
        }
      }
    }
    return names;
  }

  private void level(Written written) {
    if (!GrantedName.isProficiency(written.name().level().orElse(0.0))) {
      findings.add(
          Problem.error(ProblemCode.PROFICIENCY_RANGE, "a proficiency outside 0 to 5")
              .at(written.name().place())
              .inRule(written.label()));
    }
  }

  private Map<String, Lookup> answers(Kind kind, List<Written> names) {
    if (directory == null) {
      return Map.of();
    }
    Set<String> distinct = new LinkedHashSet<>();
    names.forEach(written -> distinct.add(written.name().name()));
    return distinct.isEmpty() ? Map.of() : directory.findAll(kind, distinct);
  }

  private void lookup(Kind kind, Written written, Map<String, Lookup> answers) {
    String name = written.name().name();
    NameProblems.of(kind, name, true, answers.get(name)).forEach(problem -> add(written, problem));
  }

  /** Two spellings that the directory both knows are two names, or are reported as inexact. */
  private void spellings(Kind kind, List<Written> names, Map<String, Lookup> answers) {
    Map<String, String> byFolded = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (Written written : names) {
      String name = written.name().name();
      String other = byFolded.putIfAbsent(Spelling.folded(name), name);
      boolean both = isKnown(answers, name) && other != null && isKnown(answers, other);
      if (other != null && !other.equals(name) && !both && reported.add(name)) {
        add(
            written,
            Problem.warning(
                    ProblemCode.NAME_SIMILAR,
                    "the "
                        + kind.plural()
                        + " `"
                        + other
                        + "` and `"
                        + name
                        + "` differ only in case or blanks")
                .hint("names are compared exactly; write the same name the same way"));
      }
    }
  }

  private static boolean isKnown(Map<String, Lookup> answers, String name) {
    Lookup answer = answers.get(name);
    return answer instanceof Lookup.Found || answer instanceof Lookup.Ambiguous;
  }

  private void add(Written written, Problem problem) {
    findings.add(problem.at(written.name().place()).inRule(written.label()));
  }
}
