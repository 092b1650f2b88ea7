package io.personamap.scim.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the limits of one attribute; whoever breaks one is not sent at all. */
record LimitCheck(AttributeSpec attribute, Spot spot, Findings findings) {

  /** Returns whether the attribute limits single values at all. */
  static boolean isNeeded(AttributeSpec attribute) {
    Limits limits = attribute.limits();
    return limits.minimum() != null || limits.maximum() != null || attribute.feed().join() != null;
  }

  /** Checks one value. */
  void single(Object value) {
    if (value instanceof Number number) {
      size(number.doubleValue());
    }
    String join = attribute.feed().join();
    if (join != null && value.toString().contains(join)) {
      findings.refuse(
          spot, "a name holds `" + join + "`, which stands between names at this target");
    }
  }

  private void size(double size) {
    Double minimum = attribute.limits().minimum();
    Double maximum = attribute.limits().maximum();
    boolean below = minimum != null && size < minimum;
    boolean above = maximum != null && size > maximum;
    if ((below || above) && minimum != null && maximum != null) {
      findings.refuse(spot, "the value is outside " + minimum + " to " + maximum);
    } else if (below || above) {
      findings.refuse(
          spot, below ? "the value is below " + minimum : "the value is above " + maximum);
    }
  }

  /** Checks the values of a list together. */
  void list(List<Object> values) {
    count(values);
    if (values.size() < 2) {
      return;
    }
    attribute.key().ifPresent(key -> keys(key, values));
    if (primaries(values) > 1) {
      findings.refuse(spot, "one value is primary at most");
    }
  }

  /** Checks how many values a list has. */
  void count(List<Object> values) {
    Integer maxItems = attribute.limits().maxItems();
    if (maxItems != null && values.size() > maxItems) {
      findings.refuse(spot, "at most " + maxItems + " values, not " + values.size());
    }
  }

  private void keys(AttributeSpec key, List<Object> values) {
    List<String> keys = new ArrayList<>(values.size());
    for (Object value : values) {
      String own = folded(key, String.valueOf(((Map<?, ?>) value).get(key.name())));
      if (keys.contains(own)) {
        findings.refuse(spot, "two values are the same `" + key.name() + "`");
      }
      keys.add(own);
    }
    List<String> present = new ArrayList<>(attribute.limits().exclusive());
    present.removeIf(one -> !keys.contains(folded(key, one)));
    if (present.size() > 1) {
      findings.refuse(
          spot, "the target keeps one of `" + String.join("`, `", present) + "`, not both");
    }
  }

  private static String folded(AttributeSpec key, String text) {
    return key.is().caseExact() ? text : text.toLowerCase(Locale.ROOT);
  }

  /** Source: RFC 7643 section 2.4. */
  private static int primaries(List<Object> values) {
    int primaries = 0;
    for (Object value : values) {
      if (value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("primary"))) {
        primaries++;
      }
    }
    return primaries;
  }
}
