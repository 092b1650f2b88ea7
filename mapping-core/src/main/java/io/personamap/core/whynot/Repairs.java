package io.personamap.core.whynot;

import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Literal;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.KeySource;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds edits after which a term's literals are as wanted. */
final class Repairs {
  /** Of each combination of values, the first few; the search goes on from each. */
  private static final int MAX_COMBINATIONS = 16;

  private final Trial trial;
  private final GroupRepairs groups;
  private final Guesses guesses;

  Repairs(Trial trial) {
    this.trial = trial;
    this.groups = new GroupRepairs(trial);
    this.guesses = new Guesses(trial);
  }

  /** Returns lists of edits, each of which may be enough; none where nobody knows any. */
  List<List<Edit>> of(List<Literal> term, UserProfile profile) {
    List<List<Edit>> combined = List.of(List.of());
    for (List<List<Edit>> options : subjects(term, profile)) {
      List<List<Edit>> next = new ArrayList<>();
      for (List<Edit> before : combined) {
        for (List<Edit> option : options) {
          List<Edit> together = new ArrayList<>(before);
          together.addAll(option);
          next.add(together);
        }
      }
      combined = next.size() > MAX_COMBINATIONS ? next.subList(0, MAX_COMBINATIONS) : next;
    }
    return combined;
  }

  /** One list of options a subject that is not as wanted. */
  private List<List<List<Edit>>> subjects(List<Literal> term, UserProfile profile) {
    Map<List<String>, List<Literal>> byPath = new LinkedHashMap<>();
    Map<KeySource, List<Literal>> bySource = new LinkedHashMap<>();
    List<List<List<Edit>>> options = new ArrayList<>();
    for (Literal literal : term) {
      if (literal.atom() instanceof Atom.OfAttribute test) {
        byPath.computeIfAbsent(test.path(), path -> new ArrayList<>()).add(literal);
      } else if (literal.atom() instanceof Atom.OfKeys test) {
        test.test()
            .keySource()
            .ifPresent(
                source -> bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(literal));
      } else if (!Boolean.valueOf(literal.holds())
          .equals(trial.value(literal.atom().expr(), profile))) {
        options.add(guesses.of(literal, profile));
      }
    }
    byPath.forEach((path, tests) -> attribute(path, tests, profile).ifPresent(options::add));
    bySource.forEach((source, tests) -> groups.of(source, tests, profile).ifPresent(options::add));
    return options;
  }

  private Optional<List<List<Edit>>> attribute(
      List<String> path, List<Literal> tests, UserProfile profile) {
    Object current = trial.value(path, profile);
    SuitableValues values = new SuitableValues(tests);
    if (values.isSuitable(current)) {
      return Optional.empty();
    }
    List<List<Edit>> options = new ArrayList<>();
    List<String> attribute = trial.attribute(path).orElse(null);
    if (attribute != null) {
      List<Literal> broken =
          tests.stream().filter(literal -> !isAsWanted(literal, current)).toList();
      for (Object value : values.find(current)) {
        options.add(List.of(new Edit.Set(attribute, current, value, Requirement.of(broken))));
      }
    }
    return Optional.of(options);
  }

  private static boolean isAsWanted(Literal literal, @Nullable Object value) {
    try {
      return ((Atom.OfAttribute) literal.atom()).accepts(value) == literal.holds();
    } catch (EvaluationException | PatternSyntaxException nobodyCanSay) {
      return false;
    }
  }
}
