package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock is read once for each profile, and only where an expression may ask for the time. */
class ClockTest {
  private static final UserProfile PROFILE =
      UserProfile.builder()
          .attribute("title", "Agent")
          .groups(List.of(Group.of("00g1", "Sales")))
          .build();

  private final AtomicInteger reads = new AtomicInteger();

  private Persona mapped(String rules) {
    return mapped(rules, PROFILE);
  }

  private Persona mapped(String rules, UserProfile profile) {
    RuleSet read = RuleSet.parse(rules, "rules.yaml", OktaLanguage.all());
    return PersonaMapper.builder(read)
        .clock(() -> Instant.ofEpochSecond(reads.incrementAndGet()))
        .build()
        .map(profile)
        .persona();
  }

  @Test
  void noExpressionAsks_clockIsLeftAlone() {
    Persona persona =
        mapped(
            """
            format: 1
            attributes:
              title: String.toUpperCase(user.title)
            roles:
              - when: 'String.contains(title, "Agent") AND isMemberOfGroupName("Sales")'
                grant: Agent
            """);
    assertEquals(1, persona.roles().known().size());
    assertEquals(0, reads.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Time.now()",
        "user.title == \"Agent\" ? Time.now() : null",
        "getFilteredGroups({\"00g1\"}, \"Time.now()\", 1)"
      })
  void expressionAsks_clockIsReadOnce(String value) {
    Persona persona =
        mapped("format: 1\nattributes:\n  a: '" + value + "'\n  b: '" + value + "'\n");
    assertEquals(1, reads.get());
    String expected = "1970-01-01T00:00:01.000Z";
    Object a = persona.attributes().get("a").value().ifKnown().orElseThrow();
    assertEquals(value.startsWith("get") ? List.of(expected) : expected, a);
  }

  @Test
  void methodAsks_clockIsRead() {
    UserProfile created =
        UserProfile.builder().account("created", "1970-01-01T00:00:00.000Z").build();
    Persona persona =
        mapped(
            """
            format: 1
            language: okta-identity-engine
            attributes:
              isNew: "user.created.parseStringTime().withinDays(1)"
            """,
            created);
    assertEquals(1, reads.get());
    assertEquals(Mapped.known(true), persona.attributes().get("isNew").value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eligible: 'Time.now() != null'",
        "roles:\n  - when: 'Time.now() != null'\n    grant: A",
        "roles:\n  - value: 'Time.now()'",
        "phones:\n  work: { value: user.phone, region: 'Time.now()' }",
        "tables: { t: { a: B } }\nroles:\n  - value: { table: t, key: 'Time.now()' }"
      })
  void anyPartOfAFileAsks_clockIsRead(String part) {
    mapped("format: 1\n" + part + "\n");
    assertEquals(1, reads.get());
  }
}
