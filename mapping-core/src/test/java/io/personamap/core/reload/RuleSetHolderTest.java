package io.personamap.core.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetHolderTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
  private static final String BROKEN = "format: 1\nrolls: []\n";

  @TempDir Path folder;
  private Path file;
  private Instant now = START;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.rules.yaml");
    write("first", START.minusSeconds(60));
  }

  private void write(String name, Instant modified) throws IOException {
    writeText("format: 1\nname: " + name + "\n", modified);
  }

  private void writeText(String text, Instant modified) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private RuleSetHolder open() {
    return RuleSetHolder.open(file, List.of(new TinyLanguage()), () -> now);
  }

  @Test
  void holderOfTheSystemsClock_readsTheFile() throws IOException {
    RuleSetHolder holder = RuleSetHolder.open(file, List.of(new TinyLanguage()));
    writeText("format: 1\nname: longer than before\n", Instant.now());
    assertInstanceOf(Refresh.Replaced.class, holder.refresh());
    assertEquals("longer than before", holder.rules().name());
  }

  @Test
  void unchangedFile_keepsTheSameRules() {
    RuleSetHolder holder = open();
    RuleSet before = holder.rules();
    assertInstanceOf(Refresh.Unchanged.class, holder.refresh());
    assertSame(before, holder.rules());
  }

  @Test
  void changedFile_replacesTheRules() throws IOException {
    RuleSetHolder holder = open();
    write("second", START.minusSeconds(30));
    Refresh.Replaced replaced = assertInstanceOf(Refresh.Replaced.class, holder.refresh());
    assertSame(replaced.rules(), holder.rules());
    assertEquals("second", holder.rules().name());
  }

  @Test
  void brokenFile_keepsTheLastGoodRulesAndIsReportedOnce() throws IOException {
    RuleSetHolder holder = open();
    RuleSet good = holder.rules();
    writeText(BROKEN, START.minusSeconds(30));
    Refresh.Refused refused = assertInstanceOf(Refresh.Refused.class, holder.refresh());
    assertEquals(
        List.of(ProblemCode.KEY_UNKNOWN), refused.problems().stream().map(Problem::code).toList());
    assertEquals(refused.problems(), holder.problems());
    assertSame(good, holder.rules());
    assertInstanceOf(Refresh.Unchanged.class, holder.refresh());
  }

  @Test
  void mendedFile_isTaken() throws IOException {
    RuleSetHolder holder = open();
    writeText(BROKEN, START.minusSeconds(30));
    holder.refresh();
    write("mended", START.minusSeconds(20));
    assertInstanceOf(Refresh.Replaced.class, holder.refresh());
    assertEquals(List.of(), holder.problems());
    assertEquals("mended", holder.rules().name());
  }

  @Test
  void deletedFile_keepsTheLastGoodRules() throws IOException {
    RuleSetHolder holder = open();
    Files.delete(file);
    Refresh.Refused refused = assertInstanceOf(Refresh.Refused.class, holder.refresh());
    assertEquals(ProblemCode.FILE_UNREADABLE, refused.problems().get(0).code());
    assertInstanceOf(Refresh.Unchanged.class, holder.refresh());
    write("back", START.minusSeconds(10));
    assertInstanceOf(Refresh.Replaced.class, holder.refresh());
  }

  @Test
  void touchedFile_isUnchanged() throws IOException {
    RuleSetHolder holder = open();
    Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(5)));
    assertInstanceOf(Refresh.Unchanged.class, holder.refresh());
  }

  /** Same size, same time: only the content tells, and only as long as the time is fresh. */
  @Test
  void secondWriteInOneTick_isFound() throws IOException {
    write("first", START);
    RuleSetHolder holder = open();
    write("third", START);
    assertInstanceOf(Refresh.Replaced.class, holder.refresh());
    assertEquals("third", holder.rules().name());
  }

  @Test
  void settledFile_isNotReadAgain() throws IOException {
    RuleSetHolder holder = open();
    write("third", START.minusSeconds(60));
    assertInstanceOf(Refresh.Unchanged.class, holder.refresh());
    assertEquals("first", holder.rules().name());
  }

  @Test
  void brokenFileAtTheStart_isRefused() throws IOException {
    writeText(BROKEN, START);
    assertThrows(InvalidInputException.class, this::open);
  }

  @Test
  void watch_refreshesOnTheExecutorOfTheCaller() throws IOException {
    ByHand executor = new ByHand();
    List<Refresh> told = new ArrayList<>();
    RuleSetHolder holder = open();
    ScheduledFuture<?> watch = holder.watch(executor, Duration.ofSeconds(5), told::add);
    assertEquals(5, watch.getDelay(TimeUnit.SECONDS), 1);
    executor.turn();
    write("second", START.minusSeconds(30));
    executor.turn();
    executor.turn();
    writeText(BROKEN, START.minusSeconds(20));
    executor.turn();
    assertEquals(
        List.of(Refresh.Replaced.class, Refresh.Refused.class),
        told.stream().map(Object::getClass).toList());
    assertEquals("second", holder.rules().name());
    executor.shutdownNow();
  }

  /** Runs what was scheduled when told to, on the thread of the test. */
  private static final class ByHand extends ScheduledThreadPoolExecutor {
    private Runnable scheduled = () -> {};

    ByHand() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable command, long initialDelay, long delay, TimeUnit unit) {
      scheduled = command;
      return super.schedule(() -> {}, initialDelay, unit);
    }

    void turn() {
      scheduled.run();
    }
  }
}
