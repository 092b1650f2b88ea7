package io.personamap.core.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names characters that cannot be seen, or that look like others, and so keep two names apart that
 * read the same. Places are offsets in UTF-16 units.
 */
final class OddCharacters {
  private static final int MAX_NAMED = 3;
  private static final String GREEK_AND_CYRILLIC = "АВЕЅІЈКМНОРСТУХаеіјорсухѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν";
  private static final String LATIN = "ABESIJKMHOPCTYXaeijopcyxsdqwABEZHIKMNOPTYXoav";
  private static final Map<Integer, Character> LOOK_ALIKES = lookAlikes();

  private OddCharacters() {}

  /** Returns what is odd in {@code name}: {@code a no-break space at 7}; at most three of them. */
  static Optional<String> in(String name) {
    boolean readsLatin =
        name.codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> isLatin(letter) || LOOK_ALIKES.containsKey(letter));
    List<String> odd = new ArrayList<>();
    for (int at = 0; at < name.length() && odd.size() < MAX_NAMED; ) {
      int character = name.codePointAt(at);
      String what = describe(character, readsLatin);
      if (!what.isEmpty()) {
        odd.add(what + " at " + at);
      }
      at += Character.charCount(character);
    }
    if (name.startsWith(" ")) {
      odd.add(0, "a blank at the beginning");
    }
    if (name.length() > 1 && name.endsWith(" ")) {
      odd.add("a blank at the end");
    }
    return odd.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", odd));
  }

  private static String describe(int character, boolean readsLatin) {
    Character latin = readsLatin ? LOOK_ALIKES.get(character) : null;
    if (latin != null) {
      return word(Character.UnicodeScript.of(character).name())
          + " `"
          + Character.toString(character)
          + "`, which looks like `"
          + latin
          + "`,";
    }
    boolean invisible =
        switch (Character.getType(character)) {
          case Character.FORMAT,
              Character.CONTROL,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          case Character.SPACE_SEPARATOR -> character != ' ';
          default -> false;
        };
    return invisible ? "a " + named(character) : "";
  }

  private static String named(int character) {
    String name = Character.getName(character);
    return name == null
        ? "character U+" + Integer.toHexString(character)
        : name.toLowerCase(Locale.ROOT);
  }

  private static String word(String script) {
    return "a " + script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static Map<Integer, Character> lookAlikes() {
    Map<Integer, Character> alikes = new HashMap<>();
    for (int i = 0; i < LATIN.length(); i++) {
      alikes.put((int) GREEK_AND_CYRILLIC.charAt(i), LATIN.charAt(i));
    }
    return Map.copyOf(alikes);
  }
}
