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
  private final boolean[] beginsNational;
  private final boolean[] beginsBehindCode;
  private final @Nullable Pattern leading;
  private final Numbers all;
  private final List<Numbers> kinds;

  NumberingPlan(PhoneMetadata plan) {
    countryCode = plan.getCountryCode();
    beginsBehindCode = digitsThatBeginNo(plan.getNationalPrefixForParsing());
    boolean[] noPrefix = digitsThatBeginNo(plan.getInternationalPrefix());
    beginsNational = new boolean[noPrefix.length];
    for (int digit = 0; digit < noPrefix.length; digit++) {
      boolean beginsCode = Integer.toString(countryCode).charAt(0) == '0' + digit;
      beginsNational[digit] = noPrefix[digit] && beginsBehindCode[digit] && !beginsCode;
    }
    leading = plan.hasLeadingDigits() ? Pattern.compile(plan.getLeadingDigits()) : null;
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
            .map(Numbers::of)
            .distinct()
            .toList();
  }

  /** The numbers that a pattern and lengths describe; no lengths are any. */
  private record Numbers(Pattern pattern, List<Integer> lengths) {
    static Numbers of(PhoneNumberDesc described) {
      return new Numbers(
          Pattern.compile(described.getNationalNumberPattern()),
          List.copyOf(described.getPossibleLengthList()));
    }

    boolean contain(String number) {
      return (lengths.isEmpty() || lengths.contains(number.length()))
          && pattern.matcher(number).matches();
    }
  }

  /** A pattern that refuses a digit without looking for a second refuses whatever follows. */
  private static boolean[] digitsThatBeginNo(String prefix) {
    boolean[] digits = new boolean[10];
    Pattern pattern = Pattern.compile(prefix);
    for (int digit = 0; digit < digits.length; digit++) {
      Matcher matcher = pattern.matcher(Integer.toString(digit));
      digits[digit] = prefix.isEmpty() || (!matcher.lookingAt() && !matcher.hitEnd());
    }
    return digits;
  }

  int countryCode() {
    return countryCode;
  }

  /** Returns whether nothing can be a prefix or a country code in what is typed in the region. */
  boolean isNational(String digits) {
    return beginsNational[digits.charAt(0) - '0'];
  }

  /** Returns whether nothing can be a prefix in what follows the country code. */
  boolean isNationalBehindCode(String digits) {
    return beginsBehindCode[digits.charAt(0) - '0'];
  }

  /** Returns whether a number can be this region's, of those that share the country code. */
  boolean mayHave(String number) {
    return leading == null || leading.matcher(number).lookingAt();
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
