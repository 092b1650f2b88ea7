package io.personamap.core.phone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.personamap.core.phone.PhoneResult.RegionSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers to recent questions: a directory that is mapped every night asks the same ones.
 * Bounded, some 8 MB when full; not there at all for whoever asks now and then. Thread-safe.
 */
final class RecentAnswers {
  private static final int FEW = 100;
  private static final int MOST = 32_768;

  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable Cache<Question, PhoneResult> answers;

  /**
   * What an answer depends on.
   *
   * @param region of a number that does not tell its own; empty where there is none
   * @param source where the region is from
   */
  record Question(String raw, String region, RegionSource source) {}

  PhoneResult get(Question question, Function<Question, PhoneResult> answer) {
    Cache<Question, PhoneResult> kept = answers;
    if (kept == null) {
      if (asked.incrementAndGet() > FEW) {
        answers = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
      }
      return answer.apply(question);
    }
    PhoneResult known = kept.getIfPresent(question);
    if (known == null) {
      known = answer.apply(question);
      kept.put(question, known);
    }
    return known;
  }
}
