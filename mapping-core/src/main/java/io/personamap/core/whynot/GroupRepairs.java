package io.personamap.core.whynot;

import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Literal;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.KeySource;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds groups to join and to leave. */
final class GroupRepairs {
  private final Trial trial;

  GroupRepairs(Trial trial) {
    this.trial = trial;
  }

  /** Returns the options; empty where all tests of this source are as wanted. */
  Optional<List<List<Edit>>> of(KeySource source, List<Literal> tests, UserProfile profile) {
    EvaluationContext context = trial.context(profile);
    List<Literal> broken =
        tests.stream()
            .filter(literal -> test(literal).holdsIn(context) != literal.holds())
            .toList();
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (Group group : profile.groups()) {
      List<String> keys = keys(source, group);
      if (keys.stream().anyMatch(key -> isForbidden(key, tests))) {
        edits.add(new Edit.Leave(group));
      }
    }
    for (Literal literal : tests) {
      if (literal.holds() && !holdsWithout(edits, literal, source, profile)) {
        Optional<Group> group = toJoin(source, test(literal), tests);
        if (group.isEmpty()) {
          return Optional.of(List.of());
        }
        edits.add(new Edit.Join(group.get()));
      }
    }
    return Optional.of(edits.isEmpty() ? List.of() : List.of(edits));
  }

  private static Atom.OfKeys test(Literal literal) {
    return (Atom.OfKeys) literal.atom();
  }

  private static boolean isForbidden(String key, List<Literal> tests) {
    return tests.stream().anyMatch(literal -> !literal.holds() && test(literal).accepts(key));
  }

  /** Whether a group that stays, or one that is joined already, is enough. */
  private boolean holdsWithout(
      List<Edit> edits, Literal literal, KeySource source, UserProfile profile) {
    List<Group> groups = new ArrayList<>(profile.groups());
    for (Edit edit : edits) {
      if (edit instanceof Edit.Leave leave) {
        groups.remove(leave.group());
      } else if (edit instanceof Edit.Join join) {
        groups.add(join.group());
      }
    }
    return groups.stream()
        .flatMap(group -> keys(source, group).stream())
        .anyMatch(test(literal)::accepts);
  }

  /** Whether a source reads names or ids, only the source knows. */
  private Optional<Group> toJoin(KeySource source, Atom.OfKeys test, List<Literal> tests) {
    String constant = test.constant();
    for (String text : List.of(constant, constant + "1", "a " + constant, constant + " a")) {
      if (test.accepts(text) && !isForbidden(text, tests)) {
        for (Group group : List.of(Group.named(text), Group.of(text, text))) {
          if (keys(source, group).contains(text)) {
            return Optional.of(group);
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<String> keys(KeySource source, Group group) {
    UserProfile member = UserProfile.builder().groups(List.of(group)).build();
    return source.keys(trial.context(member));
  }
}
