package io.personamap.scim.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectBuilderTest {

  /** Few members are kept otherwise than many; both must be the same to whoever looks. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 40})
  void object_isTheMapOfItsMembers(int size) {
    Map<String, Object> expected = new LinkedHashMap<>();
    ObjectBuilder builder = new ObjectBuilder(3);
    for (int i = 0; i < size; i++) {
      expected.put("m" + i, i);
      builder.put("m" + i, i);
    }
    Map<String, Object> object = builder.build();
    assertEquals(expected, object);
    assertEquals(object, expected);
    assertEquals(expected.hashCode(), object.hashCode());
    assertEquals(expected.toString(), object.toString());
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(object.keySet()));
    assertEquals(size > 0, object.containsKey("m0"));
    assertNull(object.get("m" + size));
    assertFalse(object.containsKey("m" + size));
    List<String> names = new ArrayList<>();
    object.forEach((name, value) -> names.add(name));
    assertEquals(List.copyOf(expected.keySet()), names);
  }

  @Test
  void laterValue_takesThePlaceOfTheFormer() {
    ObjectBuilder builder = new ObjectBuilder(1).put("a", 1).put("b", 2).put("a", 3);
    assertEquals("{a=3, b=2}", builder.build().toString());
  }

  @Test
  void object_isNotChangedByItsBuilder() {
    for (int size : new int[] {2, 30}) {
      ObjectBuilder builder = new ObjectBuilder(size);
      for (int i = 0; i < size; i++) {
        builder.put("m" + i, i);
      }
      Map<String, Object> object = builder.build();
      builder.put("m0", "other").put("more", 1);
      assertEquals(0, object.get("m0"));
      assertEquals(size, object.size());
    }
  }

  @Test
  void object_cannotBeChanged() {
    Map<String, Object> object =
        new ObjectBuilder(1).put("a", new ArrayList<>(List.of("x"))).build();
    assertThrows(UnsupportedOperationException.class, () -> object.put("a", "b"));
    assertThrows(UnsupportedOperationException.class, () -> object.remove("a"));
    assertThrows(UnsupportedOperationException.class, object::clear);
    assertThrows(
        UnsupportedOperationException.class,
        () -> object.entrySet().iterator().next().setValue("b"));
    assertThrows(UnsupportedOperationException.class, () -> ((List<?>) object.get("a")).clear());
  }

  @Test
  void objects_areEqualInAnyOrder() {
    Map<String, Object> object = new ObjectBuilder(2).put("a", 1).put("b", 2).build();
    assertEquals(object, new ObjectBuilder(2).put("b", 2).put("a", 1).build());
    assertNotEquals(object, new ObjectBuilder(2).put("a", 1).put("c", 2).build());
    assertNotEquals(object, new ObjectBuilder(2).put("a", 1).put("b", 3).build());
    assertNotEquals(object, new ObjectBuilder(2).put("a", 1).build());
    assertNotEquals(object, null);
  }

  @Test
  void iterator_endsAfterTheLast() {
    var members = new ObjectBuilder(1).put("a", 1).build().entrySet().iterator();
    members.next();
    assertFalse(members.hasNext());
    assertThrows(NoSuchElementException.class, members::next);
  }

  @Test
  void resource_takesAnObjectWithoutACopy() {
    Map<String, Object> name = new ObjectBuilder(1).put("givenName", "Ada").build();
    Map<String, Object> user =
        new ObjectBuilder(2).put("schemas", List.of("urn:x")).put("name", name).build();
    ScimResource resource = ScimResource.of(user);
    assertSame(user, resource.toMap());
    assertSame(name, resource.toMap().get("name"));
  }

  @Test
  void emptyObject_isRefusedAsAValue() {
    Map<String, Object> empty = new ObjectBuilder(0).build();
    assertTrue(empty.isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new ObjectBuilder(1).put("a", empty));
  }
}
