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
    return text("sixty.rules.yaml");
  }

  /** Returns 60 rules of as many kinds as there are: attributes, division, roles, skills … */
  static String varied() {
    return text("varied.rules.yaml");
  }

  private static String text(String name) {
    try (InputStream file = RuleTexts.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns {@code count} rules of a department and a group each. */
  static String growing(int count) {
    StringBuilder text = new StringBuilder("format: 1\nname: growing\nroles:\n");
    for (int i = 0; i < count; i++) {
      text.append("  - when: user.department == \"D" + i + "\" AND isMemberOfGroupName(\"G" + i)
          .append("\")\n    grant: R" + i + "\n");
    }
    return text.toString();
  }

  /** Returns the 60 rules with attributes and phones: all that a user of Genesys Cloud needs. */
  static String whole() {
    return sixty()
        + """
        attributes:
          userName: String.toLowerCase(user.email)
          displayName: 'user.displayName ?: user.firstName + " " + user.lastName'
          email: String.toLowerCase(user.email)
          title: user.title
          department: user.department
          employeeNumber: { value: user.employeeNumber, required: true }
          externalId: user.employeeNumber
        phones:
          work: { value: user.primaryPhone, region: user.countryCode }
          mobile: { value: user.mobilePhone, region: user.countryCode }
        phoneRegion: US
        """;
  }

  /** Returns {@code text}, read. */
  static RuleSet read(String text) {
    return RuleSet.parse(text, "bench.yaml", OktaLanguage.all());
  }
}
