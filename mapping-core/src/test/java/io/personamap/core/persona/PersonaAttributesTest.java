package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.rules.Apply;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class PersonaAttributesTest {
  private static PersonaAttribute attribute(Object value) {
    return new PersonaAttribute(Mapped.known(value), Apply.CREATE);
  }

  /** Of the names 0, 1, 2 … those have a value that {@code set} says. */
  private static PersonaAttributes attributes(List<Boolean> set) {
    List<String> names = IntStream.range(0, set.size()).mapToObj(String::valueOf).toList();
    PersonaAttribute[] values = new PersonaAttribute[set.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = set.get(i) ? attribute(i) : null;
    }
    return new PersonaAttributes(new PersonaAttributes.Names(names), values);
  }

  @Property
  void attributes_areAMapOfThoseThatAreSet(@ForAll @Size(max = 5) List<Boolean> set) {
    Map<String, PersonaAttribute> expected = new LinkedHashMap<>();
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i)) {
        expected.put(String.valueOf(i), attribute(i));
      }
    }
    PersonaAttributes attributes = attributes(set);
    assertEquals(expected, attributes);
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(attributes.keySet()));
    for (String name : List.of("0", "1", "2", "3", "4", "5")) {
      assertEquals(expected.get(name), attributes.get(name));
      assertEquals(expected.containsKey(name), attributes.containsKey(name));
    }
    Iterator<?> entries = attributes.entrySet().iterator();
    expected.keySet().forEach(name -> entries.next());
    assertThrows(NoSuchElementException.class, entries::next);
  }

  @Property
  void resolving_changesTheOneThatIsThere(@ForAll @Size(min = 1, max = 5) List<Boolean> set) {
    PersonaAttributes before = attributes(set);
    PersonaAttributes after = before.resolved("0", Mapped.known("x"));
    Map<String, PersonaAttribute> expected = new LinkedHashMap<>(before);
    expected.computeIfPresent("0", (name, old) -> attribute("x"));
    assertEquals(expected, after);
    assertEquals(attributes(set), before);
    assertSame(before, before.resolved("none", Mapped.known("x")));
    assertNull(after.get("none"));
  }
}
