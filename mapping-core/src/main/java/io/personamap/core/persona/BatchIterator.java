package io.personamap.core.persona;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a source in batches, when it is asked and the last batch is used up. Where the source
 * throws in the middle of a batch, what came before is worked on first. Not thread-safe.
 */
final class BatchIterator<T, R> implements Iterator<R> {
  private static final int SIZE = 256;

  private final Iterator<T> source;
  private final Function<List<T>, List<R>> work;
  private final Deque<R> ready = new ArrayDeque<>();
  private @Nullable RuntimeException failure;

  BatchIterator(Iterator<T> source, Function<List<T>, List<R>> work) {
    this.source = source;
    this.work = work;
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty()) {
      ready.addAll(work.apply(batch()));
    }
    return !ready.isEmpty();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private List<T> batch() {
    if (failure != null) {
      RuntimeException thrown = failure;
      failure = null;
      throw thrown;
    }
    List<T> batch = new ArrayList<>(SIZE);
    try {
      while (batch.size() < SIZE && source.hasNext()) {
        batch.add(source.next());
      }
    } catch (RuntimeException thrown) {
      if (batch.isEmpty()) {
        throw thrown;
      }
      failure = thrown;
    }
    return batch;
  }
}
