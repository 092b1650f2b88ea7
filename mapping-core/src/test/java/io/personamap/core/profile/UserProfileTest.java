package io.personamap.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

  private static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of((byte) 3, 3),
        Arguments.of((short) -3, -3),
        Arguments.of(new AtomicInteger(3), 3),
        Arguments.of(new AtomicLong(1L << 40), 1L << 40),
        Arguments.of(1.1f, 1.1),
        Arguments.of(Float.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
        Arguments.of(new BigDecimal("1.5"), 1.5),
        Arguments.of(new BigDecimal("1001"), 1001),
        Arguments.of(new BigDecimal("1.0"), 1.0),
        Arguments.of(new BigDecimal("1E+1000000000"), Double.POSITIVE_INFINITY),
        Arguments.of(BigInteger.TEN, 10),
        Arguments.of(BigInteger.ONE.shiftLeft(62), 1L << 62),
        Arguments.of(BigInteger.ONE.shiftLeft(63), 0x1p63));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numberOfAnotherType_isHeldAsAReaderWouldHoldIt(Number given, Number held) {
    assertEquals(held, UserProfile.of(Map.of("a", given)).attributes().get("a"));
    UserProfile deep = UserProfile.builder().account("a", List.of(Map.of("b", given))).build();
    assertEquals(List.of(Map.of("b", held)), deep.account().get("a"));
    Group group = new Group(null, "G", null, null, Map.of("a", given));
    assertEquals(held, group.details().get("a"));
  }

  @Test
  void collectionsInOrder_areLists() {
    List<String> names = List.of("c", "a", "b");
    assertEquals(names, held(new LinkedHashSet<>(names)));
    assertEquals(List.of("a", "b", "c"), held(new TreeSet<>(names)));
    assertEquals(
        List.of("c", 1, List.of("x")), held(new Object[] {"c", (short) 1, new String[] {"x"}}));
    String[] changed = {"x"};
    Object held = held(changed);
    changed[0] = "y";
    assertEquals(List.of("x"), held);
  }

  private static Object held(Object value) {
    return UserProfile.builder().attribute("a", value).build().attributes().get("a");
  }

  private static Stream<Object> strangers() {
    return Stream.of(
        LocalDate.EPOCH,
        new UUID(7, 7),
        Thread.State.NEW,
        new StringBuilder("7"),
        'c',
        Optional.of("7"),
        new Date(7),
        new AtomicBoolean(),
        Set.of("7"),
        new HashSet<>(List.of("7")),
        new ArrayDeque<>(List.of("7")),
        new byte[] {7},
        new Number7());
  }

  /** A number that no text of it tells. */
  private static final class Number7 extends Number {
    private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return 7;
    }

    @Override
    public long longValue() {
      return 7;
    }

    @Override
    public float floatValue() {
      return 7;
    }

    @Override
    public double doubleValue() {
      return 7;
    }

    @Override
    public String toString() {
      return "14/2";
    }
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void valueOfAnotherType_isRefusedByAttributeAndTypeNeverByValue(Object value) {
    Map<String, Object> given = Map.of("hired", List.of(value));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> UserProfile.of(given));
    String message = refused.getMessage();
    assertTrue(
        message.startsWith("the attribute `hired` is a " + value.getClass().getTypeName()),
        message);
    assertNull(refused.getCause());
    assertFalse(message.substring(message.indexOf(';')).matches(".*[0-9].*"), message);
    UserProfile.Builder builder = UserProfile.builder().attribute("hired", value);
    assertThrows(IllegalArgumentException.class, builder::build);
  }
}
