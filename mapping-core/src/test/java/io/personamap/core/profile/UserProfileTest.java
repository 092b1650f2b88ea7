package io.personamap.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class UserProfileTest {
  private static final UserProfile READ =
      ProfileReader.plain()
          .read(
              JsonMapper.shared().readTree("{\"a\":1,\"b\":{\"c\":[{\"d\":null}]}}"), "user.json");

  @Test
  void laterAttributes_winOverThoseOfAReadProfile() {
    UserProfile more =
        UserProfile.builder().attributes(READ.attributes()).attribute("a", 2).build();
    assertEquals(2, more.attributes().get("a"));
    assertEquals(READ.attributes().get("b"), more.attributes().get("b"));
    UserProfile twice =
        UserProfile.builder()
            .attributes(READ.attributes())
            .attributes(UserProfile.of(Map.of("a", 3, "z", 4)).attributes())
            .build();
    assertEquals("[a, b, z]", twice.attributes().keySet().toString());
    assertEquals(3, twice.attributes().get("a"));
    assertEquals(1, READ.attributes().get("a"));
  }

  @Test
  void attributesOfAReadProfile_comeAfterThoseThatAreThere() {
    UserProfile profile =
        UserProfile.builder().attribute("z", 1).attributes(READ.attributes()).build();
    assertEquals("[z, a, b]", profile.attributes().keySet().toString());
  }

  @Test
  void readValues_cannotBeChangedAtAnyDepth() {
    Map<?, ?> b = (Map<?, ?>) READ.attributes().get("b");
    List<?> c = (List<?>) b.get("c");
    assertThrows(UnsupportedOperationException.class, () -> READ.attributes().clear());
    assertThrows(UnsupportedOperationException.class, b::clear);
    assertThrows(UnsupportedOperationException.class, c::clear);
    assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) c.get(0)).clear());
  }

  @Test
  void givenValues_areCopiedAtEveryDepth() {
    List<Object> inner = new ArrayList<>(List.of("x"));
    Map<String, Object> given = new LinkedHashMap<>(Map.of("a", Map.of("b", inner)));
    UserProfile profile = UserProfile.of(given);
    inner.add("y");
    given.put("c", 1);
    assertEquals(Map.of("a", Map.of("b", List.of("x"))), profile.attributes());
  }

  @Test
  void changesAfterBuilding_areOfTheNextProfile() {
    Map<String, Object> given = new LinkedHashMap<>(Map.of("a", 1));
    List<Group> groups = new ArrayList<>(List.of(Group.named("A")));
    UserProfile.Builder builder = UserProfile.builder().attributes(given).groups(groups);
    UserProfile first = builder.build();
    given.put("a", 2);
    groups.clear();
    builder.attribute("b", 3).account("id", "1").groups(List.of(Group.named("B")));
    UserProfile second = builder.build();
    builder.attribute("c", 4).account("status", "ACTIVE").groups(List.of(Group.named("C")));

    assertEquals(Map.of("a", 1), first.attributes());
    assertEquals(Map.of(), first.account());
    assertEquals(List.of("A"), first.groupNames());
    assertEquals(Map.of("a", 1, "b", 3), second.attributes());
    assertEquals(Map.of("id", "1"), second.account());
    assertEquals(List.of("A", "B"), second.groupNames());
    assertEquals(List.of("A", "B", "C"), builder.build().groupNames());
  }

  @Test
  void attributesGivenTwice_areMerged() {
    UserProfile profile =
        UserProfile.builder()
            .attributes(Map.of("a", 1))
            .attributes(Map.of("b", List.of("x")))
            .attributes(Map.of("a", 2))
            .build();
    assertEquals(Map.of("a", 2, "b", List.of("x")), profile.attributes());
    assertEquals(profile, UserProfile.builder().attributes(profile.attributes()).build());
  }

  /** The names of up to a hundred are shared, more than ten thousand are kept otherwise. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, 101, 9_999, 10_000, 10_001})
  void attributes_areTheMapThatWasGiven(int size) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      given.put("a" + i, i);
    }
    UserProfile profile = UserProfile.of(given);
    assertEquals(given, profile.attributes());
    assertEquals(List.copyOf(given.keySet()), List.copyOf(profile.attributes().keySet()));
    assertEquals(profile, UserProfile.builder().attributes(profile.attributes()).build());
  }

  @Test
  void namesInAnotherOrder_areOfAnotherProfile() {
    UserProfile one = UserProfile.builder().attribute("a", 1).attribute("b", 2).build();
    UserProfile other = UserProfile.builder().attribute("b", 2).attribute("a", 1).build();
    assertEquals(List.of("a", "b"), List.copyOf(one.attributes().keySet()));
    assertEquals(List.of("b", "a"), List.copyOf(other.attributes().keySet()));
    assertEquals(one, other);
  }

  @Test
  void groupIds_areThoseOfTheGroupsThatHaveOne() {
    Group first = new Group("1", "A", null, null, Map.of());
    Group second = new Group("2", "B", null, null, Map.of());
    List<Group> groups = List.of(second, Group.named("C"), first);
    UserProfile profile = UserProfile.builder().groups(groups).build();
    assertEquals(List.of("2", "1"), profile.groupIds());
    assertEquals(List.of("2", "1"), profile.groupIds());
    assertEquals(List.of(), UserProfile.builder().build().groupIds());
  }

  @Test
  void groupNames_areThoseOfTheGroups() {
    List<Group> groups = List.of(Group.named("B"), Group.named("A"), Group.named("B"));
    assertEquals(List.of("B", "A", "B"), UserProfile.builder().groups(groups).build().groupNames());
  }
}
