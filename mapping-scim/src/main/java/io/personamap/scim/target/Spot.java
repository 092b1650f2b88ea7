package io.personamap.scim.target;

import org.jspecify.annotations.Nullable;

/**
 * Where in a resource a value stands, and which rule it goes back to; both are written out only
 * when a problem needs them. Immutable.
 *
 * @param parent the attribute that this one is a member of, or null
 * @param prefix what stands before an attribute without a parent
 * @param scope what feeds the attribute
 * @param element the value of a list that is meant, or null
 */
record Spot(
    @Nullable Spot parent,
    String prefix,
    AttributeSpec attribute,
    Scope scope,
    @Nullable ElementScope element) {

  /** Returns the same place, of one value of the list. */
  Spot at(ElementScope value) {
    return new Spot(parent, prefix, attribute, scope, value);
  }

  /** Returns the path, {@code routingSkills[name eq "Billing"].proficiency}. */
  String path() {
    String before = parent == null ? prefix : parent.path() + ".";
    return before + attribute.name() + (element == null ? "" : filter(element));
  }

  /** Returns {@code [name eq "Billing"]}, so that a problem says which value of a list it means. */
  private String filter(ElementScope value) {
    return attribute
        .key()
        .filter(key -> !"value".equals(key.feed().from()))
        .flatMap(key -> value.read(key.feed()).ifKnown().map(known -> filter(key, known)))
        .orElse("");
  }

  private static String filter(AttributeSpec key, Object value) {
    String quoted = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "[" + key.name() + " eq \"" + quoted + "\"]";
  }

  /** Returns the name of the rule, {@code attributes/title}. */
  String rule() {
    return scope.rule(attribute.feed());
  }
}
