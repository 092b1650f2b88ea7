package io.personamap.core.coverage;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.ParsedExpression;
import io.personamap.core.expr.Span;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of one-letter attributes: {@code a&(b|!c)}, {@code a?"x":"y"}, {@code a:"x"} for a
 * default; all else is {@link TinyLanguage}. Tightest first: {@code !}, {@code &}, {@code |}.
 */
final class TinyLogic implements ExpressionLanguage {
  private final TinyLanguage rest = new TinyLanguage();

  @Override
  public String name() {
    return "okta";
  }

  @Override
  public ParsedExpression parse(String source) {
    return source.matches("[a-z()&|!?:\"]+") && !source.equals("true")
        ? new ParsedExpression(source, new Reader(source).whole(), List.of())
        : rest.parse(source);
  }

  @Override
  public EvaluationContext context(UserProfile profile, @Nullable Instant now) {
    return rest.context(profile, now);
  }

  @Override
  public FunctionLibrary functions() {
    return rest.functions();
  }

  private static final class Reader {
    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    Expr whole() {
      Expr first = or();
      if (take('?')) {
        Expr yes = text();
        at++;
        Expr no = text();
        return new Expr.Conditional(first, yes, no, first.span().to(no.span()));
      }
      if (take(':')) {
        Expr fallback = text();
        return new Expr.Elvis(first, fallback, first.span().to(fallback.span()));
      }
      return first;
    }

    private Expr or() {
      Expr left = and();
      while (take('|')) {
        left = binary(Expr.BinaryOperator.OR, left, and());
      }
      return left;
    }

    private Expr and() {
      Expr left = not();
      while (take('&')) {
        left = binary(Expr.BinaryOperator.AND, left, not());
      }
      return left;
    }

    private Expr not() {
      int start = at;
      if (take('!')) {
        Expr operand = not();
        return new Expr.Unary(Expr.UnaryOperator.NOT, operand, new Span(start, at));
      }
      if (take('(')) {
        Expr inner = or();
        at++;
        return inner;
      }
      Expr user = new Expr.Name("user", new Span(at, at));
      at++;
      return new Expr.Property(user, source.substring(start, at), new Span(start, at));
    }

    private Expr text() {
      int start = at;
      at = source.indexOf('"', at + 1) + 1;
      return new Expr.Literal(source.substring(start + 1, at - 1), new Span(start, at));
    }

    private static Expr binary(Expr.BinaryOperator operator, Expr left, Expr right) {
      return new Expr.Binary(operator, left, right, left.span().to(right.span()));
    }

    private boolean take(char expected) {
      boolean there = at < source.length() && source.charAt(at) == expected;
      at += there ? 1 : 0;
      return there;
    }
  }
}
