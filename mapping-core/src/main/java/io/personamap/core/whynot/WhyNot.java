package io.personamap.core.whynot;

import io.personamap.core.condition.Literal;
import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds what must change for a profile to get a role, division, skill or language: attributes and
 * groups, as few as possible. Immutable and thread-safe; a question of thousands of rules may take
 * a second.
 *
 * <pre>{@code
 * WhyNotAnswer answer = WhyNot.of(rules, now).ask(profile, Kind.ROLE, "Supervisor");
 * }</pre>
 */
public final class WhyNot {
  /** How many changes of the same size an answer has at most. */
  public static final int MAX_CHANGES = 3;

  private static final int MAX_TRIALS = 3_000;
  private static final int MAX_OPEN = 50_000;

  private final RuleSet rules;
  private final Instant now;

  private WhyNot(RuleSet rules, Instant now) {
    this.rules = rules;
    this.now = now;
  }

  /**
   * Returns one that answers for {@code rules}.
   *
   * @param now what expressions take for now
   */
  public static WhyNot of(RuleSet rules, Instant now) {
    return new WhyNot(rules, now);
  }

  /** Answers for one profile. Names are taken as the rules write them; no directory is asked. */
  public WhyNotAnswer ask(UserProfile profile, Kind kind, String name) {
    Trial trial = new Trial(rules, now);
    if (trial.isGranted(profile, kind, name)) {
      return new WhyNotAnswer.Granted(kind, name);
    }
    List<Route> routes = new Routes(rules).to(kind, name);
    if (routes.isEmpty()) {
      Set<String> others = names(kind);
      List<String> nearest =
          others.contains(name) ? List.of() : Suggestions.nearest(name, others, 3);
      return new WhyNotAnswer.Impossible(kind, name, nearest);
    }
    List<Change> changes = new Search(trial, routes, kind, name).run(profile);
    return changes.isEmpty()
        ? new WhyNotAnswer.NotFound(kind, name)
        : new WhyNotAnswer.Possible(kind, name, changes);
  }

  private Set<String> names(Kind kind) {
    Set<String> names = new LinkedHashSet<>();
    for (Rule rule : rules.rules(kind)) {
      if (rule.outcome() instanceof Outcome.Names written) {
        written.names().stream().map(GrantedName::name).forEach(names::add);
      } else if (rule.outcome() instanceof Outcome.Row row) {
        row.rows().values().stream()
            .flatMap(List::stream)
            .map(GrantedName::name)
            .forEach(names::add);
      }
    }
    return names;
  }

  /** A changed profile on the way along a route. */
  private record State(Route route, Draft draft, int number) {}

  /** Uniform-cost search: the first change that works is a smallest one. */
  private final class Search {
    private final Trial trial;
    private final List<Route> routes;
    private final Kind kind;
    private final String name;
    private final Repairs repairs;
    private final PriorityQueue<State> open =
        new PriorityQueue<>(
            Comparator.comparingInt((State state) -> state.draft().cost())
                .thenComparingInt(State::number));
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<List<Object>> answered = new HashSet<>();
    private int number;

    Search(Trial trial, List<Route> routes, Kind kind, String name) {
      this.trial = trial;
      this.routes = routes;
      this.kind = kind;
      this.name = name;
      this.repairs = new Repairs(trial);
    }

    List<Change> run(UserProfile profile) {
      routes.forEach(route -> push(route, Draft.of(profile)));
      int best = Integer.MAX_VALUE;
      for (int trials = 0; trials < MAX_TRIALS && !open.isEmpty(); trials++) {
        State state = open.remove();
        if (state.draft().cost() > best || changes.size() == MAX_CHANGES) {
          return changes;
        }
        Evaluation evaluation = rules.evaluation(trial.context(state.draft().profile()));
        Optional<Goal> missed =
            state.route().goals().stream().filter(g -> !g.holds().test(evaluation)).findFirst();
        if (missed.isPresent()) {
          expand(state, missed.get());
        } else if (trial.isGranted(state.draft().profile(), kind, name)) {
          best = state.draft().cost();
          answer(state);
        }
      }
      return changes;
    }

    private void expand(State state, Goal goal) {
      for (List<Literal> way : goal.ways().orElse(List.of())) {
        for (List<Edit> edits : repairs.of(way, state.draft().profile())) {
          if (!edits.isEmpty() && open.size() < MAX_OPEN) {
            push(state.route(), state.draft().with(edits));
          }
        }
      }
    }

    private void push(Route route, Draft draft) {
      if (seen.add(List.of(route.rule(), draft.key()))) {
        open.add(new State(route, draft, number++));
      }
    }

    private void answer(State state) {
      Rule rule = state.route().rule();
      if (answered.add(List.of(rule.label(), state.draft().subjects()))) {
        changes.add(
            new Change(state.draft().edits(), rule.label(), rule.place(), state.draft().profile()));
      }
    }
  }
}
