package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens. Everything it cannot read becomes a diagnostic, and where possible a
 * token all the same, so that one mistake is reported once.
 *
 * <p>White space, names and constants are Spring's: letters of any alphabet, {@code 'it''s'}, no
 * escape by backslash.
 */
final class Lexer {
  /** Longest first, so that the first that fits is the right one. */
  private static final List<String> SYMBOLS =
      List.of(
          "===", "!==", "==>", "==", "!=", "<=", ">=", "<>", "=>", "=<", "=~", "&&", "||", "??",
          "?:", "?.", "?[", "![", "^[", "$[", "++", "--", "->", "::", "(", ")", "[", "]", "{", "}",
          ",", ".", "?", ":", "!", "+", "-", "*", "/", "%", "<", ">", "=", "&", "|", "^", "#", "@",
          ";", "\\", "~", "$");

  private static final Pattern ENTITY = Pattern.compile("&(?:quot|amp|lt|gt|apos|nbsp|#\\d{2,4});");

  private final String source;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Returns the tokens of {@code source}; the last is always {@link Token.Kind#END}. */
  static List<Token> tokens(String source, Diagnostics diagnostics) {
    Lexer lexer = new Lexer(source, diagnostics);
    while (lexer.position < source.length()) {
      lexer.next();
    }
    Span end = new Span(source.length(), source.length());
    lexer.tokens.add(new Token(Token.Kind.END, "", null, end));
    return lexer.tokens;
  }

  private void next() {
    char c = source.charAt(position);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      position++;
    } else if (c == '"' || c == '\'') {
      text(c);
    } else if (SmartQuote.isOne(c)) {
      smartText();
    } else if (isDigit(c)) {
      number();
    } else if (isNameStart(c)) {
      name();
    } else {
      symbol();
    }
  }

  private void name() {
    int start = position;
    while (position < source.length() && isNamePart(source.charAt(position))) {
      position++;
    }
    add(Token.Kind.NAME, start, null);
  }

  private boolean isNameStart(char c) {
    boolean lastSelection = source.startsWith("$[", position);
    return Character.isLetter(c) || c == '_' || (c == '$' && !lastSelection && nameFollows());
  }

  private boolean nameFollows() {
    return position + 1 < source.length() && isNamePart(source.charAt(position + 1));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetter(c) || isDigit(c) || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void text(char quote) {
    int start = position;
    int end = start + 1;
    StringBuilder value = new StringBuilder();
    while (end < source.length()) {
      char c = source.charAt(end);
      if (c == quote && end + 1 < source.length() && source.charAt(end + 1) == quote) {
        value.append(quote);
        end += 2;
      } else if (c == quote) {
        position = end + 1;
        add(Token.Kind.TEXT, start, value.toString());
        return;
      } else {
        value.append(c);
        end++;
      }
    }
    unfinished(start, quote);
  }

  /** A text that was opened straight may have been closed by a typographic mark. */
  private void unfinished(int start, char quote) {
    int closing = SmartQuote.closing(source, start + 1, quote);
    if (closing >= 0) {
      position = closing + 1;
      add(Token.Kind.TEXT, start, source.substring(start + 1, closing));
      reportSmartQuote(new Span(closing, closing + 1), "put `" + quote + "` in its place");
      return;
    }
    position = source.length();
    add(Token.Kind.TEXT, start, source.substring(start + 1));
    diagnostics.error(
        ProblemCode.EXPRESSION_QUOTE,
        new Span(start, start + 1),
        "the quotation mark `" + quote + "` has no partner",
        "put `" + quote + "` behind the text");
  }

  private void smartText() {
    int start = position;
    int closing = SmartQuote.next(source, start + 1, source.charAt(start));
    if (closing < 0) {
      position = start + 1;
      reportSmartQuote(new Span(start, start + 1), "type \" or '");
      return;
    }
    String inner = source.substring(start + 1, closing);
    position = closing + 1;
    add(Token.Kind.TEXT, start, inner);
    reportSmartQuote(new Span(start, position), "write `\"" + inner + "\"`");
  }

  private void reportSmartQuote(Span span, String hint) {
    diagnostics.error(
        ProblemCode.EXPRESSION_SMART_QUOTE,
        span,
        "`"
            + span.of(source)
            + "` has a typographic quotation mark, which does not begin or end a text",
        hint);
  }

  private void number() {
    int start = position;
    NumberText read = NumberText.at(source, start);
    position = read.end();
    add(Token.Kind.NUMBER, start, read.value());
    ProblemCode problem = read.problem();
    if (problem != null) {
      Span span = new Span(start, position);
      boolean large = problem == ProblemCode.NUMBER_TOO_LARGE;
      diagnostics.error(
          problem,
          span,
          "`" + span.of(source) + "` " + (large ? "is too large for a number" : "is not a number"),
          large
              ? "an integer has 32 bits; write it as a text, `\"" + span.of(source) + "\"`"
              : null);
    }
  }

  private void symbol() {
    Matcher entity = ENTITY.matcher(source).region(position, source.length());
    if (entity.lookingAt()) {
      entity(entity.group());
      return;
    }
    for (String symbol : SYMBOLS) {
      if (source.startsWith(symbol, position)) {
        int start = position;
        position += symbol.length();
        add(Token.Kind.SYMBOL, start, null);
        return;
      }
    }
    int start = position;
    position += Character.charCount(source.codePointAt(start));
    Span span = new Span(start, position);
    diagnostics.error(
        ProblemCode.EXPRESSION_SYNTAX,
        span,
        StrayCharacter.message(source, span),
        StrayCharacter.hint(source, span));
    String meant = StrayCharacter.meant(source, span);
    if (meant != null) {
      tokens.add(new Token(Token.Kind.SYMBOL, meant, null, span));
    }
  }

  /** Stands for what the entity means, so that nothing else is reported for it. */
  private void entity(String entity) {
    Span span = new Span(position, position + entity.length());
    position = span.end();
    diagnostics.error(
        ProblemCode.EXPRESSION_SYNTAX,
        span,
        "`" + entity + "` belongs to a web page, not to an expression",
        "type the character that it stands for");
    switch (entity) {
      case "&amp;" -> joinAmpersands(span);
      case "&lt;" -> comparison("<", span);
      case "&gt;" -> comparison(">", span);
      case "&nbsp;" -> {}
      default -> entityText(entity, span);
    }
  }

  private void joinAmpersands(Span span) {
    if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is("&&")) {
      tokens.add(new Token(Token.Kind.SYMBOL, "&&", null, span));
    }
  }

  private void comparison(String sign, Span span) {
    boolean orEqual = source.startsWith("=", position);
    position += orEqual ? 1 : 0;
    tokens.add(new Token(Token.Kind.SYMBOL, orEqual ? sign + "=" : sign, null, span));
  }

  private void entityText(String entity, Span opening) {
    int closing = source.indexOf(entity, position);
    if (closing >= 0) {
      position = closing + entity.length();
      add(Token.Kind.TEXT, opening.start(), source.substring(opening.end(), closing));
    }
  }

  private void add(Token.Kind kind, int start, @Nullable Object value) {
    Span span = new Span(start, position);
    tokens.add(new Token(kind, span.of(source), value, span));
  }
}
