package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for what {@link Structure} finds. */
final class StructureReport {
  private static final Set<String> CONSTANT_WORDS = Set.of("true", "false", "null");

  private final Diagnostics diagnostics;

  /** Whether values already stand beside each other: the first of them was reported. */
  private boolean insideRun;

  private @Nullable Token textBesideValue;
  private boolean tooDeep;

  StructureReport(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  boolean isInsideRun() {
    return insideRun;
  }

  void endRun() {
    insideRun = false;
  }

  boolean tooDeep() {
    return tooDeep;
  }

  /** Returns the first text that has a name or number right behind it, or null. */
  @Nullable Token textBesideValue() {
    return textBesideValue;
  }

  void depth(Token token) {
    tooDeep = true;
    diagnostics.error(
        ProblemCode.LIMIT_DEPTH,
        token.span(),
        "the expression is nested too deeply, or has too many operators behind one another",
        "split it, or use `String.stringSwitch` or a table");
  }

  void missingOperator(Token before, Token token) {
    boolean closesRun = before.kind() == Token.Kind.TEXT && token.kind() != Token.Kind.TEXT;
    if (closesRun && textBesideValue == null) {
      textBesideValue = before;
    }
    if (!insideRun) {
      syntax(
          token,
          "an operator or a comma is missing before " + shown(token),
          token.kind() == Token.Kind.NAME ? "put quotation marks around a text" : null);
    }
    insideRun = true;
  }

  void mistaken(Token token) {
    syntax(token, shown(token) + " is no operator", Operators.meant(token));
  }

  void assignment(Token token) {
    diagnostics.error(
        ProblemCode.EXPRESSION_ASSIGNMENT,
        token.span(),
        "`=` would assign a value, which no expression does",
        "compare with `==`");
  }

  void forbidden(Token token) {
    notAllowed(token, String.valueOf(Operators.forbidden(token)));
  }

  void notAllowed(Token token, String what) {
    diagnostics.error(
        ProblemCode.EXPRESSION_NOT_ALLOWED,
        token.span(),
        shown(token) + ", " + what + ", is not in the language",
        token.is("--") ? "put a blank between the two" : token.is("?.") ? "write `.`" : null);
  }

  void strange(Token token, Token next) {
    boolean reference = (token.is("#") || token.is("@")) && next.kind() == Token.Kind.NAME;
    Span span = reference ? token.span().to(next.span()) : token.span();
    String text = reference ? token.text() + next.text() : token.text();
    diagnostics.error(
        token.is("!") || token.is("~") || token.is("$")
            ? ProblemCode.EXPRESSION_SYNTAX
            : ProblemCode.EXPRESSION_NOT_ALLOWED,
        span,
        "`" + text + "` cannot stand here",
        token.is("\\")
            ? "a backslash stands only inside a text"
            : token.is("!") && next.is("=") ? "write `!=`" : null);
  }

  void calledName(Token token) {
    if (Operators.isLogical(token)) {
      diagnostics.error(
          ProblemCode.NAME_MISUSED,
          token.span(),
          shown(token) + " is an operator, not a function",
          "write `a " + token.text() + " b`");
    } else if (CONSTANT_WORDS.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
      diagnostics.error(
          ProblemCode.NAME_MISUSED,
          token.span(),
          shown(token) + " is a constant, not a function",
          null);
    } else if (token.text().equals("T")) {
      notAllowed(token, "a Java type");
    }
  }

  void nothingLeft(Token token) {
    diagnostics.error(
        ProblemCode.EXPRESSION_DANGLING_OPERATOR,
        token.span(),
        shown(token) + " has nothing on its left",
        null);
  }

  void nothingRight(Token token) {
    if (token.is(",")) {
      syntax(token, "a value is missing behind the comma", "take the comma out");
      return;
    }
    diagnostics.error(
        ProblemCode.EXPRESSION_DANGLING_OPERATOR,
        token.span(),
        shown(token) + " has nothing on its right",
        null);
  }

  void nothingBeforeComma(Token before, Token comma) {
    if (Operators.isBinary(before) || before.is("?") || before.is(":") || before.is("?:")) {
      nothingRight(before);
    } else {
      syntax(comma, "a value is missing before the comma", null);
    }
  }

  void nothingInside(Token opener, Token closer) {
    diagnostics.error(
        ProblemCode.EXPRESSION_SYNTAX,
        opener.span().to(closer.span()),
        "there is nothing between `" + opener.text() + "` and `" + closer.text() + "`",
        null);
  }

  void trailingComma(Token comma) {
    diagnostics.warning(
        ProblemCode.EXPRESSION_SYNTAX,
        comma.span(),
        "there is no argument behind the comma",
        "take the comma out");
  }

  void bracketList(Token token) {
    syntax(token, "a list does not begin with `" + token.text() + "`", "write `{a, b}`");
  }

  void leadingDot(Token dot, Token next) {
    syntax(
        dot,
        "there is nothing before the dot",
        next.kind() == Token.Kind.NUMBER ? "write `0." + next.text() + "`" : null);
  }

  void noNameAfterDot(Token dot, Token next) {
    boolean marked = next.is("#") || next.is("@");
    if (marked) {
      notAllowed(next, "a variable or bean");
    } else {
      Token place = next.is(".") || next.isConstant() ? next : dot;
      syntax(place, "a name is missing behind the dot", null);
    }
    insideRun = true;
  }

  void missingDot(Token token) {
    syntax(
        token, "a dot is missing before `" + token.text() + "`", "write `." + token.text() + "`");
  }

  void chained(Token token) {
    syntax(
        token,
        "a comparison cannot follow a comparison",
        "join two comparisons with `AND`, or put one in parentheses");
  }

  void badKey(Token first, Token last) {
    diagnostics.error(
        ProblemCode.EXPRESSION_SYNTAX,
        first.span().to(last.span()),
        "the key of a map is a text",
        "write `'key': value`");
  }

  void mixedBraces(Token entry, boolean firstKeyed) {
    syntax(
        entry,
        firstKeyed ? "this entry of the map has no key" : "an element of a list has no key",
        null);
  }

  void loneColon(Token token) {
    syntax(token, "`:` has no `?` on its left", "write `condition ? value : otherwise`");
  }

  void noColon(Token question) {
    syntax(question, "`?` has no `:` on its right", "write `condition ? value : otherwise`");
  }

  void strayComma(Token token) {
    if (!diagnostics.has(ProblemCode.EXPRESSION_UNBALANCED)) {
      syntax(token, "a comma stands only between arguments or elements", null);
    }
  }

  void unclosed(Token opener) {
    diagnostics.error(
        ProblemCode.EXPRESSION_UNBALANCED,
        opener.span(),
        "`" + opener.text() + "` is not closed",
        null);
  }

  void unopened(Token closer) {
    diagnostics.error(
        ProblemCode.EXPRESSION_UNBALANCED,
        closer.span(),
        "`" + closer.text() + "` closes nothing",
        null);
  }

  private void syntax(Token token, String message, @Nullable String hint) {
    diagnostics.error(ProblemCode.EXPRESSION_SYNTAX, token.span(), message, hint);
  }

  private static String shown(Token token) {
    return "`" + token.text() + "`";
  }
}
