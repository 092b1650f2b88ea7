package io.personamap.scim.bench;

import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.mvel2.MVEL;

/** MVEL, compiled. */
final class MvelEngine extends Dialect implements Engine {

  @Override
  public Object input(UserProfile profile) {
    Person person = new Person(profile);
    return new HashMap<>(Map.of("user", person.getUser(), "person", person));
  }

  @Override
  public Formula compile(Expr tree) {
    Serializable expression = MVEL.compileExpression(write(tree));
    return input -> MVEL.executeExpression(expression, (Map<?, ?>) input);
  }

  @Override
  String matches(String text, String pattern) {
    return "(" + text + " ~= " + text(pattern) + ")";
  }

  @Override
  String inGroup(String name) {
    return "person.memberOf(" + name + ")";
  }

  @Override
  String inGroupPrefix(String prefix) {
    return "person.memberOfPrefix(" + prefix + ")";
  }
}
