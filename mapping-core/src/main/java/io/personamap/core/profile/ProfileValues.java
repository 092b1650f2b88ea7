package io.personamap.core.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a caller hands in to the immutable values of the few types that the language knows.
 */
final class ProfileValues {
  private ProfileValues() {}

  static Map<String, @Nullable Object> frozenMap(Map<?, ?> values) {
    return values instanceof AttributeMap immutable
        ? immutable
        : AttributeMap.of(values.entrySet(), ProfileValues::frozen);
  }

  /** Whether a text is no map takes the virtual machine ten times as long as whether it is one. */
  private static @Nullable Object frozen(String name, @Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return frozenMap(map);
    }
    return value instanceof List<?> list ? frozenList(name, list) : converted(name, value);
  }

  private static List<@Nullable Object> frozenList(String name, Collection<?> elements) {
    List<@Nullable Object> copy = new ArrayList<>(elements.size());
    elements.forEach(element -> copy.add(frozen(name, element)));
    return Collections.unmodifiableList(copy);
  }

  private static Object converted(String name, Object value) {
    if (value instanceof Number number) {
      return number(name, number);
    }
    if (value instanceof SortedSet<?> || value instanceof LinkedHashSet<?>) {
      return frozenList(name, (Collection<?>) value);
    }
    if (value instanceof @Nullable Object[] array) {
      return frozenList(name, Arrays.asList(array));
    }
    throw refused(name, value);
  }

  /** As JSON has it: a float is the decimal that it is written as. */
  private static Object number(String name, Number value) {
    try {
      if (value instanceof Float) {
        return Double.valueOf(value.toString());
      }
      BigDecimal exact =
          value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
      BigInteger digits = exact.unscaledValue();
      if (exact.scale() != 0 || digits.bitLength() >= Long.SIZE) {
        return exact.doubleValue();
      }
      return digits.bitLength() < Integer.SIZE
          ? (Object) digits.intValue()
          : (Object) digits.longValue();
    } catch (NumberFormatException unreadable) {
      throw refused(name, value); // without the cause, which quotes the value
    }
  }

  private static IllegalArgumentException refused(String name, Object value) {
    String hint =
        value instanceof Collection<?>
            ? "of collections, a profile holds those in an order"
            : "a profile holds texts, Booleans, numbers, lists and maps";
    return new IllegalArgumentException(
        "the attribute `" + name + "` is a " + value.getClass().getTypeName() + "; " + hint);
  }
}
