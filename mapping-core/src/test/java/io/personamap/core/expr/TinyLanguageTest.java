package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language that other tests of core rely on. */
class TinyLanguageTest {
  private static final UserProfile ANA =
      UserProfile.builder()
          .attribute("title", "Lead")
          .groups(List.of(Group.named("Spanish_Speakers")))
          .build();

  private final TinyLanguage language = new TinyLanguage();

  @Test
  void attributes_comparisonsSumsGroupsAndLists_haveTheirValues() {
    assertEquals("Lead", value("user.title"));
    assertEquals(true, value("user.title == \"Lead\""));
    assertEquals("Team Lead", value("\"Team \" + user.title"));
    assertEquals(true, value("inGroup(\"Spanish_Speakers\")"));
    assertEquals(List.of("a", "b"), value("{\"a\",\"b\"}"));
  }

  @Test
  void fail_whenEvaluated_throws() {
    assertThrows(EvaluationException.class, () -> value("fail()"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user.", "\"a", "1 +", "nope()", "a b", "{1 2}", "=="})
  void brokenText_isRefused(String source) {
    assertThrows(ExpressionException.class, () -> language.parse(source));
  }

  private Object value(String source) {
    return language.compile(source).evaluate(language.context(ANA, Instant.EPOCH));
  }
}
