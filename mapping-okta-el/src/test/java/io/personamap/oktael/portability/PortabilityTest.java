package io.personamap.oktael.portability;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PortabilityTest {
  private static PortabilityReport report(String source) {
    return OktaLanguage.classic().portability(source);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/conformance/portability.cases",
      delimiterString = " ==> ",
      quoteCharacter = '\0')
  void placesAndRewritings(String source, String accepted, String place, String rewriting) {
    PortabilityReport report = report(source);
    String places = report.acceptedIn().stream().map(Place::id).collect(joining(" "));
    assertEquals(accepted, places.isEmpty() ? "nowhere" : places, () -> objections(report));
    for (PlaceReport in : report.places()) {
      if (in.place().id().equals(place)) {
        String text = in.rewriting().map(Rewriting::text).orElse("none");
        assertEquals(rewriting, text, () -> in.obstacles() + " " + in.objections());
        assertEquals(in.obstacles().isEmpty(), in.accepted() || in.rewriting().isPresent());
      }
    }
  }

  private static String objections(PortabilityReport report) {
    return report.places().stream()
        .map(in -> in.place().id() + ": " + in.objections())
        .collect(joining("\n"));
  }

  @Test
  void objections_haveTheirPlaces() {
    PlaceReport claim = report("zendesk.role + user.getLinkedObject(\"m\").title").in(Place.CLAIM);
    assertEquals(List.of(0, 15), claim.objections().stream().map(o -> o.span().start()).toList());
    assertFalse(claim.accepted());
  }

  @Test
  void extensionWithoutEquivalent_isAnObstacle() {
    PlaceReport mapping = report("String.trim(user.title)").in(Place.MAPPING);
    assertEquals(List.of("nothing at Okta does what `String.trim` does"), mapping.obstacles());
  }

  @Test
  void text_thatCannotBeRead_isRefusedEverywhereAndNotRewritten() {
    PortabilityReport report = report("user.title == (\"x\"");
    assertFalse(report.isPortable());
    assertTrue(report.places().stream().allMatch(in -> in.rewriting().isEmpty()));
    assertTrue(report.places().stream().noneMatch(in -> in.obstacles().isEmpty()));
  }

  @Test
  void longSums_areRewritten() {
    String source = "String.contains(user.a, \"b\")" + " OR user.c == \"d\"".repeat(400);
    Rewriting rewriting = report(source).in(Place.GROUP_RULE).rewriting().orElseThrow();
    assertEquals(source.replace("String.contains", "String.stringContains"), rewriting.text());
    assertEquals(List.of(), rewriting.differences());
  }

  @Test
  void schema_decidesBetweenTextsAndArrays() {
    OktaLanguage language =
        OktaLanguage.classic()
            .withSchema(Map.of("tags", ValueType.LIST, "title", ValueType.STRING));
    assertEquals(
        "Arrays.contains(user.tags, \"x\")",
        language
            .portability("user.tags.contains(\"x\")")
            .in(Place.MAPPING)
            .rewriting()
            .orElseThrow()
            .text());
    assertEquals(
        "String.stringContains(user.title, \"x\")",
        language
            .portability("user.title.contains(\"x\")")
            .in(Place.MAPPING)
            .rewriting()
            .orElseThrow()
            .text());
    PlaceReport unknown =
        language.portability("String.contains(user.titel, \"x\")").in(Place.MAPPING);
    assertTrue(unknown.rewriting().isEmpty());
    assertEquals(List.of("users have no attribute `titel`"), unknown.obstacles());
  }

  @Test
  void differences_areTold() {
    Rewriting rewriting =
        report("user.profile.title.toUpperCase()").in(Place.MAPPING).rewriting().orElseThrow();
    assertEquals(1, rewriting.differences().size());
    assertTrue(rewriting.differences().get(0).startsWith("where `user.profile.title` is null"));
  }
}
