package io.personamap.core.persona;

import io.personamap.core.explain.NameExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.problem.ProblemCollector;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules once more what they see in one profile. Thread-safe: an evaluation is for one
 * thread, so whoever is not the one that began makes another. To hand one over would take longer
 * than most rules do.
 */
final class Replay {
  private final Draft draft;
  private final PhoneRun.Setting phones;
  private final Supplier<Evaluation> evaluations;
  private final Thread owner = Thread.currentThread();
  private final Evaluation own;

  /**
   * Creates a replay.
   *
   * @param draft what came of the rules, with the directory's answers
   * @param evaluations of the same profile
   * @param own one of them, of this thread, which has looked up most already
   */
  Replay(Draft draft, PhoneRun.Setting phones, Supplier<Evaluation> evaluations, Evaluation own) {
    this.draft = draft;
    this.phones = phones;
    this.evaluations = evaluations;
    this.own = own;
  }

  RuleExplanation.Evidence evidence(AnyRule rule, Effect effect) {
    Tracer tracer = new Tracer();
    if (effect == Effect.NOT_NEEDED) {
      return tracer.evidence();
    }
    Evaluation evaluation = Thread.currentThread().equals(owner) ? own : evaluations.get();
    List<Wanted> names =
        rule.ask(new RuleValues(evaluation, new ProblemCollector(), tracer), phones);
    if (effect == Effect.APPLIED) {
      for (Wanted name : names) {
        name(name, tracer);
      }
    }
    return tracer.evidence();
  }

  private void name(Wanted wanted, Tracer tracer) {
    if (!wanted.isOutOfRange()) {
      tracer.name(
          new NameExplanation(
              wanted.name(), wanted.proficiency(), draft.answer(wanted), winner(wanted)));
    }
  }

  /** Returns the rule that gave the name a higher proficiency, or null where none did. */
  private @Nullable String winner(Wanted wanted) {
    WantedNames all = draft.names(wanted.kind());
    Wanted won = all == null ? null : all.find(wanted.name());
    return won == null || won.label().equals(wanted.label()) ? null : won.label();
  }
}
