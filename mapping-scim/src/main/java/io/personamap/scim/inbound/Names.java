package io.personamap.scim.inbound;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds schemas and attributes of a target by what others call them. Immutable. */
final class Names {
  private final Target target;
  private final List<TargetAttribute> attributes;
  private final Set<String> schemas = new LinkedHashSet<>();

  Names(Target target) {
    this.target = target;
    this.attributes = target.attributes();
    schemas.add(ScimResource.CORE_USER);
    attributes.forEach(attribute -> schemas.add(attribute.schema()));
  }

  Target target() {
    return target;
  }

  /** Returns the URN of a schema in the target's spelling. */
  Optional<String> schema(String urn) {
    return schemas.stream().filter(urn::equalsIgnoreCase).findFirst();
  }

  /** Returns the longest known URN that {@code text} begins with, before a colon or a dot. */
  Optional<String> prefix(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return schemas.stream()
        .filter(
            urn ->
                folded.startsWith(urn.toLowerCase(Locale.ROOT) + ":")
                    || folded.startsWith(urn.toLowerCase(Locale.ROOT) + "."))
        .max(Comparator.comparingInt(String::length));
  }

  /**
   * Returns the attribute called {@code name}: of {@code schema} or, where that is null, of the
   * core schema, else of the one extension that has it.
   */
  Optional<TargetAttribute> attribute(@Nullable String schema, String name) {
    List<TargetAttribute> named =
        attributes.stream().filter(one -> one.name().equalsIgnoreCase(name)).toList();
    String wanted = schema == null ? ScimResource.CORE_USER : schema;
    Optional<TargetAttribute> exact =
        named.stream().filter(one -> one.schema().equalsIgnoreCase(wanted)).findFirst();
    boolean common = name.equalsIgnoreCase("id") || name.equalsIgnoreCase("meta");
    return exact.isPresent() || schema != null || named.size() != 1 || common
        ? exact
        : Optional.of(named.get(0));
  }
}
