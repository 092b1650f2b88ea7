package io.personamap.core.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * An answer that an executor is to fetch. A reader that cannot go on without it runs it, unless it
 * has begun: the executor may be the one that all readers run on, with no thread left.
 */
final class Renewal<T> extends CompletableFuture<T> implements Runnable {
  private final Supplier<T> source;
  private final AtomicBoolean begun = new AtomicBoolean();

  Renewal(Supplier<T> source) {
    this.source = source;
  }

  /** Fetches the answer, once. */
  @Override
  public void run() {
    if (begun.compareAndSet(false, true)) {
      completeAsync(source, Runnable::run);
    }
  }
}
