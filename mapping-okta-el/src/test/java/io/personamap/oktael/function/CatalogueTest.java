package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.OktaContexts;
import io.personamap.oktael.OktaLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record ExampleOf(FunctionSpec spec, Dialect dialect) {
    @Override
    public String toString() {
      return dialect.id() + ": " + spec.example().expression();
    }
  }

  static Stream<ExampleOf> examples() {
    return Catalogue.all().stream()
        .flatMap(spec -> spec.dialects().stream().map(dialect -> new ExampleOf(spec, dialect)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_evaluated_givesItsValue(ExampleOf example) {
    FunctionSpec.Example text = example.spec().example();
    ExpressionLanguage language = OktaLanguage.of(example.dialect());
    EvaluationContext context = OktaContexts.read(JSON.readTree(text.context()), example.dialect());

    Object value = language.compile(text.expression()).evaluate(context);

    assertEquals(
        JSON.readTree(text.value()), JSON.valueToTree(JsonForm.toJsonValue(value)), text.value());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void spec_anyFunction_saysEverything(ExampleOf example) {
    FunctionSpec spec = example.spec();
    String bare = spec.name().substring(spec.name().indexOf('.') + 1);
    assertTrue(spec.example().expression().contains(bare + "("), "the example calls it");
    for (String sentence : List.of(spec.summary(), spec.nulls())) {
      assertTrue(sentence.matches("[A-Z0-9].*\\."), () -> "a sentence: " + sentence);
    }
    assertFalse(spec.signature().isEmpty());
  }

  @Test
  void all_namesInADialect_areUniquePerTarget() {
    Set<Object> seen = new HashSet<>();
    for (FunctionSpec spec : Catalogue.all()) {
      for (Dialect dialect : spec.dialects()) {
        assertTrue(
            seen.add(List.of(dialect, spec.form(), spec.name(), spec.target())), spec.name());
      }
    }
  }

  /** The names that Okta's two reference pages list; the pages are the authority, not the code. */
  @Test
  void all_bothReferencePages_areCovered() {
    String classic =
        """
        String.append String.join String.len String.removeSpaces String.replace
        String.replaceFirst String.startsWith String.stringContains String.stringSwitch
        String.substring String.substringAfter String.substringBefore String.toUpperCase
        String.toLowerCase toUpperCase toLowerCase substringBefore substringAfter substring
        Arrays.add Arrays.remove Arrays.clear Arrays.get Arrays.flatten Arrays.contains
        Arrays.size Arrays.isEmpty Arrays.toCsvString Convert.toInt Convert.toNum
        Iso3166Convert.toAlpha2 Iso3166Convert.toAlpha3 Iso3166Convert.toNumeric
        Iso3166Convert.toName getFilteredGroups Groups.contains Groups.startsWith
        Groups.endsWith isMemberOfGroupName isMemberOfGroup isMemberOfAnyGroup
        isMemberOfGroupNameStartsWith isMemberOfGroupNameContains isMemberOfGroupNameRegex
        user.getGroups user.getLinkedObject user.getInternalProperty Time.now
        Time.fromWindowsToIso8601 Time.fromUnixToIso8601 Time.fromStringToIso8601
        Time.fromIso8601ToWindows Time.fromIso8601ToUnix Time.fromIso8601ToString
        getManagerUser getManagerAppUser getAssistantUser getAssistantAppUser hasDirectoryUser
        hasWorkdayUser findDirectoryUser findWorkdayUser
        """;
    String engine =
        """
        toUpperCase toLowerCase substring replace replaceFirst length removeSpaces contains
        substringBefore substringAfter size isEmpty add remove flatten toInteger toNumber
        parseCountryCode toAlpha2 toAlpha3 toNumeric toName user.getGroups user.isMemberOf
        user.getLinkedObject user.findGroupAndGetOwners DateTime.now Time.now parseWindowsTime
        parseUnixTime parseStringTime toWindows toUnix toString toZone plusDays plusHours
        plusMinutes plusSeconds minusDays minusHours minusMinutes minusSeconds withinDays
        withinHours withinMinutes withinSeconds versionGreaterThan versionLessThan
        """;
    assertEquals(new TreeSet<>(List.of(classic.trim().split("\\s+"))), names(Dialect.CLASSIC));
    assertEquals(
        new TreeSet<>(List.of(engine.trim().split("\\s+"))), names(Dialect.IDENTITY_ENGINE));
  }

  private static Set<String> names(Dialect dialect) {
    return Catalogue.all().stream()
        .filter(spec -> spec.dialects().contains(dialect))
        .filter(spec -> spec.origin() != FunctionSpec.Origin.EXTENSION)
        .map(FunctionSpec::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void method_severalTargets_isPickedByTheValue() {
    Calling engine = Calling.identityEngine();
    assertEquals(true, engine.method("abc", "contains", "b"));
    assertEquals(true, engine.method(List.of("abc", "b"), "contains", "b"));
    assertEquals(false, engine.method(List.of("abc"), "contains", "b"));
    assertEquals(2, engine.method("1.5", "toInteger"));
    assertEquals(2, engine.method(1.5, "toInteger"));
  }

  @Test
  void method_otherTarget_failsWithItsTypes() {
    Calling engine = Calling.identityEngine();
    EvaluationException wrong =
        assertThrows(EvaluationException.class, () -> engine.method(3, "contains", "b"));
    assertEquals(ProblemCode.OPERAND_TYPE, wrong.code());
    assertEquals("`contains` is a method of String and Array, not of Integer", wrong.text());
    EvaluationException onNull =
        assertThrows(EvaluationException.class, () -> engine.method(null, "length"));
    assertEquals(ProblemCode.NULL_VALUE, onNull.code());
  }

  @Test
  void function_ofTheOtherDialect_isNotThere() {
    Catalogue engine = Catalogue.of(Dialect.IDENTITY_ENGINE);
    assertTrue(engine.function("String.len").isEmpty());
    assertTrue(engine.function("user.getGroups").isPresent());
    assertEquals(Map.of(), Catalogue.of(Dialect.CLASSIC).methods());
    assertTrue(Catalogue.of(Dialect.CLASSIC).function("user.isMemberOf").isEmpty());
  }

  @Test
  void signature_everyArity_isShown() {
    Map<String, FunctionSpec> classic = Catalogue.of(Dialect.CLASSIC).functions();
    assertEquals("String.join(separator, text…)", classic.get("String.join").signature());
    assertEquals("Time.now([zone], [pattern])", classic.get("Time.now").signature());
    assertEquals(
        "String.substring(start, [end])",
        Catalogue.of(Dialect.IDENTITY_ENGINE).methods().get("substring").get(0).signature());
  }
}
