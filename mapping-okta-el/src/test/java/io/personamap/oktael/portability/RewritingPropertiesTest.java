package io.personamap.oktael.portability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.profile.Group;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A rewriting has the value of the original, or tells where it has not. */
class RewritingPropertiesTest {
  private static final String FAILS = "fails";

  @Property(tries = 3000)
  void rewriting_ofSoundProfiles_hasTheSameValue(
      @ForAll("expressions") String source, @ForAll("soundProfiles") Map<String, Object> profile) {
    eachRewriting(
        source,
        profile,
        (original, rewriting) ->
            assertEquals(original, outcome(rewriting.text(), profile), () -> source + rewriting));
  }

  @Property(tries = 3000)
  void rewriting_ofAnyProfile_hasTheSameValueOrTellsOfDifferences(
      @ForAll("expressions") String source, @ForAll("anyProfiles") Map<String, Object> profile) {
    eachRewriting(
        source,
        profile,
        (original, rewriting) -> {
          if (!original.equals(outcome(rewriting.text(), profile))) {
            assertNotEquals(List.of(), rewriting.differences(), () -> source + rewriting);
          }
        });
  }

  private interface Comparison {
    void of(Object original, Rewriting rewriting);
  }

  private static void eachRewriting(
      String source, Map<String, Object> profile, Comparison comparison) {
    Object original = outcome(source, profile);
    for (PlaceReport place : OktaLanguage.classic().portability(source).places()) {
      place.rewriting().ifPresent(rewriting -> comparison.of(original, rewriting));
    }
  }

  /** Its value in the dialect that takes it. */
  private static Object outcome(String source, Map<String, Object> profile) {
    for (Dialect dialect : Dialect.values()) {
      try {
        Object value = OktaLanguage.of(dialect).compile(source).evaluate(context(profile, dialect));
        return value == null ? "null" : value;
      } catch (EvaluationException failure) {
        return FAILS;
      } catch (ExpressionException otherDialect) {
        continue;
      }
    }
    throw new IllegalStateException("in no dialect: " + source);
  }

  private static EvaluationContext context(Map<String, Object> profile, Dialect dialect) {
    Map<String, ?> account = Map.of("status", "ACTIVE");
    Map<String, @Nullable Object> user = new LinkedHashMap<>(profile);
    if (dialect == Dialect.IDENTITY_ENGINE) {
      user = new LinkedHashMap<>(account);
      user.put("profile", profile);
    }
    return EvaluationContext.builder()
        .root("user", user)
        .fact("internal", account)
        .groups(List.of(Group.named("West Coast"), Group.named("ab")))
        .build();
  }

  @Provide
  Arbitrary<Map<String, Object>> soundProfiles() {
    return profiles(text(), Arbitraries.of(List.of(), List.of("a"), List.of("a", "b", "ab")));
  }

  @Provide
  Arbitrary<Map<String, Object>> anyProfiles() {
    Arbitrary<Object> any =
        Arbitraries.oneOf(
            text(), Arbitraries.of(7, 2.5, true, List.of("a", "b"), List.of(), Map.of("k", "v")));
    return profiles(any.injectNull(0.3), any.injectNull(0.3));
  }

  private static Arbitrary<Object> text() {
    return Arbitraries.strings().withChars("ab.W").ofMaxLength(4).map(s -> s);
  }

  private static Arbitrary<Map<String, Object>> profiles(
      Arbitrary<Object> text, Arbitrary<Object> array) {
    return Combinators.combine(text, text, array)
        .as(
            (a, b, tags) -> {
              Map<String, Object> profile = new LinkedHashMap<>();
              profile.put("a", a);
              profile.put("b", b);
              profile.put("tags", tags);
              return profile;
            });
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.oneOf(conditions("user.", true), conditions("user.profile.", false));
  }

  private static Arbitrary<String> conditions(String user, boolean classic) {
    Arbitrary<String> one = Arbitraries.lazy(() -> classic ? classic(user) : engine(user));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, one),
        net.jqwik.api.Tuple.of(
            1, Combinators.combine(one, one).as((a, b) -> a + " OR !(" + b + ")")),
        net.jqwik.api.Tuple.of(
            1, Combinators.combine(one, one).as((a, b) -> "(" + a + ") AND (" + b + ")")));
  }

  private static Arbitrary<String> part() {
    return Arbitraries.of("\"\"", "\"a\"", "\"ab\"", "\".\"", "'W'", "5");
  }

  private static Arbitrary<String> classic(String user) {
    Arbitrary<String> text = classicText(user);
    Arbitrary<String> either = Arbitraries.oneOf(part(), text);
    return Arbitraries.oneOf(
        filled("String.contains(%s, %s)", text, either),
        filled("String.endsWith(%s, %s)", text, either),
        filled("String.startsWith(%s, %s)", text, part()),
        filled("String.stringContains(%s, %s)", text, either),
        filled("String.len(%s) > 1 OR %s == \"b\"", text, text),
        filled("%s == %s", text, either),
        filled("String.join(\"-\", %s, %s) == \"a-b\"", text, either),
        filled("String.append(%s, %s) == \"ab\"", text, text),
        filled("String.stringSwitch(%s, \"z\", %s, \"y\", \"b\", \"x\") == \"y\"", text, part()),
        filled("Arrays.contains(user.tags, %s) OR Arrays.size(user.tags) == 2 %s", part(), blank()),
        filled("Arrays.isEmpty(user.tags) OR isMemberOfGroupName(%s) %s", either, blank()),
        filled("isMemberOfGroupNameStartsWith(%s) OR isMemberOfAnyGroup(%s)", either, part()),
        filled("user.getInternalProperty(\"status\") == \"ACTIVE\" AND %s != %s", text, text));
  }

  private static Arbitrary<String> classicText(String user) {
    return Arbitraries.of(
        user + "a",
        user + "b",
        "String.toUpperCase(" + user + "a)",
        "String.substring(" + user + "b, 0, 2)",
        "String.substringBefore(" + user + "a, \".\")",
        "String.replace(" + user + "a, \"a\", \"b\")",
        "toLowerCase(" + user + "b)");
  }

  private static Arbitrary<String> engine(String user) {
    Arbitrary<String> text =
        Arbitraries.of(
            user + "a",
            user + "b",
            user + "a.toUpperCase()",
            user + "b.substring(1)",
            user + "a.substringAfter('.')",
            user + "b.replaceFirst('a', 'b')");
    Arbitrary<String> either = Arbitraries.oneOf(Arbitraries.of("'a'", "''", "'ab'"), text);
    return Arbitraries.oneOf(
        filled("%s.contains(%s)", text, either),
        filled("%s.length() > 1 OR %s == 'b'", text, either),
        filled("{'a', 'ab'}.contains(%s) AND %s != null", text, text),
        filled(
            "user.profile.tags.size() > 1 OR user.profile.tags.isEmpty() OR %s == %s", text, text),
        filled("user.isMemberOf({'group.profile.name': %s}) OR %s == 'W'", either, text),
        filled(
            "user.isMemberOf({'group.profile.name': {%s, %s}, 'operator': 'EXACT'})",
            either, either),
        filled("user.status == 'ACTIVE' AND %s == %s", text, text));
  }

  private static Arbitrary<String> blank() {
    return Arbitraries.of("");
  }

  private static Arbitrary<String> filled(
      String template, Arbitrary<String> first, Arbitrary<String> second) {
    return Combinators.combine(first, second).as((a, b) -> String.format(template, a, b));
  }
}
