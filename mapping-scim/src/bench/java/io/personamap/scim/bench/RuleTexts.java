package io.personamap.scim.bench;

import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rule files of the benchmarks. */
final class RuleTexts {
  private RuleTexts() {}

  /** Returns the 60 rules: division, roles, skills, languages. */
  static String sixty() {
    try (InputStream file = RuleTexts.class.getResourceAsStream("sixty.rules.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns {@code text}, read. */
  static RuleSet read(String text) {
    return RuleSet.parse(text, "bench.yaml", OktaLanguage.all());
  }
}
