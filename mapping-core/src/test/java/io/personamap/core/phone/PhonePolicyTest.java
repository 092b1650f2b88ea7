package io.personamap.core.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.personamap.core.phone.PhoneResult.Invalid;
import io.personamap.core.phone.PhoneResult.Possible;
import io.personamap.core.phone.PhoneResult.RegionSource;
import io.personamap.core.phone.PhoneResult.Valid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonePolicyTest {
  private static final PhoneNormalizer ALL = PhoneNormalizer.create();

  @ParameterizedTest
  @CsvSource({
    "AU, GB, US, RULE",
    "'', AU, US, PROFILE",
    "'', '', AU, FILE",
  })
  void region_isTheFirstThatIsThere(
      String rule, String profile, String file, RegionSource expected) {
    String typed = expected == RegionSource.RULE ? "(02) 9374 4000" : "02 9374 4000";
    PhoneResult result = ALL.normalize(typed, new RegionEvidence(rule, profile, file));
    assertEquals(new Valid(new PhoneNumber("+61293744000", null), expected), result);
  }

  @Test
  void refusedKinds_areInvalid() {
    PhoneNormalizer strict =
        PhoneNormalizer.create(
            PhonePolicy.DEFAULT.refusing(NumberKind.TOLL_FREE, NumberKind.SHARED_COST));
    assertEquals(
        new Invalid("a toll-free number, which the policy refuses"),
        strict.normalize("+18003569377", RegionEvidence.NONE));
    assertEquals(
        new Invalid("a shared-cost number, which the policy refuses"),
        strict.normalize("+611300123456", RegionEvidence.NONE));
    assertTrue(ALL.normalize("+18003569377", RegionEvidence.NONE) instanceof Valid);
    assertTrue(strict.normalize("+442079460018", RegionEvidence.NONE) instanceof Valid);
  }

  @Test
  void shortNumber_isNamed() {
    assertEquals(
        new Invalid("a short number, which has no international form"),
        ALL.normalize("911", "US", null));
  }

  @Test
  void possibleNumber_isTakenByPolicyOnly() {
    PhoneNormalizer lenient = PhoneNormalizer.create(PhonePolicy.DEFAULT.takingPossible());
    assertTrue(ALL.normalize("+1 200 555 0100", RegionEvidence.NONE) instanceof Invalid);
    assertEquals(
        new Possible(new PhoneNumber("+12005550100", null), RegionSource.NUMBER),
        lenient.normalize("+1 200 555 0100", RegionEvidence.NONE));
    assertTrue(lenient.normalize("+1 200 555", RegionEvidence.NONE) instanceof Invalid);
  }

  @ParameterizedTest
  @CsvSource({
    "+447400123456, MOBILE, true, false",
    "+442079460018, FIXED, false, true",
    "+13175550100, FIXED_OR_MOBILE, true, true",
    "+18003569377, TOLL_FREE, false, false",
    "+611300123456, SHARED_COST, false, false",
  })
  void kind_isThatOfThePlan(String e164, NumberKind kind, boolean mobile, boolean fixed) {
    assertEquals(kind, ALL.kind(new PhoneNumber(e164, null)));
    assertEquals(mobile, kind.canBe(NumberKind.MOBILE));
    assertEquals(fixed, kind.canBe(NumberKind.FIXED));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "+13175550100, tel:+13175550100, true",
        "+13175550100, TEL:+1-317-555-0100, true",
        "+13175550100, +1 (317) 555-0100, true",
        "+13175550100;ext=105, tel:+13175550100; ext=105, true",
        "+13175550100 x105, tel:+13175550100;ext=105, true",
        "+13175550100, tel:+13175550100;ext=105, false",
        "tel:+13175550100;ext=1, tel:+13175550100;ext=2, false",
        "+13175550100, +13175550101, false",
        "13175550100, +13175550100, false",
        "reception, reception, true",
        "reception, Reception, false",
        "+13175550100;isub=1, +13175550100, false",
        "\"\", \"\", true",
      })
  void numbers_areComparedByMeaning(String one, String other, boolean same) {
    assertEquals(same, PhoneNumber.sameAs(one, other));
    assertEquals(same, PhoneNumber.sameAs(other, one));
  }

  @Test
  void numbersOfNoRegion_surviveEveryInternationalStyle() {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    List<String> lost = new ArrayList<>();
    for (int code : plans.getSupportedGlobalNetworkCallingCodes()) {
      Phonenumber.PhoneNumber number = plans.getExampleNumberForNonGeoEntity(code);
      String e164 = plans.format(number, PhoneNumberFormat.E164);
      for (String typed :
          List.of(
              e164,
              plans.format(number, PhoneNumberFormat.INTERNATIONAL),
              plans.format(number, PhoneNumberFormat.RFC3966),
              "00" + e164.substring(1),
              e164 + " ext. 12",
              e164 + ";ext=12")) {
        boolean read =
            ALL.normalize(typed, RegionEvidence.NONE) instanceof Valid valid
                && valid.number().e164().equals(e164)
                && PhoneNumber.sameAs(e164, valid.number().e164());
        if (!read) {
          lost.add(typed);
        }
      }
    }
    assertEquals(List.of(), lost);
  }
}
