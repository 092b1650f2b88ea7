package io.personamap.core.persona;

import io.personamap.core.explain.NameExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.problem.ProblemCollector;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules once more what they see in one profile. Thread-safe: an evaluation is for one
 * thread, so whoever asks takes the spare one, or makes another where somebody has it.
 */
final class Replay {
  private final Draft draft;
  private final PhoneRun.Setting phones;
  private final Supplier<Evaluation> evaluations;
  private final AtomicReference<@Nullable Evaluation> spare;

  /**
   * Creates a replay.
   *
   * @param draft what came of the rules, with the directory's answers
   * @param evaluations of the same profile
   * @param spare one of them, which has looked up most already and nobody uses any more
   */
  Replay(Draft draft, PhoneRun.Setting phones, Supplier<Evaluation> evaluations, Evaluation spare) {
    this.draft = draft;
    this.phones = phones;
    this.evaluations = evaluations;
    this.spare = new AtomicReference<>(spare);
  }

  RuleExplanation.Evidence evidence(AnyRule rule, Effect effect) {
    Tracer tracer = new Tracer();
    if (effect == Effect.NOT_NEEDED) {
      return tracer.evidence();
    }
    Evaluation taken = spare.getAndSet(null);
    Evaluation evaluation = taken == null ? evaluations.get() : taken;
    List<Wanted> names =
        rule.ask(new RuleValues(evaluation, new ProblemCollector(), tracer), phones);
    spare.set(evaluation);
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
