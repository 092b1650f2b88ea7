package io.personamap.scim.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the limits of one attribute; whoever breaks one is not sent at all. */
record LimitCheck(AttributeSpec attribute, Spot spot, Findings findings) {

  /** Returns whether the attribute limits single values at all. */
  static boolean isNeeded(AttributeSpec attribute) {
    return attribute.limits().minimum() != null || attribute.feed().join() != null;
  }

  /** Checks one value. */
  void single(Object value) {
    Double minimum = attribute.limits().minimum();
    Double maximum = attribute.limits().maximum();
    if (value instanceof Number number && minimum != null && maximum != null) {
      double size = number.doubleValue();
      if (size < minimum || size > maximum) {
        findings.refuse(spot, "the value is outside " + minimum + " to " + maximum);
      }
    }
    String join = attribute.feed().join();
    if (join != null && value.toString().contains(join)) {
      findings.refuse(
          spot, "a name holds `" + join + "`, which stands between names at this target");
    }
  }

  /** Checks the values of a list together. */
  void list(List<Object> values) {
    Integer maxItems = attribute.limits().maxItems();
    if (maxItems != null && values.size() > maxItems) {
      findings.refuse(spot, "at most " + maxItems + " values, not " + values.size());
    }
    if (values.size() < 2) {
      return;
    }
    List<String> keys = keys(values);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.indexOf(keys.get(i)) < i) {
        findings.refuse(spot, "two values are the same `" + attribute.limits().key() + "`");
      }
    }
    exclusive(keys);
    if (primaries(values) > 1) {
      findings.refuse(spot, "one value is primary at most");
    }
  }

  private void exclusive(List<String> keys) {
    List<String> present = new ArrayList<>(attribute.limits().exclusive());
    present.retainAll(keys);
    if (present.size() > 1) {
      findings.refuse(
          spot, "the target keeps one of `" + String.join("`, `", present) + "`, not both");
    }
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

  private List<String> keys(List<Object> values) {
    AttributeSpec key = attribute.key().orElse(null);
    if (key == null) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(values.size());
    for (Object value : values) {
      String text = String.valueOf(((Map<?, ?>) value).get(key.name()));
      keys.add(key.is().caseExact() ? text : text.toLowerCase(Locale.ROOT));
    }
    return keys;
  }
}
