package io.personamap.scim.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one attribute in a JSON Schema. Canonical values are an {@code enum} where the
 * target takes no others or the library sends none, else {@code examples} (RFC 7643 section 7 calls
 * them suggestions). That no two values of a list share a key can be said of known keys only.
 */
final class JsonSchemaValue {
  private static final String CONST = "const";

  private JsonSchemaValue() {}

  static Map<String, Object> of(AttributeSpec attribute, boolean whole) {
    return attribute.is().multiValued() ? list(attribute) : single(attribute, whole);
  }

  private static Map<String, Object> list(AttributeSpec attribute) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("description", attribute.description());
    list.put("type", "array");
    Map<String, Object> items = single(attribute, true);
    items.remove("description");
    list.put("items", items);
    list.put("minItems", 1);
    Integer maxItems = attribute.limits().maxItems();
    if (maxItems != null) {
      list.put("maxItems", maxItems);
    }
    list.put("uniqueItems", true);
    List<Object> once = once(attribute);
    if (!once.isEmpty()) {
      list.put("allOf", once);
    }
    return list;
  }

  /** Returns what at most one value of a list may be. */
  private static List<Object> once(AttributeSpec attribute) {
    List<Object> once = new ArrayList<>();
    boolean hasPrimary =
        attribute.subAttributes().stream().anyMatch(sub -> sub.name().equals("primary"));
    if (hasPrimary) {
      once.add(atMostOne("primary", Map.of(CONST, true)));
    }
    attribute
        .key()
        .ifPresent(
            key -> {
              if (key.is().vocabulary().strict()) {
                key.is()
                    .vocabulary()
                    .canonicalValues()
                    .forEach(value -> once.add(atMostOne(key.name(), Map.of(CONST, value))));
              }
              List<String> exclusive = attribute.limits().exclusive();
              if (!exclusive.isEmpty()) {
                once.add(atMostOne(key.name(), Map.of("enum", exclusive)));
              }
            });
    return once;
  }

  private static Map<String, Object> atMostOne(String member, Map<String, Object> value) {
    Map<String, Object> which = new LinkedHashMap<>();
    which.put("properties", Map.of(member, value));
    which.put("required", List.of(member));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("contains", which);
    rule.put("minContains", 0);
    rule.put("maxContains", 1);
    return rule;
  }

  private static Map<String, Object> single(AttributeSpec attribute, boolean whole) {
    if (attribute.isComplex()) {
      return complex(attribute, whole);
    }
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", attribute.description());
    switch (attribute.is().type()) {
      case STRING, REFERENCE -> text(attribute, value);
      case BOOLEAN -> value.put("type", "boolean");
      case INTEGER, DECIMAL -> number(attribute, value);
      case COMPLEX -> throw new IllegalStateException("a complex value has members");
    }
    return value;
  }

  private static Map<String, Object> complex(AttributeSpec attribute, boolean whole) {
    boolean together = attribute.feed().from() != null || (whole && attribute.is().required());
    JsonSchemaObject members = JsonSchemaObject.of(attribute.subAttributes(), together);
    List<String> required = new ArrayList<>(members.required());
    attribute
        .key()
        .map(AttributeSpec::name)
        .filter(key -> !required.contains(key))
        .ifPresent(required::add);
    return new JsonSchemaObject(members.properties(), required).toSchema(attribute.description());
  }

  private static void number(AttributeSpec attribute, Map<String, Object> value) {
    boolean whole = attribute.is().type() == AttributeType.INTEGER;
    value.put("type", whole ? "integer" : "number");
    Double minimum = attribute.limits().minimum();
    if (minimum != null) {
      value.put("minimum", minimum);
    }
    Double maximum = attribute.limits().maximum();
    if (maximum != null) {
      value.put("maximum", maximum);
    }
  }

  private static void text(AttributeSpec attribute, Map<String, Object> value) {
    value.put("type", "string");
    Characteristics.Vocabulary vocabulary = attribute.is().vocabulary();
    Object constant = attribute.feed().constant();
    if (vocabulary.strict() || (constant != null && !vocabulary.canonicalValues().isEmpty())) {
      value.put("enum", vocabulary.canonicalValues());
      return;
    }
    if (constant != null) {
      value.put(CONST, constant);
      return;
    }
    if (!vocabulary.canonicalValues().isEmpty()) {
      value.put("examples", vocabulary.canonicalValues());
    }
    switch (attribute.feed().format()) {
      case PLAIN -> value.put("pattern", "\\S");
      case DATE -> value.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case E164 -> value.put("pattern", "^\\+[0-9]{2,15}$");
      case E164_OR_TEL -> value.put("pattern", "^(\\+[0-9]{2,15}|tel:\\+[0-9]{2,15};ext=[0-9]+)$");
      case TEL -> value.put("pattern", "^tel:\\+[0-9]{2,15}(;ext=[0-9]+)?$");
    }
  }
}
