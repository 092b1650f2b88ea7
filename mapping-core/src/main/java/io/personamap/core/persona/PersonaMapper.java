package io.personamap.core.persona;

import io.personamap.core.directory.Directory;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Maps profiles to personas by one rule set. Immutable and thread-safe: build once, share, map each
 * profile.
 *
 * <p>Same rule set, same profile, same directory answers and same instant give the same persona and
 * the same problems.
 */
public final class PersonaMapper {
  private final RuleSet rules;
  private final InstantSource clock;
  private final PhoneNormalizer phones;
  private final NameResolver resolver;

  private PersonaMapper(Builder builder) {
    this.rules = builder.rules;
    this.clock = builder.clock;
    this.phones = PhoneNormalizer.create();
    this.resolver = new NameResolver(builder.directory);
  }

  /** Returns a builder of a mapper without a directory, on the system clock. */
  public static Builder builder(RuleSet rules) {
    return new Builder(rules);
  }

  /**
   * Maps {@code profile}; never throws for what a profile holds: that is a problem in the result.
   */
  public MappingResult map(UserProfile profile) {
    return map(profile, false);
  }

  /**
   * Maps {@code profile} as if the person were eligible: for tests of the other rules. The persona
   * still says whether the person is.
   */
  public MappingResult mapRegardless(UserProfile profile) {
    return map(profile, true);
  }

  private MappingResult map(UserProfile profile, boolean regardless) {
    EvaluationContext context = rules.language().context(profile, clock.instant());
    boolean active = profile.active().orElse(true);
    Draft draft = run(context, RuleListener.NONE, active, regardless);
    NameResolver.Answers answers = resolver.ask(draft);
    return resolver.resolve(
        draft,
        answers,
        () -> {
          WhyRecorder recorder = new WhyRecorder();
          Draft again = run(context, recorder, active, regardless);
          return recorder.why(again, answers.byKind());
        });
  }

  private Draft run(
      EvaluationContext context, RuleListener listener, boolean active, boolean regardless) {
    Evaluation evaluation = rules.evaluation(context);
    return new RuleRun(rules, evaluation, phones, listener).run(active, regardless);
  }

  /** Collects what a mapper needs; not thread-safe. */
  public static final class Builder {
    private final RuleSet rules;
    private InstantSource clock = InstantSource.system();
    private @Nullable Directory directory;

    private Builder(RuleSet rules) {
      this.rules = rules;
    }

    /** Sets what resolves names; without it names are granted unverified and without ids. */
    public Builder directory(@Nullable Directory names) {
      directory = names;
      return this;
    }

    /** Sets the clock that expressions see. */
    public Builder now(InstantSource source) {
      clock = source;
      return this;
    }

    /** Returns the mapper. */
    public PersonaMapper build() {
      return new PersonaMapper(this);
    }
  }
}
