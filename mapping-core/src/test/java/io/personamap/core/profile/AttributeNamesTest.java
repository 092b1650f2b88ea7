package io.personamap.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class AttributeNamesTest {

  private static String[] names(int length) {
    return new String[] {"title", "x".repeat(length)};
  }

  @Test
  void namesOfAClaimsLength_areKeptOnce() {
    AttributeNames first = AttributeNames.of(names(128));
    AttributeNames second = AttributeNames.of(names(128));
    assertSame(first, second);
    assertEquals(1, first.find("x".repeat(128)));
  }

  @Test
  void longNames_goWithTheirProfile() {
    String[] names = names(129);
    AttributeNames.of(names(129));
    AttributeNames mine = AttributeNames.of(names);
    assertSame(names[1], mine.get(1), "not one that was kept of the last profile");
    assertNotSame(mine, AttributeNames.of(names));
    assertEquals(1, mine.find("x".repeat(129)));
    assertEquals(0, mine.find("title"));
  }
}
