package io.personamap.core.phone;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one region's plan says of plainly written numbers. Immutable. */
final class NumberingPlan {
  private final int countryCode;
  private final String code;
  private final @Nullable Pattern internationalPrefix;
  private final @Nullable Pattern nationalPrefix;
  private final boolean prefixIsReplaced;
  private final @Nullable Pattern leading;
  private final Numbers all;
  private final List<Numbers> kinds;

  NumberingPlan(PhoneMetadata plan) {
    countryCode = plan.getCountryCode();
    code = Integer.toString(countryCode);
    internationalPrefix = pattern(plan.getInternationalPrefix());
    nationalPrefix = pattern(plan.getNationalPrefixForParsing());
    prefixIsReplaced = !plan.getNationalPrefixTransformRule().isEmpty();
    leading = pattern(plan.getLeadingDigits());
    all = Numbers.of(plan.getGeneralDesc());
    kinds =
        Stream.of(
                plan.getFixedLine(),
                plan.getSameMobileAndFixedLinePattern() ? plan.getFixedLine() : plan.getMobile(),
                plan.getTollFree(),
                plan.getSharedCost(),
                plan.getPremiumRate(),
                plan.getVoip(),
                plan.getPersonalNumber(),
                plan.getPager(),
                plan.getUan(),
                plan.getVoicemail())
            .filter(kind -> !kind.getNationalNumberPattern().isEmpty())
            .distinct()
            .map(Numbers::of)
            .toList();
  }

  /** The numbers that a pattern and lengths describe; no lengths are any. */
  private record Numbers(Pattern pattern, List<Integer> lengths) {
    static Numbers of(PhoneNumberDesc described) {
      return new Numbers(
          Pattern.compile(described.getNationalNumberPattern()),
          List.copyOf(described.getPossibleLengthList()));
    }

    boolean match(String number) {
      return pattern.matcher(number).matches();
    }

    boolean contain(String number) {
      return (lengths.isEmpty() || lengths.contains(number.length())) && match(number);
    }
  }

  private static @Nullable Pattern pattern(String text) {
    return text.isEmpty() ? null : Pattern.compile(text);
  }

  private static boolean begins(String digits, @Nullable Pattern prefix) {
    return prefix != null && prefix.matcher(digits).lookingAt();
  }

  int countryCode() {
    return countryCode;
  }

  /**
   * Returns the national number of what is typed in the region, without its prefix; null where it
   * begins with something else, or where that is not certain.
   */
  @Nullable String national(String digits) {
    return digits.startsWith(code) || begins(digits, internationalPrefix)
        ? null
        : withoutPrefix(digits);
  }

  /** Returns whether what is typed in the region certainly begins with the country code. */
  boolean beginsWithCode(String digits) {
    if (!digits.startsWith(code) || begins(digits, internationalPrefix)) {
      return false;
    }
    String rest = digits.substring(code.length());
    return !all.match(digits) && all.match(rest) && !begins(rest, nationalPrefix);
  }

  /** Returns what follows a country code without prefix; null where that is not certain. */
  @Nullable String withoutPrefix(String digits) {
    if (nationalPrefix == null) {
      return digits;
    }
    Matcher prefix = nationalPrefix.matcher(digits);
    if (!prefix.lookingAt()) {
      return digits;
    }
    String rest = digits.substring(prefix.end());
    boolean replaced = prefixIsReplaced && prefix.group(prefix.groupCount()) != null;
    return !replaced && has(rest) ? rest : null;
  }

  /** Returns whether a number can be this region's, of those that share the country code. */
  boolean mayHave(String number) {
    return leading == null || begins(number, leading);
  }

  /** Returns whether what it {@link #mayHave} is no other region's. */
  boolean isExclusive() {
    return leading != null;
  }

  /** Returns whether the plan has a national number. */
  boolean has(String number) {
    if (!all.contain(number)) {
      return false;
    }
    for (Numbers kind : kinds) {
      if (kind.contain(number)) {
        return true;
      }
    }
    return false;
  }
}
