package io.personamap.oktael.function;

import com.neovisionaries.i18n.CountryCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A country with an officially assigned ISO 3166-1 code. Reserved codes are none: {@code UK} is not
 * {@code GB} at Okta (support article on the usage location of Office 365).
 */
record Country(CountryCode code) {
  private static final int LONGEST_NAME = 100;
  private static final Map<String, Country> BY_CODE = index(true);
  private static final Map<String, Country> BY_NAME = index(false);

  private static Map<String, Country> index(boolean codes) {
    Map<String, Country> index = new HashMap<>();
    for (CountryCode code : CountryCode.values()) {
      if (code.getAssignment() == CountryCode.Assignment.OFFICIALLY_ASSIGNED) {
        Country country = new Country(code);
        if (codes) {
          index.put(country.alpha2(), country);
          index.put(country.alpha3(), country);
          index.put(country.numeric(), country);
          index.put(Integer.toString(code.getNumeric()), country);
        } else {
          index.put(key(country.name()), country);
        }
      }
    }
    return Map.copyOf(index);
  }

  private static String key(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static Optional<Country> found(Map<String, Country> index, String text) {
    return text.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(index.get(key(text)));
  }

  /** Returns the country with an alpha-2, alpha-3 or numeric code, in any case. */
  static Optional<Country> byCode(String code) {
    return found(BY_CODE, code);
  }

  /** Returns the country with a code, or with the name that {@link #name} prints. */
  static Optional<Country> byCodeOrName(String text) {
    return byCode(text).or(() -> found(BY_NAME, text));
  }

  String alpha2() {
    return code.getAlpha2();
  }

  String alpha3() {
    return code.getAlpha3();
  }

  /** Returns the three digits of the numeric code. */
  String numeric() {
    return String.format(Locale.ROOT, "%03d", code.getNumeric());
  }

  String name() {
    return code.getName();
  }

  /** Returns the alpha-2 code, as the reference shows a country. */
  @Override
  public String toString() {
    return alpha2();
  }
}
