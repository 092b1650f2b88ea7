package io.personamap.core.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.RegionMetadataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers that most people write: digits and separators, perhaps with a country code or
 * the prefix of calls within the country. libphonenumber takes ten times as long, since it expects
 * much more. Thread-safe; keeps the plans of the regions that it was asked for.
 */
final class PlainNumbers {
  private static final String SEPARATORS = " -./()";
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_CODE = 3;

  private final PhoneNumberUtil regions;
  private final RegionMetadataSource source =
      DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
  private final Map<String, NumberingPlan> plans = new ConcurrentHashMap<>();

  PlainNumbers(PhoneNumberUtil regions) {
    this.regions = regions;
  }

  /**
   * Returns the number if it is plain and valid; null says nothing about it.
   *
   * @param text from its first digit or plus on
   * @param region of a number without plus: one that has a plan
   */
  @Nullable PhoneNumber read(String text, String region) {
    boolean international = text.charAt(0) == '+';
    String digits = digits(text, international ? 1 : 0);
    if (digits.isEmpty()) {
      return null;
    }
    if (international) {
      return international(digits);
    }
    NumberingPlan plan = plan(region);
    return plan.beginsWithCode(digits)
        ? international(digits)
        : valid(plan.countryCode(), plan.national(digits));
  }

  /** Returns the digits of a text that has nothing else but separators; else none. */
  private static String digits(String text, int start) {
    StringBuilder digits = new StringBuilder(MOST_DIGITS);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (SEPARATORS.indexOf(c) < 0) {
        return "";
      }
    }
    boolean isNumber = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
    return isNumber ? digits.toString() : "";
  }

  /** No country code begins with zero, and none begins like another (ITU-T E.164). */
  private @Nullable PhoneNumber international(String digits) {
    int code = 0;
    for (int length = 1; length <= LONGEST_CODE && digits.charAt(0) != '0'; length++) {
      code = 10 * code + digits.charAt(length - 1) - '0';
      String region = regions.getRegionCodeForCountryCode(code);
      if (PhoneNormalizer.isRegion(region)) {
        return valid(code, plan(region).withoutPrefix(digits.substring(length)));
      }
    }
    return null;
  }

  /** The first region that has the number decides, or that says by the first digits it is its. */
  private @Nullable PhoneNumber valid(int countryCode, @Nullable String national) {
    if (national == null) {
      return null;
    }
    for (String region : regions.getRegionCodesForCountryCode(countryCode)) {
      NumberingPlan plan = plan(region);
      if (plan.mayHave(national)) {
        if (plan.has(national)) {
          return number(countryCode, national);
        }
        if (plan.isExclusive()) {
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable PhoneNumber number(int countryCode, String national) {
    String digits = countryCode + national;
    return digits.length() > MOST_DIGITS ? null : new PhoneNumber("+" + digits, null);
  }

  private NumberingPlan plan(String region) {
    NumberingPlan known = plans.get(region);
    return known != null
        ? known
        : plans.computeIfAbsent(
            region, code -> new NumberingPlan(source.getMetadataForRegion(code)));
  }
}
