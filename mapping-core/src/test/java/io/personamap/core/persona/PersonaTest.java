package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.directory.Kind;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonaTest {
  private static PersonaAttribute always(Object value) {
    return new PersonaAttribute(Mapped.known(value), Apply.ALWAYS);
  }

  private static Grants roles(String name) {
    return new Grants(List.of(new Grant(Kind.ROLE, name, "id", null)), true);
  }

  private static Persona.Builder ana() {
    return Persona.builder()
        .attribute("title", always("Agent"))
        .attribute("nickNames", always(List.of("A", "An")))
        .phone("work", Mapped.known(new PhoneNumber("+13175550100", null)))
        .division(Mapped.known(new Grant(Kind.DIVISION, "Home", "d", null)))
        .roles(roles("Agent"))
        .skills(roles("Spanish"))
        .languages(roles("Latin"))
        .missing(List.of("manager"));
  }

  private static Stream<UnaryOperator<Persona.Builder>> changes() {
    return Stream.of(
        persona -> persona.eligible(Mapped.unknown()),
        persona -> persona.attribute("title", always("Boss")),
        persona ->
            persona.attribute("title", new PersonaAttribute(Mapped.known("Agent"), Apply.CREATE)),
        persona -> persona.attribute("locale", new PersonaAttribute(Mapped.absent(), Apply.ALWAYS)),
        persona -> persona.phone("work", Mapped.unknown()),
        persona -> persona.phone("mobile", Mapped.absent()),
        persona -> persona.division(Mapped.absent()),
        persona -> persona.roles(Grants.NONE),
        persona -> persona.skills(new Grants(roles("Spanish").known(), false)),
        persona -> persona.languages(roles("Greek")),
        persona -> persona.missing(List.of()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void personas_areEqualIfNothingDiffers(UnaryOperator<Persona.Builder> change) {
    Persona changed = change.apply(ana()).build();
    Persona again = change.apply(ana().build().toBuilder()).build();
    assertNotEquals(ana().build(), changed);
    assertEquals(changed, again);
    assertEquals(changed.hashCode(), again.hashCode());
  }

  @Test
  void attribute_keepsItsValueWhateverBecomesOfTheCallersListsAndMaps() {
    List<Object> inner = new ArrayList<>(Arrays.asList("a", null));
    Map<String, Object> map = new HashMap<>(Map.of("list", inner));
    List<Object> list = new ArrayList<>(List.of(map, "b"));
    PersonaAttribute attribute = always(list);
    PersonaAttribute other = always(map);
    inner.add("c");
    map.put("more", "c");
    list.clear();
    Map<String, Object> before = Map.of("list", Arrays.asList("a", null));
    assertEquals(always(List.of(before, "b")), attribute);
    assertEquals(always(before), other);
    List<?> frozen = (List<?>) attribute.value().ifKnown().orElseThrow();
    assertThrows(UnsupportedOperationException.class, frozen::clear);
    Map<?, ?> frozenMap = (Map<?, ?>) frozen.get(0);
    assertThrows(UnsupportedOperationException.class, frozenMap::clear);
    assertThrows(UnsupportedOperationException.class, ((List<?>) frozenMap.get("list"))::clear);
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without a null checker can write
  void null_isNoValueAnywhere() {
    assertThrows(NullPointerException.class, () -> Mapped.known(null));
    assertThrows(NullPointerException.class, () -> new Mapped.Known<>(null));
    for (Persona.Builder persona : List.of(Persona.builder(), ana())) {
      assertThrows(NullPointerException.class, () -> persona.attribute("x", null));
      assertThrows(NullPointerException.class, () -> persona.attribute(null, always("x")));
      assertThrows(NullPointerException.class, () -> persona.phone("x", null));
    }
  }
}
