package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

  private static Lookup find(Kind kind, String known, String typed) {
    List<String> names = Arrays.asList(known.split("\\|"));
    List<Entry> entries =
        IntStream.range(0, names.size())
            .mapToObj(i -> new Entry(kind, names.get(i), "" + i))
            .toList();
    return new NameIndex(kind, entries).find(typed);
  }

  private static String told(Lookup answer) {
    if (answer instanceof Lookup.Found found) {
      return "found " + found.entry().id();
    }
    return answer instanceof Lookup.Ambiguous several
        ? "ambiguous " + several.candidates().stream().map(Entry::id).toList()
        : "not found " + ((Lookup.NotFound) answer).nearest();
  }

  @ParameterizedTest(name = "{0}: {2} among {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "ROLE;Agent;Agent;found 0",
        "ROLE;Agent|agent;agent;found 1",
        "ROLE;Agent;AGENT;found 0",
        "ROLE;Agent|agent;AGENT;ambiguous [0, 1]",
        "ROLE;Team Lead;'  team\u00a0\tlead ';found 0",
        "ROLE;Team\u00a0Lead;Team Lead;found 0",
        "ROLE;Team Lead;TeamLead;not found [Team Lead]",
        "ROLE;Café;Cafe\u0301;found 0",
        "ROLE;Straße;STRASSE;found 0",
        "ROLE;Agent;Ａｇｅｎｔ;found 0",
        "ROLE;Agent;\u0410gent;not found [Agent]",
        "ROLE;Agent;Agent\u200b;not found [Agent]",
        "ROLE;Agent|Agent;Agent;ambiguous [0, 1]",
        "DIVISION;Home;home;found 0",
        "SKILL;Spanish;spanish;not found [Spanish]",
        "SKILL;Spanish|spanish;spanish;found 1",
        "LANGUAGE;Spanish - Written;Spanish -  Written;not found [Spanish - Written]",
        "USER;ada@example.com;Ada@Example.com;found 0",
        "USER;ada@example.com;'ada@example.com ';not found []",
      })
  void name_isMatched(Kind kind, String known, String typed, String expected) {
    assertEquals(expected, told(find(kind, known, typed)));
  }

  @Test
  void sameEntryTwice_isOne() {
    Entry entry = new Entry(Kind.ROLE, "Agent", "1");
    assertEquals(
        new Lookup.Found(entry), new NameIndex(Kind.ROLE, List.of(entry, entry)).find("Agent"));
  }
}
