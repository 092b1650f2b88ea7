package io.personamap.core.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.phone.PhoneResult.Invalid;
import io.personamap.core.phone.PhoneResult.RegionSource;
import io.personamap.core.phone.PhoneResult.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNormalizerTest {
  private final PhoneNormalizer normalizer = PhoneNormalizer.create();

  @ParameterizedTest(name = "{0} rule {1} file {2} -> {3}")
  @CsvFileSource(resources = "/phone/numbers.cases", delimiter = '|', quoteCharacter = '\'')
  void typedNumber_isReadAsLabelled(
      String typed, String rule, String file, String e164, String extension, RegionSource source) {
    PhoneResult result = normalizer.normalize(typed, rule, file);
    if (e164.equals("!")) {
      Invalid invalid = assertInstanceOf(Invalid.class, result);
      assertTrue(invalid.reason().chars().noneMatch(Character::isDigit), invalid.reason());
    } else {
      assertEquals(new Valid(new PhoneNumber(e164, extension), source), result);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u202a\u202c", "+", "tel:"})
  void nothingTyped_isInvalid(String typed) {
    assertInstanceOf(Invalid.class, normalizer.normalize(typed, "US", null));
  }

  @Test
  void invisibleCharacters_areLeftOut() {
    PhoneResult result =
        normalizer.normalize("\u202a+1\u00a0317\t555\u200e 0100\u202c", null, null);
    assertEquals(new Valid(new PhoneNumber("+13175550100", null), RegionSource.NUMBER), result);
  }

  @Test
  void longestText_isReadAndOneMoreIsNot() {
    String longest = " ".repeat(238) + "+13175550100";
    assertInstanceOf(Valid.class, normalizer.normalize(longest, null, null));
    assertInstanceOf(Invalid.class, normalizer.normalize(" " + longest, null, null));
  }

  @Test
  void emptyRegion_saysNothing() {
    PhoneResult result = normalizer.normalize("317 555 0100", "", "US");
    assertEquals(new Valid(new PhoneNumber("+13175550100", null), RegionSource.FILE), result);
  }

  @Test
  void region_isTwoCapitalLettersWithAPlan() {
    assertTrue(PhoneNormalizer.isRegion("GB"));
    assertFalse(PhoneNormalizer.isRegion("UK"));
    assertFalse(PhoneNormalizer.isRegion("gb"));
    assertFalse(PhoneNormalizer.isRegion(""));
  }
}
