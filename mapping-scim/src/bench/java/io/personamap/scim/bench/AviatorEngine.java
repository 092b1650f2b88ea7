package io.personamap.scim.bench;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.runtime.function.AbstractFunction;
import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** Aviator, which generates byte code; membership is a function of ours, as its users would do. */
final class AviatorEngine extends Dialect implements Engine {
  private final AviatorEvaluatorInstance aviator = AviatorEvaluator.newInstance();

  AviatorEngine() {
    aviator.addFunction(new Membership("member", Person::memberOf));
    aviator.addFunction(new Membership("memberPrefix", Person::memberOfPrefix));
  }

  @Override
  public Object input(UserProfile profile) {
    Person person = new Person(profile);
    return new HashMap<>(Map.of("user", person.getUser(), "person", person));
  }

  @Override
  public Formula compile(Expr tree) {
    Expression expression = aviator.compile(write(tree));
    return input -> execute(expression, input);
  }

  @SuppressWarnings("unchecked")
  private static Object execute(Expression expression, Object input) {
    return expression.execute((Map<String, Object>) input);
  }

  @Override
  String contains(String text, String part) {
    return "string.contains(" + text + ", " + part + ")";
  }

  @Override
  String startsWith(String text, String prefix) {
    return "string.startsWith(" + text + ", " + prefix + ")";
  }

  @Override
  String matches(String text, String pattern) {
    return "(" + text + " =~ /" + pattern + "/)";
  }

  @Override
  String inGroup(String name) {
    return "member(person, " + name + ")";
  }

  @Override
  String inGroupPrefix(String prefix) {
    return "memberPrefix(person, " + prefix + ")";
  }

  private static final class Membership extends AbstractFunction {
    private static final long serialVersionUID = 1;
    private final String name;
    private final transient BiPredicate<Person, String> test;

    Membership(String name, BiPredicate<Person, String> test) {
      this.name = name;
      this.test = test;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject person, AviatorObject text) {
      Person who = (Person) FunctionUtils.getJavaObject(person, env);
      return AviatorBoolean.valueOf(test.test(who, FunctionUtils.getStringValue(text, env)));
    }
  }
}
