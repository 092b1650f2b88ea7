package io.personamap.core.phone;

import io.personamap.core.phone.PhoneResult.RegionSource;
import org.jspecify.annotations.Nullable;

/**
 * What tells the region of a number that does not say it itself, ISO 3166-1 alpha-2; the first that
 * is there counts. Null and empty are not there. Immutable.
 *
 * @param rule the rule's region
 * @param profile the country in the person's profile
 * @param file the rule file's region
 */
public record RegionEvidence(
    @Nullable String rule, @Nullable String profile, @Nullable String file) {
  /** Nothing. */
  public static final RegionEvidence NONE = new RegionEvidence(null, null, null);

  /** Returns whether there is nothing. */
  public boolean isEmpty() {
    return region().isEmpty();
  }

  String region() {
    for (String region : new String[] {text(rule), text(profile), text(file)}) {
      if (!region.isEmpty()) {
        return region;
      }
    }
    return "";
  }

  RegionSource source() {
    if (!text(rule).isEmpty()) {
      return RegionSource.RULE;
    }
    return text(profile).isEmpty() ? RegionSource.FILE : RegionSource.PROFILE;
  }

  /** Returns where the region is from: the region itself may be a person's data. */
  @Override
  public String toString() {
    return isEmpty() ? "no region" : "a region, source " + source();
  }

  private static String text(@Nullable String region) {
    return region == null ? "" : region;
  }
}
