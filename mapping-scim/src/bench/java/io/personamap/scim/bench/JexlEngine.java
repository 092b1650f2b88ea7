package io.personamap.scim.bench;

import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Apache Commons JEXL. */
final class JexlEngine extends Dialect implements Engine {
  private final org.apache.commons.jexl3.JexlEngine jexl =
      new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).create();

  @Override
  public Object input(UserProfile profile) {
    Person person = new Person(profile);
    return new MapContext(Map.of("user", person.getUser(), "person", person));
  }

  @Override
  public Formula compile(Expr tree) {
    JexlExpression expression = jexl.createExpression(write(tree));
    return input -> expression.evaluate((JexlContext) input);
  }

  @Override
  String matches(String text, String pattern) {
    return "(" + text + " =~ " + text(pattern) + ")";
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
