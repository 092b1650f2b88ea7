package io.personamap.oktael.function;

import io.personamap.core.expr.KeyLookup;
import io.personamap.core.expr.KeySource;
import io.personamap.core.expr.KeyTest;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code user.getGroups} and its like look for: maps of criteria, all of which a group must
 * meet, each by one of its values.
 *
 * <p>Source: the Identity Engine reference, "Group functions". Names match by {@code STARTS_WITH}
 * unless {@code operator} says {@code EXACT}; a trailing {@code .*} of a prefix is dropped.
 */
public final class GroupCriteria {
  /** The criterion that takes an operator. */
  public static final String NAME = "group.profile.name";

  /** The key beside {@link #NAME} that says how names match. */
  public static final String OPERATOR = "operator";

  /** What a map may have. */
  public static final Set<String> KEYS =
      Set.of("group.id", "group.type", "group.source.id", NAME, OPERATOR);

  /** How names may match. */
  public static final Set<String> OPERATORS = Set.of("EXACT", "STARTS_WITH");

  private record Criterion(String key, List<String> values, boolean exact) {
    boolean holds(Group group) {
      String value = valueOf(group);
      for (int i = 0; value != null && i < values.size(); i++) {
        if (exact ? value.equals(values.get(i)) : value.startsWith(values.get(i))) {
          return true;
        }
      }
      return false;
    }

    KeySource source() {
      return switch (key) {
        case "group.id" -> KeyTests.GROUP_IDS;
        case "group.type" -> KeyTests.GROUP_TYPES;
        case "group.source.id" -> KeyTests.GROUP_SOURCES;
        default -> KeyTests.GROUP_NAMES;
      };
    }

    private @Nullable String valueOf(Group group) {
      return switch (key) {
        case "group.id" -> group.id();
        case "group.type" -> group.type();
        case "group.source.id" -> group.sourceId();
        default -> group.name();
      };
    }
  }

  /** The criteria, those first which the fewest groups meet. */
  private static final List<String> BY_RARITY =
      List.of("group.id", NAME, "group.source.id", "group.type");

  private final List<Criterion> criteria = new ArrayList<>();

  private GroupCriteria() {}

  /** Reads the first {@code count} arguments, maps of criteria. */
  static GroupCriteria of(Arguments arguments, int count) {
    GroupCriteria all = new GroupCriteria();
    for (int i = 0; i < count; i++) {
      all.add(arguments, i);
    }
    return all;
  }

  private void add(Arguments arguments, int index) {
    Map<?, ?> map = arguments.map(index);
    boolean exact = isExact(arguments, map);
    int before = criteria.size();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!KEYS.contains(entry.getKey())) {
        throw arguments.failure(
            ProblemCode.ATTRIBUTE_UNKNOWN,
            "knows the criteria `group.id`, `group.type`, `group.source.id`, `group.profile.name`"
                + " and `operator` only");
      }
      if (entry.getKey() instanceof String key && !key.equals(OPERATOR)) {
        boolean wholly = exact || !key.equals(NAME);
        criteria.add(new Criterion(key, values(arguments, entry.getValue(), wholly), wholly));
      }
    }
    if (criteria.size() == before) {
      throw arguments.failure(ProblemCode.USAGE_NOT_ALLOWED, "has a map without a criterion");
    }
  }

  private static boolean isExact(Arguments arguments, Map<?, ?> map) {
    if (!map.containsKey(OPERATOR)) {
      return false;
    }
    Object operator = map.get(OPERATOR);
    if (!map.containsKey(NAME)) {
      throw arguments.failure(
          ProblemCode.USAGE_NOT_ALLOWED, "takes `operator` with `group.profile.name` only");
    }
    if (!(operator instanceof String word && OPERATORS.contains(word))) {
      throw arguments.failure(
          ProblemCode.USAGE_NOT_ALLOWED, "has the operators `EXACT` and `STARTS_WITH` only");
    }
    return "EXACT".equals(operator);
  }

  private static List<String> values(Arguments arguments, @Nullable Object given, boolean exact) {
    List<String> values = new ArrayList<>();
    for (Object value : given instanceof List<?> list ? list : singleton(given)) {
      if (value instanceof Map<?, ?> || value instanceof List<?>) {
        throw arguments.failure(
            ProblemCode.OPERAND_TYPE, "takes a String or an Array of them for each criterion");
      }
      if (value != null) {
        String text = value.toString();
        values.add(exact ? text : prefix(text));
      }
    }
    arguments.evaluation().step(values.size());
    return values;
  }

  private static List<@Nullable Object> singleton(@Nullable Object value) {
    List<@Nullable Object> one = new ArrayList<>();
    one.add(value);
    return one;
  }

  private static String prefix(String text) {
    return text.endsWith(".*") ? text.substring(0, text.length() - 2) : text;
  }

  /** Returns whether a group meets every criterion. */
  boolean hold(Group group) {
    for (int i = 0; i < criteria.size(); i++) {
      if (!criteria.get(i).holds(group)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the texts that the criterion looks for which the fewest groups may meet. */
  KeyLookup lookup() {
    Criterion rarest =
        Collections.min(criteria, Comparator.comparingInt(c -> BY_RARITY.indexOf(c.key())));
    KeyTest.Match match = rarest.exact() ? KeyTest.Match.EQUAL : KeyTest.Match.PREFIX;
    return new KeyLookup(rarest.source(), match, rarest.values(), criteria.size() == 1);
  }

  /** Returns how many comparisons one group may take. */
  int cost() {
    int cost = 0;
    for (Criterion criterion : criteria) {
      cost += criterion.values().size();
    }
    return cost;
  }
}
