package io.personamap.core.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumbersTest {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final int TRIES = 50;

  private final PlainNumbers plain = new PlainNumbers(PLANS);

  @Test
  void whatItReads_isWhatLibphonenumberReads() throws NumberParseException {
    Random random = new Random(9043);
    List<String> regions = new ArrayList<>(new TreeSet<>(PLANS.getSupportedRegions()));
    int read = 0;
    for (String region : regions) {
      for (String example : examples(region)) {
        for (int i = 0; i < TRIES; i++) {
          String text = changed(example, random);
          boolean elsewhere = random.nextInt(10) == 0;
          String where = elsewhere ? regions.get(random.nextInt(regions.size())) : region;
          read += compare(text, text.startsWith("+") ? "ZZ" : where);
        }
      }
    }
    assertTrue(read > 100_000, "too few to say anything: " + read);
  }

  private int compare(String text, String region) throws NumberParseException {
    PhoneNumber quick = plain.read(text, region);
    if (quick == null) {
      return 0;
    }
    Phonenumber.PhoneNumber parsed = PLANS.parse(text, region);
    assertEquals(PLANS.format(parsed, PhoneNumberFormat.E164), quick.e164(), text + region);
    assertEquals(false, parsed.hasExtension());
    assertTrue(PLANS.isValidNumber(parsed), text + region);
    return 1;
  }

  /** One number of each type: called at home, without its prefix, from abroad, without plus. */
  private static List<String> examples(String region) {
    List<String> examples = new ArrayList<>();
    for (PhoneNumberUtil.PhoneNumberType type : PLANS.getSupportedTypesForRegion(region)) {
      Phonenumber.PhoneNumber number = PLANS.getExampleNumberForType(region, type);
      if (number != null) {
        examples.add(PLANS.format(number, PhoneNumberFormat.NATIONAL));
        examples.add(PLANS.getNationalSignificantNumber(number));
        examples.add(PLANS.format(number, PhoneNumberFormat.INTERNATIONAL));
        examples.add(PLANS.format(number, PhoneNumberFormat.E164).substring(1));
      }
    }
    return examples;
  }

  /** Up to two digits are others; sometimes one is missing, or there is one too many. */
  private static String changed(String example, Random random) {
    StringBuilder text = new StringBuilder(example);
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      if (Character.isDigit(text.charAt(at))) {
        text.setCharAt(at, (char) ('0' + random.nextInt(10)));
      }
    }
    int resized = random.nextInt(20);
    if (resized == 0) {
      text.deleteCharAt(text.length() - 1);
    } else if (resized == 1) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "317-234-5678, US, +13172345678",
    "(604) 555.0123, CA, +16045550123",
    "+1 (317) 234-5678, ZZ, +13172345678",
    "+44 20 7946 0018, ZZ, +442079460018",
    "+7 727 250-00-00, ZZ, +77272500000",
    "+39 06 1234 5678, ZZ, +390612345678",
    "20 7946 0018, GB, +442079460018",
    "912 34 56 78, ES, +34912345678",
    "020 7946 0018, GB, +442079460018",
    "030 12345678, DE, +493012345678",
    "1 317 234 5678, US, +13172345678",
    "1 416 555 0123, CA, +14165550123",
    "+44 (0)20 7946 0018, ZZ, +442079460018",
    "8 (495) 123-45-67, RU, +74951234567",
  })
  void plainNumber_isRead(String text, String region, String e164) {
    assertEquals(new PhoneNumber(e164, null), plain.read(text, region));
  }

  @ParameterizedTest
  @CsvSource({
    "011 44 20 7946 0018, US", // an international prefix
    "00 49 30 12345678, DE",
    "0, DE",
    "000, DE",
    "91234 56789, IN", // begins with the country code, but is a national number
    "011 15 1234-5678, AR", // the prefix is replaced
    "317-234-5678 x12, US",
    "+800 1234 5678, ZZ", // of no region
    "+0 317 234 5678, ZZ",
    "+999 1234 5678, ZZ",
    "+1, ZZ",
    "317-111-5678, US", // not in the plan
    "234-5678, US", // too short
    "234-5678, BS", // local: the area is added
    "12, DE",
    "+492011234567890123, ZZ",
  })
  void anythingElse_isLeftToLibphonenumber(String text, String region) {
    assertNull(plain.read(text, region));
  }
}
