package io.personamap.core.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.phone.PhoneResult.RegionSource;
import io.personamap.core.phone.RecentAnswers.Question;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private final RecentAnswers recent = new RecentAnswers();
  private final AtomicInteger computed = new AtomicInteger();

  private PhoneResult ask(String raw, String region) {
    return recent.get(
        new Question(raw, region, RegionSource.RULE),
        question -> new PhoneResult.Invalid("answer " + computed.incrementAndGet()));
  }

  @Test
  void fewQuestions_areAnsweredEachTime() {
    for (int i = 1; i <= 100; i++) {
      ask("555", "US");
      assertEquals(i, computed.get());
    }
  }

  @Test
  void laterQuestions_areAnsweredOnce() {
    for (int i = 0; i < 101; i++) {
      ask("555", "US");
    }
    PhoneResult first = ask("555", "US");
    int before = computed.get();
    assertSame(first, ask("555", "US"));
    assertEquals(before, computed.get());
    ask("555", "GB");
    assertEquals(before + 1, computed.get());
  }

  @Test
  void oldAnswers_areForgotten() {
    for (int i = 0; i < 200_000; i++) {
      ask("" + i, "US");
    }
    int before = computed.get();
    for (int i = 0; i < 200_000; i++) {
      ask("" + i, "US");
    }
    assertTrue(computed.get() - before > 160_000);
  }
}
