package io.personamap.oktael.syntax;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Makes a tree of a text. Stateless. */
public final class Parser {
  /** UTF-16 units of the longest text that is read; Spring's own limit. */
  public static final int MAX_LENGTH = 10_000;

  private Parser() {}

  /**
   * Parses {@code source}.
   *
   * @param callables which names are functions
   * @param diagnostics gets everything that is wrong, errors and warnings
   * @return the tree, or null if there is none; where the only errors are typographic quotation
   *     marks and {@code =} for {@code ==}, it is the tree of what was meant
   */
  public static @Nullable Expr parse(String source, Callables callables, Diagnostics diagnostics) {
    if (source.length() > MAX_LENGTH) {
      diagnostics.error(
          ProblemCode.LIMIT_LENGTH,
          new Span(MAX_LENGTH, source.length()),
          "the expression has more than " + MAX_LENGTH + " characters",
          null);
      return null;
    }
    String bare = unwrapped(source);
    List<Token> tokens = Lexer.tokens(bare, diagnostics);
    if (tokens.size() == 1 && !diagnostics.hasErrors()) {
      diagnostics.error(
          ProblemCode.EXPRESSION_EMPTY,
          new Span(0, source.length()),
          "the expression is empty",
          null);
      return null;
    }
    Brackets brackets = structure(tokens, diagnostics);
    SoundText text = new SoundText(bare, tokens, brackets);
    if (!diagnostics.hasErrors()) {
      return tree(text, callables, diagnostics);
    }
    // What is wrong in a text that was mended may come from mending it.
    return isMeaningPlain(diagnostics) ? tree(text, callables, new Diagnostics()) : null;
  }

  private static boolean isMeaningPlain(Diagnostics diagnostics) {
    return diagnostics.all().stream()
        .filter(Diagnostic::isError)
        .allMatch(
            found ->
                found.code() == ProblemCode.EXPRESSION_SMART_QUOTE
                    || found.code() == ProblemCode.EXPRESSION_ASSIGNMENT);
  }

  /**
   * Returns the calls of functions, without their arguments, in a text that cannot be parsed: their
   * names can be checked all the same. Empty where quotation marks leave open what is a text.
   */
  public static List<Expr.Call> calls(String source, Callables callables) {
    List<Expr.Call> calls = new ArrayList<>();
    if (source.length() > MAX_LENGTH) {
      return calls;
    }
    Diagnostics lexical = new Diagnostics();
    List<Token> tokens = Lexer.tokens(unwrapped(source), lexical);
    if (lexical.has(ProblemCode.EXPRESSION_QUOTE)) {
      return calls;
    }
    for (int i = 0; i < tokens.size() - 1; i++) {
      if (tokens.get(i).kind() == Token.Kind.NAME && tokens.get(i + 1).is("(")) {
        call(tokens, i, callables, calls);
      }
    }
    return calls;
  }

  private static void call(
      List<Token> tokens, int last, Callables callables, List<Expr.Call> calls) {
    int first = last;
    StringBuilder path = new StringBuilder(tokens.get(last).text());
    while (first > 1
        && tokens.get(first - 1).is(".")
        && tokens.get(first - 2).kind() == Token.Kind.NAME) {
      first -= 2;
      path.insert(0, tokens.get(first).text() + ".");
    }
    boolean behindValue = first > 0 && tokens.get(first - 1).is(".");
    boolean operator =
        first == last
            && (Operators.isWordOperator(tokens.get(last)) || tokens.get(last).isWord("not"));
    if (!behindValue && !operator && callables.isFunction(path.toString())) {
      Span span = tokens.get(first).span().to(tokens.get(last).span());
      calls.add(new Expr.Call(path.toString(), List.of(), span));
    }
  }

  /** Blanks out {@code ${}} around the whole text, so that all offsets stay. */
  private static String unwrapped(String source) {
    int start = source.indexOf("${");
    int end = source.lastIndexOf('}');
    boolean wraps =
        start >= 0
            && end > start
            && source.substring(0, start).isBlank()
            && source.substring(end + 1).isBlank();
    return wraps
        ? source.substring(0, start)
            + "  "
            + source.substring(start + 2, end)
            + " "
            + source.substring(end + 1)
        : source;
  }

  private static Brackets structure(List<Token> tokens, Diagnostics diagnostics) {
    if (!diagnostics.has(ProblemCode.EXPRESSION_QUOTE)) {
      return Structure.check(tokens, new StructureReport(diagnostics));
    }
    // Behind a missing quotation mark texts and code have changed places: nothing there counts.
    Diagnostics doubtful = new Diagnostics();
    StructureReport report = new StructureReport(doubtful);
    Brackets brackets = Structure.check(tokens, report);
    Token suspect = report.textBesideValue();
    int trusted = tokens.get(tokens.size() - 2).span().start();
    if (suspect != null) {
      trusted = suspect.span().start();
      diagnostics.drop(ProblemCode.EXPRESSION_QUOTE);
      diagnostics.error(
          ProblemCode.EXPRESSION_QUOTE,
          new Span(trusted, trusted + 1),
          "the quotation mark `" + suspect.text().charAt(0) + "` has no partner",
          "close the text that begins here");
    }
    for (Diagnostic found : doubtful.all()) {
      boolean counts =
          found.span().end() < trusted && found.code() != ProblemCode.EXPRESSION_UNBALANCED;
      if (counts && found.isError()) {
        diagnostics.error(found.code(), found.span(), found.message(), found.suggestion());
      }
    }
    return brackets;
  }

  private static @Nullable Expr tree(SoundText text, Callables callables, Diagnostics diagnostics) {
    Span whole = new Span(0, text.source().length());
    try {
      return new TreeMaker(text, callables).tree(springs(text.masked()));
    } catch (NotAllowed | ParseException unforeseen) {
      diagnostics.error(ProblemCode.EXPRESSION_SYNTAX, whole, "this is no expression", null);
    } catch (StackOverflowError deep) {
      diagnostics.error(
          ProblemCode.LIMIT_DEPTH, whole, "the expression is too deep for this thread", null);
    }
    return null;
  }

  /** Spring's parser throws an {@code IllegalStateException} too, for what it did not foresee. */
  private static SpelNode springs(String text) {
    try {
      return new SpelExpressionParser().parseRaw(text).getAST();
    } catch (IllegalStateException unforeseen) {
      throw new ParseException(0, "unforeseen", unforeseen);
    }
  }
}
