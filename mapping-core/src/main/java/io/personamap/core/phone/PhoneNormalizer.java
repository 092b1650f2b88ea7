package io.personamap.core.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.personamap.core.phone.PhoneResult.Invalid;
import io.personamap.core.phone.PhoneResult.Possible;
import io.personamap.core.phone.PhoneResult.RegionSource;
import io.personamap.core.phone.PhoneResult.Valid;
import io.personamap.core.phone.RecentAnswers.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a phone number in any common spelling as E.164, by the numbering plans of
 * libphonenumber. Pure and thread-safe; normalizing what it returns changes nothing.
 *
 * <p>What tells the region, in this order:
 *
 * <ol>
 *   <li>the number itself: {@code +} (or {@code tel:+…}), the international prefix of the region
 *       that applies, {@code 00}, {@code 011}
 *   <li>the rule's region
 *   <li>the country in the person's profile
 *   <li>the file's region
 * </ol>
 *
 * <p>A number without {@code +} is first read as its region's own: {@code 0113 496 0000} is a
 * number in Leeds, although it begins with {@code 011}. Only what is not valid so is read with
 * {@code 00} or {@code 011} as a prefix. A region that is there but does not fit never falls
 * through to the next.
 *
 * <p>A normalizer keeps up to some 30,000 recent answers, the numbers as typed included, in memory
 * and nowhere else.
 */
public final class PhoneNormalizer {
  private static final int MAX_LENGTH = 250;

  /** {@code +} and 15 digits (ITU-T E.164); some numbering plans have patterns for more. */
  private static final int E164_LENGTH = 16;

  private static final String UNKNOWN_REGION = "ZZ";
  private static final List<String> INTERNATIONAL_PREFIXES = List.of("00", "011");

  // libphonenumber logs a warning when it is asked for the short numbers of these.
  private static final Set<String> WITHOUT_SHORT_NUMBERS =
      Set.of(UNKNOWN_REGION, "GQ", "IO", "TA", "TK");

  private final PhoneNumberUtil plans;
  private final PhonePolicy policy;
  private final RecentAnswers recent = new RecentAnswers();
  private final PlainNumbers plain;

  private PhoneNormalizer(PhoneNumberUtil plans, PhonePolicy policy) {
    this.plans = plans;
    this.plain = new PlainNumbers(plans);
    this.policy = policy;
  }

  /** Returns a normalizer; all share the numbering plans of libphonenumber. */
  public static PhoneNormalizer create() {
    return create(PhonePolicy.DEFAULT);
  }

  /** Returns a normalizer that takes what {@code policy} does. */
  public static PhoneNormalizer create(PhonePolicy policy) {
    return new PhoneNormalizer(PhoneNumberUtil.getInstance(), policy);
  }

  /**
   * Returns whether {@code code} is a region that has a numbering plan: ISO 3166-1 alpha-2 in
   * capital letters, {@code GB} but not {@code UK}.
   */
  public static boolean isRegion(String code) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
  }

  /**
   * Normalizes {@code raw} without a profile's country.
   *
   * @param ruleRegion the region that the rule says, or null or empty where it says none
   * @param fileRegion the region that the rule file says, or null or empty where it says none
   * @see #normalize(String, RegionEvidence)
   */
  public PhoneResult normalize(
      String raw, @Nullable String ruleRegion, @Nullable String fileRegion) {
    return normalize(raw, new RegionEvidence(ruleRegion, null, fileRegion));
  }

  /**
   * Normalizes {@code raw}.
   *
   * @param raw as typed: any Unicode digits and dashes, extensions ({@code x12}, {@code ext. 12},
   *     {@code ;ext=12}, {@code #12}), letters for digits; at most 250 UTF-16 units
   * @return never a guess: {@link Invalid} unless the numbering plan has the number, or the policy
   *     takes possible ones
   */
  public PhoneResult normalize(String raw, RegionEvidence evidence) {
    return recent.get(new Question(raw, evidence.region(), evidence.source()), this::answer);
  }

  private PhoneResult answer(Question question) {
    String raw = question.raw();
    if (raw.length() > MAX_LENGTH) {
      return new Invalid("longer than a phone number can be");
    }
    TypedNumber typed = TypedNumber.of(raw);
    if (!typed.startsLikeNumber()) {
      return new Invalid("not written like a phone number");
    }
    if (typed.isInternational()) {
      return read(typed, UNKNOWN_REGION, RegionSource.NUMBER);
    }
    String region = question.region();
    PhoneResult national =
        region.isEmpty()
            ? new Invalid("without a country code, and no region is given")
            : national(typed, region, question.source());
    return national instanceof Valid ? national : withPrefix(typed, national);
  }

  private PhoneResult national(TypedNumber typed, String region, RegionSource source) {
    return isRegion(region)
        ? read(typed, region, source)
        : new Invalid("without a country code, and the region given has no numbering plan");
  }

  private PhoneResult withPrefix(TypedNumber typed, PhoneResult otherwise) {
    return INTERNATIONAL_PREFIXES.stream()
        .filter(typed::hasPrefix)
        .map(prefix -> read(typed.international(prefix), UNKNOWN_REGION, RegionSource.NUMBER))
        .filter(Valid.class::isInstance)
        .findFirst()
        .orElse(otherwise);
  }

  private PhoneResult read(TypedNumber typed, String region, RegionSource source) {
    boolean quick = recent.areKept() && policy.refused().isEmpty();
    PhoneNumber number = quick ? plain.read(typed.text(), region) : null;
    return number == null ? parse(typed, region, source) : new Valid(number, source);
  }

  private PhoneResult parse(TypedNumber typed, String region, RegionSource source) {
    Phonenumber.PhoneNumber parsed;
    try {
      parsed = plans.parseAndKeepRawInput(typed.text(), region);
    } catch (NumberParseException e) {
      return new Invalid(reason(e.getErrorType()));
    }
    boolean dialled = parsed.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD;
    RegionSource told = dialled ? RegionSource.NUMBER : source;
    PhoneNumber number = number(parsed);
    if (number.e164().length() > E164_LENGTH) {
      return new Invalid("longer than an international number can be");
    }
    long letters = typed.letters(parsed.getExtension());
    PhoneNumberType type = plans.getNumberType(parsed);
    if (type == PhoneNumberType.UNKNOWN) { // in no pattern of its plan: not valid
      boolean taken =
          policy.possible()
              && letters == 0
              && plans.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE;
      return taken ? new Possible(number, told) : new Invalid(reason(parsed, region));
    }
    if (!lettersFit(letters, type, parsed.getCountryCode())) {
      return new Invalid("letters where the number cannot have them");
    }
    NumberKind kind = kind(type);
    return policy.refused().contains(kind)
        ? new Invalid("a " + kind.word() + " number, which the policy refuses")
        : new Valid(number, told);
  }

  /** Returns what {@code number} is for. */
  public NumberKind kind(PhoneNumber number) {
    try {
      return kind(plans.getNumberType(plans.parse(number.e164(), UNKNOWN_REGION)));
    } catch (NumberParseException impossible) {
      return NumberKind.OTHER;
    }
  }

  private static NumberKind kind(PhoneNumberType type) {
    return switch (type) {
      case MOBILE -> NumberKind.MOBILE;
      case FIXED_LINE -> NumberKind.FIXED;
      case FIXED_LINE_OR_MOBILE -> NumberKind.FIXED_OR_MOBILE;
      case TOLL_FREE -> NumberKind.TOLL_FREE;
      case SHARED_COST -> NumberKind.SHARED_COST;
      case PREMIUM_RATE -> NumberKind.PREMIUM_RATE;
      case VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> NumberKind.OTHER;
    };
  }

  private PhoneNumber number(Phonenumber.PhoneNumber parsed) {
    String e164 = "+" + parsed.getCountryCode() + plans.getNationalSignificantNumber(parsed);
    return parsed.getExtension().isEmpty()
        ? new PhoneNumber(e164, null)
        : new PhoneNumber(e164, PhoneNumberUtil.normalizeDigitsOnly(parsed.getExtension()));
  }

  /**
   * libphonenumber drops up to two letters and dials more. Where a plan has numbers of many
   * lengths, a word behind the number would so become a part of it: {@code 030 123456 home}.
   */
  private static boolean lettersFit(long letters, PhoneNumberType type, int countryCode) {
    if (letters == 0) {
      return true;
    }
    boolean dialledByName =
        switch (type) {
          case TOLL_FREE, SHARED_COST, PREMIUM_RATE, UAN -> true;
          default -> countryCode == 1;
        };
    return letters > 2 && dialledByName;
  }

  private String reason(Phonenumber.PhoneNumber parsed, String region) {
    if (!WITHOUT_SHORT_NUMBERS.contains(region)
        && ShortNumberInfo.getInstance().isValidShortNumberForRegion(parsed, region)) {
      return "a short number, which has no international form";
    }
    return switch (plans.isPossibleNumberWithReason(parsed)) {
      case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> "too short for its region";
      case TOO_LONG -> "too long for its region";
      case INVALID_LENGTH -> "of a length that its region does not have";
      case INVALID_COUNTRY_CODE -> "of a country code that does not exist";
      case IS_POSSIBLE -> "not in the numbering plan of its region";
    };
  }

  private static String reason(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> "of a country code that does not exist";
      case TOO_LONG -> "longer than a phone number can be";
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "too short for a phone number";
      case NOT_A_NUMBER -> "not written like a phone number";
    };
  }
}
