package io.personamap.scim.bench;

import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelCompiler;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Spring's expressions, interpreted or compiled to byte code after their first runs. */
final class SpelEngine extends Dialect implements Engine {
  private final boolean compiled;
  private final SpelExpressionParser parser;
  private final StandardEvaluationContext context = new StandardEvaluationContext();
  private final List<SpelExpression> all = new ArrayList<>();

  SpelEngine(boolean compiled) {
    this.compiled = compiled;
    SpelCompilerMode mode = compiled ? SpelCompilerMode.IMMEDIATE : SpelCompilerMode.OFF;
    this.parser =
        new SpelExpressionParser(new SpelParserConfiguration(mode, getClass().getClassLoader()));
  }

  @Override
  public Object input(UserProfile profile) {
    return new Person(profile);
  }

  @Override
  public Formula compile(Expr tree) {
    SpelExpression expression = (SpelExpression) parser.parseExpression(write(tree));
    all.add(expression);
    return input -> expression.getValue(context, input);
  }

  @Override
  public long fallenBack() {
    return compiled ? all.stream().filter(each -> !SpelCompiler.compile(each)).count() : 0;
  }

  @Override
  String attribute(String name) {
    return "user['" + name + "']";
  }

  @Override
  String matches(String text, String pattern) {
    return "(" + text + " matches " + text(pattern) + ")";
  }

  /** Backslashes stand for themselves. */
  @Override
  String text(String value) {
    return '"' + value + '"';
  }

  @Override
  String inGroup(String name) {
    return "memberOf(" + name + ")";
  }

  @Override
  String inGroupPrefix(String prefix) {
    return "memberOfPrefix(" + prefix + ")";
  }
}
