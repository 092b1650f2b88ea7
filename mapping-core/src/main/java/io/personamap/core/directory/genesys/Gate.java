package io.personamap.core.directory.genesys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Closed while the platform is to be left alone: as long as it asked for, for whatever request, and
 * for a second when two requests in a row failed on all their tries, so that an outage does not
 * cost every name its timeouts. Thread-safe.
 */
final class Gate {
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int IN_A_ROW = 2;

  private final InstantSource clock;
  private Instant opens = Instant.MIN;
  private @Nullable String reason;
  private int failures;

  Gate(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns how long it stays closed; nothing where it is open. */
  synchronized Duration closedFor() {
    Instant now = clock.instant();
    return opens.isAfter(now) ? Duration.between(now, opens) : Duration.ZERO;
  }

  synchronized String reason() {
    return reason == null ? "the platform is left alone" : reason;
  }

  synchronized void close(Duration time, String why) {
    Instant until = clock.instant().plus(time);
    if (until.isAfter(opens)) {
      opens = until;
      reason = why;
    }
  }

  synchronized void answered() {
    failures = 0;
  }

  synchronized void failed(String why) {
    failures++;
    if (failures >= IN_A_ROW) {
      close(REST, why);
    }
  }
}
