package io.personamap.scim.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits that a schema document cannot express. Immutable.
 *
 * @param key the sub-attribute that every value has and no two values share, or null
 * @param maxItems the most values, or null
 * @param minimum the least number, or null
 * @param maximum the greatest number, or null
 * @param exclusive of these keys a list has at most one
 * @param primary the keys that may be primary, the most preferred first
 * @param reserved with what the keys begin of values that belong to the platform and stay as they
 *     are
 */
record Limits(
    @Nullable String key,
    @Nullable Integer maxItems,
    @Nullable Double minimum,
    @Nullable Double maximum,
    List<String> exclusive,
    List<String> primary,
    List<String> reserved) {
  Limits {
    exclusive = List.copyOf(exclusive);
    primary = List.copyOf(primary);
    reserved = List.copyOf(reserved);
  }
}
