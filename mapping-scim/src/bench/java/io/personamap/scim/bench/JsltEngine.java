package io.personamap.scim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.util.Map;

/** Schibsted's JSLT; groups are keys of an object, so that membership is one look-up. */
final class JsltEngine extends Dialect implements Engine {

  @Override
  public Object input(UserProfile profile) {
    Person person = new Person(profile);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode user = root.putObject("user");
    for (Map.Entry<String, Object> attribute : person.getUser().entrySet()) {
      user.put(attribute.getKey(), (String) attribute.getValue());
    }
    ObjectNode groups = root.putObject("groups");
    person.getGroups().forEach(group -> groups.put(group, true));
    person.getGroups().forEach(root.putArray("names")::add);
    return root;
  }

  @Override
  public Formula compile(Expr tree) {
    Expression expression = Parser.compileString(write(tree));
    return new Formula() {
      @Override
      public Object evaluate(Object input) {
        JsonNode value = expression.apply((JsonNode) input);
        return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
      }

      @Override
      public boolean holds(Object input) {
        return expression.apply((JsonNode) input).booleanValue();
      }
    };
  }

  @Override
  String attribute(String name) {
    return ".user." + name;
  }

  @Override
  String and() {
    return "and";
  }

  @Override
  String or() {
    return "or";
  }

  @Override
  String not(String operand) {
    return "not(" + operand + ")";
  }

  @Override
  String contains(String text, String part) {
    return "contains(" + part + ", " + text + ")";
  }

  @Override
  String startsWith(String text, String prefix) {
    return "starts-with(" + text + ", " + prefix + ")";
  }

  @Override
  String matches(String text, String pattern) {
    return "test(" + text + ", " + text("^(" + pattern + ")$") + ")";
  }

  @Override
  String conditional(String condition, String whenTrue, String whenFalse) {
    return "(if (" + condition + ") " + whenTrue + " else " + whenFalse + ")";
  }

  @Override
  String inGroup(String name) {
    return "(.groups." + name + " == true)";
  }

  @Override
  String inGroupPrefix(String prefix) {
    return "any([for (.names) starts-with(., " + prefix + ")])";
  }
}
