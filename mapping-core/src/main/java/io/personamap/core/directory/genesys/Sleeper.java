package io.personamap.core.directory.genesys;

import java.time.Duration;

/** Waits between two tries; in a test, does not. */
@FunctionalInterface
interface Sleeper {
  /** Sleeps on the calling thread. */
  Sleeper THREAD = time -> Thread.sleep(time.toMillis());

  /** Waits for {@code time}. */
  void sleep(Duration time) throws InterruptedException;
}
