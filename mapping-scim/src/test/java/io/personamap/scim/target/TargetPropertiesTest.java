package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class TargetPropertiesTest {
  private static final Map<String, Target> TARGETS =
      Target.names().stream().collect(Collectors.toMap(name -> name, Target::named));
  private static final Map<String, UserSchema> USERS =
      TARGETS.values().stream().collect(Collectors.toMap(Target::name, UserSchema::of));
  private static final String SECRET = "zq-secret";

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anyPersona_givesTheSameBytesTwice(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    assertEquals(json(target.emit(persona)), json(Target.named(target.name()).emit(persona)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void anyResource_listsTheSchemasThatItHas(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    Optional<ScimResource> resource = target.emit(persona).resource();
    Statistics.collect(resource.isPresent());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    resource.ifPresent(TargetPropertiesTest::checkSchemas);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void anyResource_keepsToTheSchemasOfItsTarget(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    List<ScimResource> schemas = target.schemas();
    target
        .emit(persona)
        .resource()
        .ifPresent(resource -> assertEquals(List.of(), SchemaCheck.faults(resource, schemas)));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void anyResource_isValidByTheJsonSchemaOfItsTarget(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    Optional<ScimResource> resource = target.emit(persona).resource();
    Statistics.collect(resource.isPresent());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    resource.ifPresent(user -> assertEquals(List.of(), USERS.get(target.name()).faults(user)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anyProblem_keepsTheProfileToItself(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    target
        .emit(persona)
        .problems()
        .forEach(problem -> assertFalse(problem.toString().contains(SECRET), problem::toString));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void unknownValues_addNothing(
      @ForAll("targets") Target target, @ForAll("personas") Persona persona) {
    Persona.Builder more = Persona.builder().eligible(persona.eligible());
    persona.attributes().forEach(more::attribute);
    persona.phones().forEach(more::phone);
    more.division(persona.division());
    more.roles(new Grants(persona.roles().known(), false));
    more.skills(new Grants(persona.skills().known(), false));
    more.languages(new Grants(persona.languages().known(), false));
    assertEquals(json(target.emit(persona)), json(target.emit(more.build())));
  }

  private static void checkSchemas(ScimResource resource) {
    List<String> present = new ArrayList<>(List.of(ScimResource.CORE_USER));
    resource.toMap().keySet().stream()
        .filter(name -> name.startsWith("urn:"))
        .forEach(present::add);
    assertEquals(present, resource.schemas());
  }

  private static String json(ScimMapping mapping) {
    return mapping.resource().map(ScimResource::toJson).orElse("none") + mapping.problems();
  }

  @Provide
  Arbitrary<Target> targets() {
    return Arbitraries.of(TARGETS.keySet().stream().sorted().toList()).map(TARGETS::get);
  }

  @Provide
  Arbitrary<Persona> personas() {
    Arbitrary<Mapped<Boolean>> eligible =
        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)).map(Mapped::known);
    return Combinators.combine(
            eligible,
            Arbitraries.maps(Arbitraries.of(NAMES), attributes()).ofMaxSize(8),
            Arbitraries.maps(Arbitraries.of("work", "Work", "mobile", "other", "fax"), phones()),
            grants(Kind.DIVISION),
            grants(Kind.ROLE),
            grants(Kind.SKILL))
        .as(TargetPropertiesTest::persona);
  }

  private static Persona persona(
      Mapped<Boolean> eligible,
      Map<String, PersonaAttribute> attributes,
      Map<String, Mapped<PhoneNumber>> phones,
      List<Grant> divisions,
      List<Grant> roles,
      List<Grant> skills) {
    Persona.Builder persona = Persona.builder().eligible(eligible);
    REQUIRED.forEach(
        name -> persona.attribute(name, new PersonaAttribute(Mapped.known(SECRET), Apply.ALWAYS)));
    attributes.forEach(persona::attribute);
    phones.forEach(persona::phone);
    divisions.forEach(division -> persona.division(Mapped.known(division)));
    return persona
        .roles(new Grants(roles, true))
        .skills(new Grants(skills, true))
        .languages(new Grants(skills, true))
        .build();
  }

  private static final List<String> REQUIRED =
      List.of("userName", "displayName", "givenName", "familyName", "email");

  private static final String[] NAMES = {
    "userName",
    "displayName",
    "active",
    "title",
    "email",
    "department",
    "employeeNumber",
    "externalId",
    "manager",
    "dateHire",
    "externalIds",
    "givenName",
    "familyName",
    "locale",
    "teams",
    "team",
    "site",
    "userType",
    "roles",
    "tittle",
    "timezone",
    "nickName"
  };

  private static Arbitrary<PersonaAttribute> attributes() {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.of("", " ", SECRET, SECRET + ";x", "true", "2024-03-01", "2024-13-01"),
            Arbitraries.of(true, false, 7, 7.5, Double.NaN, 1e300),
            Arbitraries.of(
                new Grant(Kind.USER, SECRET + "@example.com", "m-1", null),
                new Grant(Kind.USER, SECRET + "@example.com", null, null)));
    Arbitrary<Object> any =
        Arbitraries.oneOf(
            plain,
            plain.list().ofMaxSize(3).map(list -> (Object) list),
            Arbitraries.maps(Arbitraries.of("", "hr", "crm"), plain).map(map -> (Object) map));
    return any.map(Mapped::known)
        .injectNull(0.0)
        .map(value -> new PersonaAttribute(value, Apply.ALWAYS));
  }

  private static Arbitrary<Mapped<PhoneNumber>> phones() {
    return Arbitraries.of(
        Mapped.known(new PhoneNumber("+13175550100", null)),
        Mapped.known(new PhoneNumber("+13175550100", "7")),
        Mapped.absent(),
        Mapped.unknown());
  }

  private static Arbitrary<List<Grant>> grants(Kind kind) {
    return Combinators.combine(
            Arbitraries.of("Agent", "Supervisor", "a;b", "say \"hi\""),
            Arbitraries.of("id-1", "id-2").injectNull(0.3),
            Arbitraries.of(0.0, -0.0, 2.5, 5.0, 5.1, -1.0, Double.NaN).injectNull(0.3))
        .as((name, id, level) -> new Grant(kind, name, id, level))
        .list()
        .uniqueElements(Grant::name)
        .ofMaxSize(3);
  }
}
