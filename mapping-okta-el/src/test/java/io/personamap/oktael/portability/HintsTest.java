package io.personamap.oktael.portability;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.profile.Group;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.FunctionSpec;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.print.Printer;
import io.personamap.oktael.syntax.Callables;
import io.personamap.oktael.syntax.Diagnostics;
import io.personamap.oktael.syntax.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a hint says to write instead has the value of what the rewriter writes instead. A row of
 * {@code hints.cases} has the dialect that refuses, what it refuses, and what the words in the hint
 * stand for.
 */
class HintsTest {
  private static final String FAILS = "fails";
  private static final String CASES = "/conformance/hints.cases";
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
  private static final Map<String, ValueType> SCHEMA =
      Map.of("a", ValueType.STRING, "tags", ValueType.LIST);

  /** Java's, which people write in either dialect. */
  private static final List<String> JAVA =
      List.of("startsWith", "endsWith", "concat", "equals", "equalsIgnoreCase", "matches");

  private static final List<List<?>> ARRAYS =
      List.of(List.of(), List.of("a"), List.of("ab", "a"), List.of("x", List.of("a", "y")));

  private static Stream<Map<String, @Nullable Object>> profiles() {
    return Stream.of(
            null,
            "",
            " ",
            "a",
            "ab",
            "ba",
            "aab.ab",
            " ab b ",
            "US",
            "12",
            "1.6",
            "2020-01-02T03:04:05Z")
        .flatMap(
            text ->
                Stream.concat(Stream.of((Object) null), ARRAYS.stream())
                    .map(
                        array -> {
                          Map<String, @Nullable Object> profile = new LinkedHashMap<>();
                          profile.put("a", text);
                          profile.put("tags", array);
                          return profile;
                        }));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = CASES, delimiterString = " ==> ", quoteCharacter = '\0')
  void hint_hasTheValueOfTheRewriting(String refused, String words) {
    Dialect dialect = dialect(refused);
    String source = refused.substring(2);
    String rewriting = rewriting(source, dialect).orElseThrow();
    String hint = hint(source, dialect).orElseThrow();
    List<String> instead =
        QUOTED.matcher(hint).results().map(one -> filled(one.group(1), words)).toList();
    assertTrue(
        instead.stream().anyMatch(one -> agree(one, rewriting, dialect)),
        () -> hint + " against " + rewriting);
    assertTrue(
        profiles().anyMatch(profile -> !outcome(rewriting, profile, dialect).equals(FAILS)),
        rewriting);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C|user.a.isBlank()",
        "C|isBlank(user.a)",
        "C|String.isBlank(user.a)",
        "I|user.profile.a.isBlank()",
        "I|isBlank(user.profile.a)"
      })
  void isBlank_isOfNullAndWhiteSpaceInEveryHint(String refused) {
    Dialect dialect = dialect(refused);
    String user = dialect == Dialect.CLASSIC ? "user." : "user.profile.";
    String hint = hint(refused.substring(2), dialect).orElseThrow();
    String instead =
        filled(
            QUOTED.matcher(hint).results().findFirst().orElseThrow().group(1),
            "value=" + user + "a");
    profiles()
        .forEach(
            profile -> {
              String text = (String) profile.get("a");
              assertEquals(
                  text == null || text.isBlank(), outcome(instead, profile, dialect), hint);
            });
  }

  private static Dialect dialect(String refused) {
    return refused.startsWith("C") ? Dialect.CLASSIC : Dialect.IDENTITY_ENGINE;
  }

  private static boolean agree(String one, String other, Dialect dialect) {
    return profiles()
        .allMatch(
            profile -> outcome(one, profile, dialect).equals(outcome(other, profile, dialect)));
  }

  /** Replaces the words of a hint: {@code start=1; end=3}; {@code none} where it has none. */
  private static String filled(String form, String words) {
    if (words.equals("none")) {
      return form;
    }
    Map<String, String> values =
        Stream.of(words.split("; "))
            .map(word -> word.split("=", 2))
            .collect(toMap(word -> word[0], word -> word[1]));
    String any = values.keySet().stream().map(Pattern::quote).collect(joining("|"));
    return Pattern.compile("(?<![\\w.])(?:" + any + ")(?![\\w(])")
        .matcher(form)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group())));
  }

  private static Optional<String> hint(String source, Dialect dialect) {
    try {
      OktaLanguage.of(dialect).strict().parse(source);
      return Optional.empty();
    } catch (ExpressionException refused) {
      return refused.diagnostics().stream()
          .map(Diagnostic::suggestion)
          .filter(Objects::nonNull)
          .filter(hint -> hint.startsWith("write "))
          .findFirst();
    }
  }

  /** Empty where there is none that the dialect takes. */
  private static Optional<String> rewriting(String source, Dialect dialect) {
    Expr tree = Parser.parse(source, Callables.of(dialect), new Diagnostics());
    PartTypes types = new PartTypes(SCHEMA);
    Notes notes = new Notes();
    TreeCopy rewriter =
        dialect == Dialect.CLASSIC
            ? new ToClassic(types, notes)
            : new ToIdentityEngine(types, notes);
    String text = tree == null ? "" : Printer.print(tree.accept(rewriter));
    return notes.obstacles().isEmpty() && isTaken(text, dialect)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean isTaken(String source, Dialect dialect) {
    try {
      OktaLanguage.of(dialect).strict().parse(source);
      return true;
    } catch (ExpressionException refused) {
      return false;
    }
  }

  private static Object outcome(String source, Map<String, ?> profile, Dialect dialect) {
    try {
      Object value = OktaLanguage.of(dialect).compile(source).evaluate(context(profile, dialect));
      return value == null ? "null" : value;
    } catch (EvaluationException failure) {
      return FAILS;
    } catch (ExpressionException refused) {
      return "is refused: " + source;
    }
  }

  private static EvaluationContext context(Map<String, ?> profile, Dialect dialect) {
    Map<String, ?> engine = Map.of("status", "ACTIVE", "profile", profile);
    return EvaluationContext.builder()
        .root("user", dialect == Dialect.CLASSIC ? profile : engine)
        .groups(List.of(Group.of("g1", "West")))
        .now(Instant.EPOCH)
        .build();
  }

  @Test
  void everyHintThatHasARewriting_isInTheCases() throws IOException {
    Set<String> missing = new TreeSet<>();
    String cases = cases();
    for (Dialect dialect : Dialect.values()) {
      String user = dialect == Dialect.CLASSIC ? "user." : "user.profile.";
      Stream.concat(
              Catalogue.all().stream().map(spec -> probe(spec, user)),
              JAVA.stream().map(name -> user + "a." + name + "(\"a\")"))
          .filter(probe -> hint(probe, dialect).isPresent())
          .filter(probe -> rewriting(probe, dialect).filter(one -> !one.equals(probe)).isPresent())
          .map(probe -> dialect.name().charAt(0) + "|" + probe.substring(0, probe.indexOf('(') + 1))
          .filter(call -> !cases.contains(call))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  private static String cases() throws IOException {
    try (InputStream in = HintsTest.class.getResourceAsStream(CASES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String probe(FunctionSpec spec, String user) {
    String arguments = Stream.generate(() -> "\"a\"").limit(spec.fewest()).collect(joining(", "));
    String target = spec.target() == ValueType.LIST ? "tags." : "a.";
    String before = spec.form() == FunctionSpec.Form.METHOD ? user + target : "";
    return before + spec.name() + "(" + arguments + ")";
  }
}
