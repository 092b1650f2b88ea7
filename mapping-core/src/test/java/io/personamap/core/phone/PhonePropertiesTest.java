package io.personamap.core.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.personamap.core.phone.PhoneResult.Invalid;
import io.personamap.core.phone.PhoneResult.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhonePropertiesTest {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private final PhoneNormalizer normalizer = PhoneNormalizer.create();

  /** How people write a number, and what else must be said for it to be read. */
  enum Style {
    E164(false),
    INTERNATIONAL(false),
    RFC3966(false),
    FULL_WIDTH(false),
    DOUBLE_ZERO(false),
    NATIONAL(true),
    DOTTED(true),
    WITH_EXTENSION(true);

    private final boolean needsRegion;

    Style(boolean needsRegion) {
      this.needsRegion = needsRegion;
    }

    String write(Phonenumber.PhoneNumber number) {
      return switch (this) {
        case E164 -> PLANS.format(number, PhoneNumberFormat.E164);
        case INTERNATIONAL -> PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
        case RFC3966 -> PLANS.format(number, PhoneNumberFormat.RFC3966);
        case FULL_WIDTH -> fullWidth(PLANS.format(number, PhoneNumberFormat.E164));
        case DOUBLE_ZERO -> "00" + PLANS.format(number, PhoneNumberFormat.E164).substring(1);
        case NATIONAL -> PLANS.format(number, PhoneNumberFormat.NATIONAL);
        case DOTTED -> PLANS.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[ -]", ".");
        case WITH_EXTENSION -> PLANS.format(number, PhoneNumberFormat.NATIONAL) + " x12";
      };
    }

    private static String fullWidth(String text) {
      StringBuilder wide = new StringBuilder();
      text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
      return wide.toString();
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void exampleOfEveryRegionAndType_survivesTheStyle(Style style) {
    List<String> lost = new ArrayList<>();
    int read = 0;
    for (String region : new TreeSet<>(PLANS.getSupportedRegions())) {
      for (PhoneNumberUtil.PhoneNumberType type : PLANS.getSupportedTypesForRegion(region)) {
        Phonenumber.PhoneNumber number = PLANS.getExampleNumberForType(region, type);
        if (number == null || !PLANS.isValidNumber(number)) {
          continue;
        }
        String typed = style.write(number);
        PhoneResult result = normalizer.normalize(typed, style.needsRegion ? region : null, null);
        String expected = PLANS.format(number, PhoneNumberFormat.E164);
        if (!(result instanceof Valid valid && valid.number().e164().equals(expected))) {
          lost.add(region + " " + type + " " + typed + " -> " + result);
        }
        read++;
      }
    }
    assertEquals(List.of(), lost);
    assertTrue(read >= 1_000, () -> "too few examples");
  }

  @Property(tries = 5_000)
  void anyText_hasAResultThatNormalizesToItself(
      @ForAll("texts") String typed,
      @ForAll("regions") String rule,
      @ForAll("regions") String file) {
    PhoneResult result = normalizer.normalize(typed, rule, file);
    if (result instanceof Valid valid) {
      String e164 = valid.number().e164();
      assertTrue(e164.matches("\\+[1-9][0-9]{1,14}"), e164);
      assertTrue(valid.number().ext().orElse("0").matches("[0-9]{1,20}"));
      PhoneResult again = normalizer.normalize(e164, rule, file);
      assertEquals(new Valid(new PhoneNumber(e164, null), PhoneResult.RegionSource.NUMBER), again);
    } else {
      String reason = ((Invalid) result).reason();
      assertTrue(reason.chars().noneMatch(Character::isDigit), reason);
    }
  }

  @ParameterizedTest
  @CsvSource({"79460110117946, DE", "8000000007946, NG"})
  void numberOfMoreThanFifteenDigits_isNone(String typed, String region) {
    assertInstanceOf(PhoneResult.Invalid.class, normalizer.normalize(typed, region, null));
  }

  @Property
  void arbitraryUnicode_hasAResult(@ForAll @StringLength(max = 300) String typed) {
    normalizer.normalize(typed, "US", null);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "+", "00", "011", "0", "1", "44", "20", "7946", "0018", "317", "555", "0100", " ", "-",
            "(", ")", ".", "x", "ext", ";ext=", "#", "a", "tel:", "/", "８", "٣", "800", "CARS");
    Arbitrary<String> numbers =
        Arbitraries.strings().withCharRange('0', '9').ofMinLength(6).ofMaxLength(13);
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
        numbers,
        numbers.map(digits -> "+" + digits));
  }

  @Provide
  Arbitrary<String> regions() {
    List<String> regions = new ArrayList<>(new TreeSet<>(PLANS.getSupportedRegions()));
    regions.add("UK");
    return Arbitraries.of(regions).injectNull(0.2);
  }
}
