package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Just enough of a language for tests of core, which must not know Okta's: {@code user.x}, {@code
 * "text"}, numbers, {@code true}, {@code false}, {@code null}, {@code a == b}, {@code a + b},
 * {@code {"a", "b"}}, {@code inGroup("name")}, and {@code fail()}, which never has a value.
 */
public final class TinyLanguage implements ExpressionLanguage {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"[^\"]*\")|(\\d+)|([A-Za-z_]\\w*)|(==|[+{},().]))\\s*");

  @Override
  public String name() {
    return "okta";
  }

  @Override
  public ParsedExpression parse(String source) {
    return new ParsedExpression(source, new Reader(source).whole(), List.of());
  }

  @Override
  public EvaluationContext context(UserProfile profile, @Nullable Instant now) {
    return EvaluationContext.builder()
        .root("user", profile.attributes())
        .groups(profile.groups())
        .now(now)
        .build();
  }

  @Override
  public FunctionLibrary functions() {
    return new FunctionLibrary() {
      @Override
      public Optional<ExprFunction> function(String name) {
        return switch (name) {
          case "fail" -> Optional.of(TinyLanguage::fail);
          case "inGroup" -> Optional.of(TinyLanguage::inGroup);
          default -> Optional.empty();
        };
      }

      @Override
      public Optional<ExprFunction> method(String name) {
        return Optional.empty();
      }
    };
  }

  private static Object fail(Evaluation evaluation, Object[] arguments) {
    throw new EvaluationException(ProblemCode.CONVERSION, "`fail()` never has a value");
  }

  private static Object inGroup(Evaluation evaluation, Object[] arguments) {
    return evaluation.context().groups().stream().anyMatch(g -> g.name().equals(arguments[0]));
  }

  private static final class Reader {
    private final String source;
    private final Matcher matcher;
    private String token = "";
    private int start;
    private int end;

    Reader(String source) {
      this.source = source;
      this.matcher = TOKEN.matcher(source);
      next();
    }

    Expr whole() {
      Expr expr = comparison();
      return token.isEmpty() ? expr : refuse();
    }

    private Expr comparison() {
      Expr left = sum();
      return take("==") ? binary(Expr.BinaryOperator.EQ, left, sum()) : left;
    }

    private Expr sum() {
      Expr left = primary();
      while (take("+")) {
        left = binary(Expr.BinaryOperator.ADD, left, primary());
      }
      return left;
    }

    private Expr primary() {
      String first = token;
      Span span = new Span(start, end);
      if (first.isEmpty()) {
        return refuse();
      }
      next();
      if (first.equals("{")) {
        return new Expr.ListOf(elements("}"), new Span(span.start(), end));
      }
      if (first.startsWith("\"")) {
        return new Expr.Literal(first.substring(1, first.length() - 1), span);
      }
      if (Character.isDigit(first.charAt(0))) {
        return new Expr.Literal(Integer.valueOf(first), span);
      }
      return Character.isLetter(first.charAt(0)) ? named(first, span) : refuse();
    }

    private Expr named(String name, Span span) {
      switch (name) {
        case "true", "false" -> {
          return new Expr.Literal(Boolean.valueOf(name), span);
        }
        case "null" -> {
          return new Expr.Literal(null, span);
        }
        default -> {
          if (!take("(")) {
            return property(new Expr.Name(name, span));
          }
          if (!name.equals("fail") && !name.equals("inGroup")) {
            throw refusal(ProblemCode.FUNCTION_UNKNOWN, span);
          }
          return new Expr.Call(name, elements(")"), span);
        }
      }
    }

    private Expr property(Expr target) {
      if (!take(".")) {
        return target;
      }
      String name = token;
      Span span = target.span().to(new Span(start, end));
      next();
      return property(new Expr.Property(target, name, span));
    }

    private List<Expr> elements(String close) {
      List<Expr> elements = new ArrayList<>();
      while (!take(close)) {
        elements.add(comparison());
        if (!token.equals(close) && !take(",")) {
          refuse();
        }
      }
      return elements;
    }

    private static Expr binary(Expr.BinaryOperator operator, Expr left, Expr right) {
      return new Expr.Binary(operator, left, right, left.span().to(right.span()));
    }

    private boolean take(String expected) {
      boolean there = token.equals(expected);
      if (there) {
        next();
      }
      return there;
    }

    private void next() {
      int from = token.isEmpty() ? 0 : matcher.end();
      if (from == source.length() && from > 0) {
        token = "";
        start = from;
        end = from;
      } else if (matcher.region(from, source.length()).lookingAt()) {
        int group = 1;
        while (matcher.group(group) == null) {
          group++;
        }
        token = matcher.group(group);
        start = matcher.start(group);
        end = matcher.end(group);
      } else {
        start = from;
        end = source.length();
        refuse();
      }
    }

    private Expr refuse() {
      throw refusal(ProblemCode.EXPRESSION_SYNTAX, new Span(start, end));
    }

    private ExpressionException refusal(ProblemCode code, Span span) {
      String message = "`" + span.of(source) + "` does not belong here";
      return new ExpressionException(List.of(Diagnostic.error(code, span, message)));
    }
  }
}
