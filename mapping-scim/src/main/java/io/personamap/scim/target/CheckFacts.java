package io.personamap.scim.target;

import io.personamap.core.check.TargetFacts;
import io.personamap.core.directory.Kind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads in a definition what a check of rule files must know. */
final class CheckFacts {
  private final Map<String, String> required = new LinkedHashMap<>();
  private final Set<String> carried = new HashSet<>();
  private final Map<Kind, Integer> maxItems = new EnumMap<>(Kind.class);

  private CheckFacts() {}

  static TargetFacts of(TargetDefinition definition) {
    CheckFacts facts = new CheckFacts();
    for (SchemaSpec schema : definition.schemas()) {
      facts.collect(schema.attributes(), "", true);
    }
    facts.required.remove("active"); // every persona says it
    return new TargetFacts(
        definition.name(), facts.required, facts.carried, definition.drops(), facts.maxItems);
  }

  private void collect(List<AttributeSpec> attributes, String prefix, boolean needed) {
    for (AttributeSpec attribute : attributes) {
      String from = attribute.feed().from();
      boolean required = needed && attribute.is().required();
      String path = prefix + attribute.name();
      if (from == null) {
        collect(attribute.subAttributes(), path + ".", required);
        continue;
      }
      String value = Source.of(from).head();
      carried.add(value);
      limit(value, attribute.limits().maxItems());
      if (required && attribute.feed().otherwise() == null) {
        this.required.putIfAbsent(value, path);
      }
    }
  }

  private void limit(String value, @Nullable Integer max) {
    for (Kind kind : Kind.values()) {
      if (max != null && kind.plural().equals(value)) {
        maxItems.put(kind, max);
      }
    }
  }
}
