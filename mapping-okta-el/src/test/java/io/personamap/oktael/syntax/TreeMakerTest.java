package io.personamap.oktael.syntax;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.oktael.function.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** The allow-list alone, as if nothing before it had looked at the text. */
class TreeMakerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#variable",
        "#function(1)",
        "@bean",
        "&bean",
        "T(java.lang.Runtime)",
        "new String('x')",
        "new int[3]",
        "user.a = 1",
        "user.a++",
        "--user.a",
        "2^3",
        "1 between {1, 2}",
        "1 instanceof T(Integer)",
        "1.5f",
        "user.#variable",
        "{#variable}",
        "{'k': @bean}",
        "f(T(java.lang.System))",
        "user[#variable]",
        "a ? b : new X()",
        "a ?: @bean",
        "!#variable",
        "a.b(c, @bean)",
      })
  void whatTheLanguageLacks_isRefused(String text) {
    assertThrows(NotAllowed.class, () -> tree(text), text);
  }

  private static void tree(String text) {
    List<Token> tokens = Lexer.tokens(text, new Diagnostics());
    Brackets brackets = Structure.check(tokens, new StructureReport(new Diagnostics()));
    SpelNode root = new SpelExpressionParser().parseRaw(text).getAST();
    new TreeMaker(new SoundText(text, tokens, brackets), Callables.of(Dialect.CLASSIC)).tree(root);
  }
}
