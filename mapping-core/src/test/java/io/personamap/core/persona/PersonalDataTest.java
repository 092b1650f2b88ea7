package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Listing;
import io.personamap.core.directory.Lookup;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.expr.Trace;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.phone.RegionEvidence;
import io.personamap.core.problem.Place;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.ProfileResult;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.ruletest.ResourceEmitter;
import io.personamap.core.whynot.Change;
import io.personamap.core.whynot.Edit;
import io.personamap.core.whynot.WhyNot;
import io.personamap.core.whynot.WhyNotAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a log or a debugger's default view gets to see: texts of objects hold no profile's value.
 */
class PersonalDataTest {
  private static final String SECRET = "Xyzzy";
  private static final String NUMBER = "(317) 555-0100";
  private static final Group GROUP =
      new Group(SECRET, SECRET, SECRET, SECRET, Map.of("description", SECRET));
  private static final UserProfile PROFILE =
      UserProfile.builder()
          .attributes(
              Map.of(
                  "email",
                  SECRET + "@example.com",
                  "title",
                  SECRET,
                  "kind",
                  "agent",
                  "names",
                  List.of(SECRET, Map.of("name", SECRET)),
                  "boss",
                  SECRET + ".boss@example.com",
                  "phone",
                  NUMBER,
                  "bad",
                  SECRET))
          .account("id", SECRET)
          .groups(List.of(GROUP))
          .build();
  private static final String RULES =
      """
      format: 1
      phoneRegion: US
      attributes:
        userName: user.email
        nickNames: user.names
        manager: user.boss
        locale: fail()
      phones: { work: user.phone, mobile: user.bad }
      division: [{ otherwise: Home }]
      roles:
        - { when: user.title == "Supervisor", grant: Supervisor }
        - { when: inGroup("Leads"), grant: Lead }
        - { when: user.kind == "agent", grant: Agent }
      skills: [{ value: user.title }]
      """;

  private final List<Object> texts = new ArrayList<>();
  private final RuleSet rules = RuleSet.parse(RULES, "r.yaml", List.of(new TinyLanguage()));

  private static void assertSilent(Object one) {
    String text = String.valueOf(one);
    assertFalse(text.contains(SECRET), () -> one.getClass() + ": " + text);
    assertFalse(text.replaceAll("[^0-9]", "").contains("3175550100"), text);
  }

  private void add(Object... more) {
    texts.addAll(Arrays.asList(more));
  }

  private void add(MappingResult result) {
    Persona persona = result.persona();
    add(result, persona, persona.attributes(), persona.phones(), persona.division());
    add(persona.roles(), persona.skills(), persona.missing(), persona.eligible());
    add(result.problems(), result.why(), result.why().context());
    for (RuleExplanation rule : result.why().rules()) {
      RuleExplanation.Evidence evidence = rule.evidence();
      add(rule, evidence, evidence.expressions(), evidence.names(), evidence.phones());
      evidence.expressions().forEach(expression -> add(expression.trace()));
    }
  }

  private void add(Trace trace) {
    texts.add(trace);
    trace.parts().forEach(this::add);
  }

  @Test
  void textOfAMapping_holdsNoValueOfTheProfile() {
    Directory directory =
        InMemoryDirectory.builder()
            .add(Kind.USER, SECRET + ".boss@example.com", "u1")
            .add(Kind.DIVISION, "Home", "d1")
            .add(Kind.ROLE, "Agent", "r1")
            .build();
    MappingResult found = PersonaMapper.builder(rules).directory(directory).build().map(PROFILE);
    add(found);
    add(PersonaMapper.builder(rules).directory(nobody()).build().map(PROFILE));
    assertTrue(found.persona().attributes().get("manager").value().ifKnown().isPresent());
    assertTrue(found.persona().phones().get("work").ifKnown().isPresent());
    texts.forEach(PersonalDataTest::assertSilent);
  }

  @Test
  void textOfAManagerWithoutADirectory_hidesTheAddress() {
    Persona persona = PersonaMapper.builder(rules).build().map(PROFILE).persona();
    Object manager = persona.attributes().get("manager").value().ifKnown().orElseThrow();
    assertSilent(manager);
    assertTrue(persona.roles().known().toString().contains("name=Agent"));
  }

  private static Directory nobody() {
    return (kind, name) ->
        kind == Kind.USER
            ? new Lookup.Ambiguous(
                List.of(new Entry(kind, SECRET, "1"), new Entry(kind, SECRET, "2")))
            : new Lookup.NotFound(List.of());
  }

  @Test
  void textOfAWhyNotAnswer_holdsNoValueOfTheProfile() {
    WhyNot whyNot = WhyNot.of(rules, Instant.EPOCH);
    WhyNotAnswer answer = whyNot.ask(PROFILE, Kind.ROLE, "Supervisor");
    List<Change> changes = assertInstanceOf(WhyNotAnswer.Possible.class, answer).changes();
    add(answer, changes, changes.get(0).edits(), whyNot);
    add(new Edit.Set(List.of("title"), SECRET, SECRET, "be `Supervisor`"));
    add(new Edit.Join(GROUP), new Edit.Leave(GROUP));
    add(whyNot.ask(PROFILE, Kind.ROLE, "Agent"), whyNot.ask(PROFILE, Kind.ROLE, "Boss"));
    texts.forEach(PersonalDataTest::assertSilent);
    assertEquals("title must change", changes.get(0).edits().get(0).toString());
    assertEquals(
        "city must change",
        new Edit.Set(List.of("city"), null, SECRET, "be such as `" + SECRET + "`").toString());
  }

  @Test
  void textOfWhatCallersMake_holdsNoValueOfTheProfile() {
    Entry person = new Entry(Kind.USER, SECRET, "u1");
    add(PROFILE, GROUP, PROFILE.groups(), new ProfileResult.Read(PROFILE, new Place("f", 1, 1)));
    add(person, new Lookup.Found(person), new Listing.Complete(List.of(person)));
    add(new Lookup.NotFound(List.of(SECRET)));
    add(new RegionEvidence(null, SECRET, null));
    add(new ResourceEmitter.Emission(Map.of("userName", SECRET), List.of()));
    add(new PhoneResult.Invalid("too short"));
    texts.forEach(PersonalDataTest::assertSilent);
  }
}
