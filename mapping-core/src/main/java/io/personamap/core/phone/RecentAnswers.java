package io.personamap.core.phone;

import io.personamap.core.phone.PhoneResult.RegionSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers to recent questions: a directory that is mapped every night asks the same ones.
 * Bounded, some 8 MB when full; not there at all for whoever asks now and then. Thread-safe.
 *
 * <p>Each answer has one place, which it takes from whoever has it: of a million different numbers
 * no answer is worth the keeping of books about it.
 */
final class RecentAnswers {
  private static final int FEW = 100;

  /** A power of two. */
  private static final int PLACES = 32_768;

  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable AtomicReferenceArray<@Nullable Answer> answers;

  /**
   * What an answer depends on.
   *
   * @param region of a number that does not tell its own; empty where there is none
   * @param source where the region is from
   */
  record Question(String raw, String region, RegionSource source) {}

  private record Answer(Question question, PhoneResult result) {}

  /** Returns whether there were enough questions for preparations to pay. */
  boolean areKept() {
    return answers != null;
  }

  PhoneResult get(Question question, Function<Question, PhoneResult> answer) {
    AtomicReferenceArray<@Nullable Answer> kept = answers;
    if (kept == null) {
      if (asked.incrementAndGet() > FEW) {
        answers = new AtomicReferenceArray<>(PLACES);
      }
      return answer.apply(question);
    }
    int hash = question.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    Answer known = kept.getAcquire(place);
    if (known == null || !known.question().equals(question)) {
      known = new Answer(question, answer.apply(question));
      kept.setRelease(place, known);
    }
    return known.result();
  }
}
