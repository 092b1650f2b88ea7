package io.personamap.core.reload;

import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The rules of a file that may change. Thread-safe: {@link #rules} never waits and always returns a
 * whole rule set; a file that becomes invalid leaves the last good one in force.
 *
 * <pre>{@code
 * RuleSetHolder holder = RuleSetHolder.open(file, OktaLanguage.all());
 * AtomicReference<PersonaMapper> mapper = new AtomicReference<>(mapper(holder.rules()));
 * holder.watch(
 *     executor,
 *     Duration.ofSeconds(5),
 *     result -> {
 *       if (result instanceof Refresh.Replaced replaced) {
 *         mapper.set(mapper(replaced.rules())); // PersonaMapper.builder(rules)….build()
 *       }
 *     });
 * mapper.get().map(profile);
 * }</pre>
 *
 * <p>A mapper keeps the rules that it was built with: build one for every rule set that comes.
 */
public final class RuleSetHolder {
  /** File systems round times, to two seconds at the most. */
  private static final Duration ROUNDING = Duration.ofSeconds(3);

  private final Path file;
  private final List<ExpressionLanguage> languages;
  private final InstantSource clock;
  private volatile RuleSet rules;
  private volatile List<Problem> problems = List.of();
  private FileStamp stamp;

  private RuleSetHolder(
      Path file, List<? extends ExpressionLanguage> languages, InstantSource clock) {
    this.file = file;
    this.languages = List.copyOf(languages);
    this.clock = clock;
    // Before the content: a change in between is then found by the next refresh.
    this.stamp = FileStamp.of(file);
    this.rules = RuleSet.read(file, this.languages);
  }

  /**
   * Reads the rule file at {@code file}.
   *
   * @param languages those that the file may name
   * @throws InvalidInputException if it is not valid: there is no good one to keep yet
   */
  public static RuleSetHolder open(Path file, List<? extends ExpressionLanguage> languages) {
    return open(file, languages, InstantSource.system());
  }

  /**
   * Reads the rule file at {@code file}.
   *
   * @param languages those that the file may name
   * @param clock the file system's clock
   * @throws InvalidInputException if it is not valid: there is no good one to keep yet
   */
  public static RuleSetHolder open(
      Path file, List<? extends ExpressionLanguage> languages, InstantSource clock) {
    return new RuleSetHolder(file, languages, clock);
  }

  /** Returns the rules in force: those of the last valid state of the file that was read. */
  public RuleSet rules() {
    return rules;
  }

  /** Returns what is wrong with the file as it was read last; empty where that is in force. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Looks at the file and takes it if it has changed and is valid. Cheap where time and size are as
   * they were; else the content decides. Never throws for what the file holds.
   */
  public synchronized Refresh refresh() {
    FileTime settled = FileTime.from(clock.instant().minus(ROUNDING));
    if (stamp.isStillOf(file, settled)) {
      return new Refresh.Unchanged();
    }
    FileStamp now = FileStamp.of(file);
    boolean same = now.digest().equals(stamp.digest());
    stamp = now;
    return same ? new Refresh.Unchanged() : read();
  }

  private Refresh read() {
    try {
      rules = RuleSet.read(file, languages);
      problems = List.of();
      return new Refresh.Replaced(rules);
    } catch (InvalidInputException refused) {
      problems = refused.problems();
      return new Refresh.Refused(problems);
    }
  }

  /**
   * Refreshes again and again on {@code executor}, until the returned future is cancelled or the
   * executor shut down.
   *
   * @param pause between the end of one look and the next
   * @param listener told of every refresh that found a change; what it throws ends the watch
   */
  public ScheduledFuture<?> watch(
      ScheduledExecutorService executor, Duration pause, Consumer<Refresh> listener) {
    return executor.scheduleWithFixedDelay(
        () -> tell(refresh(), listener), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void tell(Refresh result, Consumer<Refresh> listener) {
    if (!(result instanceof Refresh.Unchanged)) {
      listener.accept(result);
    }
  }
}
