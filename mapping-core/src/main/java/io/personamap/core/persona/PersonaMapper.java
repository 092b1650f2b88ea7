package io.personamap.core.persona;

import io.personamap.core.directory.Directory;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.Why;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.phone.PhoneNormalizer;
import io.personamap.core.phone.PhonePolicy;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private final AllRules all;
  private final InstantSource clock;
  private final PhoneNormalizer phones;
  private final NameResolver resolver;

  private PersonaMapper(Builder builder) {
    this.rules = builder.rules;
    this.all = new AllRules(rules);
    this.clock = builder.clock;
    this.phones = PhoneNormalizer.create(builder.phones);
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

  /**
   * Maps all {@code profiles}, in their order. They are taken in batches of 256 as the results are
   * taken, and the names of a batch are looked up together, so a remote directory needs few calls
   * and no more than a batch is in memory. Closing the stream closes {@code profiles} and takes no
   * more of them.
   *
   * <p>A profile with problems has them in its result and stops nothing. What {@code profiles}
   * itself throws goes through, after the results of the profiles before it.
   *
   * @return a sequential stream that reads {@code profiles} once
   */
  public Stream<MappingResult> mapAll(Stream<UserProfile> profiles) {
    Iterator<MappingResult> results = new BatchIterator<>(profiles.iterator(), this::mapTogether);
    Spliterator<MappingResult> ordered =
        Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(ordered, false).onClose(profiles::close);
  }

  /**
   * Maps one batch, whose names are looked up together.
   *
   * @return one result a profile, in the same order
   */
  public List<MappingResult> mapTogether(List<UserProfile> profiles) {
    List<Run> batch = profiles.stream().map(profile -> new Run(profile, false)).toList();
    resolver.ask(batch.stream().map(run -> run.draft).toList());
    return batch.stream().map(Run::finish).toList();
  }

  private MappingResult map(UserProfile profile, boolean regardless) {
    Run run = new Run(profile, regardless);
    resolver.ask(run.draft);
    return run.finish();
  }

  /** One profile's way through the rules: what they said, and all that is needed to say why. */
  private final class Run implements Why {
    private final UserProfile profile;
    private final boolean regardless;
    private final EvaluationContext context;
    private final Draft draft;

    /** Immutable, so a second thread that does not see it makes the same once more. */
    private @Nullable List<RuleExplanation> explained;

    /**
     * Runs the rules.
     *
     * @param regardless whether they run for a person who is not eligible too
     */
    Run(UserProfile profile, boolean regardless) {
      this.profile = profile;
      this.regardless = regardless;
      this.context = rules.context(profile, clock);
      this.draft = drafted(evaluation(), RuleListener.NONE);
    }

    private Evaluation evaluation() {
      return rules.evaluation(context);
    }

    private Draft drafted(Evaluation evaluation, RuleListener listener) {
      return new RuleRun(all, evaluation, phones, listener).run(profile, regardless);
    }

    MappingResult finish() {
      return resolver.resolve(draft, this);
    }

    @Override
    public List<RuleExplanation> rules() {
      List<RuleExplanation> known = explained;
      if (known == null) {
        Effects effects = new Effects(all);
        Evaluation evaluation = evaluation();
        drafted(evaluation, effects);
        PhoneRun.Setting setting = PhoneRun.Setting.of(phones, profile, rules);
        known = effects.explained(new Replay(draft, setting, this::evaluation, evaluation));
        explained = known;
      }
      return known;
    }

    @Override
    public EvaluationContext context() {
      return context;
    }
  }

  /** Collects what a mapper needs; not thread-safe. */
  public static final class Builder {
    private final RuleSet rules;
    private InstantSource clock = InstantSource.system();
    private @Nullable Directory directory;
    private PhonePolicy phones = PhonePolicy.DEFAULT;

    private Builder(RuleSet rules) {
      this.rules = rules;
    }

    /** Sets what resolves names; without it names are granted unverified and without ids. */
    public Builder directory(@Nullable Directory names) {
      directory = names;
      return this;
    }

    /** Sets which phone numbers are taken; without it, {@link PhonePolicy#DEFAULT}. */
    public Builder phones(PhonePolicy policy) {
      phones = policy;
      return this;
    }

    /**
     * Sets the clock that expressions see. It is read once for each profile, and only where the
     * rule set has an expression that may ask for the time.
     */
    public Builder clock(InstantSource source) {
      clock = source;
      return this;
    }

    /** Returns the mapper. */
    public PersonaMapper build() {
      return new PersonaMapper(this);
    }
  }
}
