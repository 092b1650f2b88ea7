package io.personamap.scim.inbound;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one user. */
record ResourceReader(Names names) {
  private static final List<String> COMMON = List.of("id", "externalId", "meta");

  ScimResource read(Map<?, ?> source) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<String> listed = new ArrayList<>();
    source.forEach(
        (name, value) -> {
          String key = String.valueOf(name);
          if (key.equalsIgnoreCase(ScimResource.SCHEMAS)) {
            listed.addAll(texts(value));
          } else {
            member(members, key, value);
          }
        });
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(ScimResource.SCHEMAS, schemas(listed, members));
    whole.putAll(members);
    return ScimResource.of(whole);
  }

  private void member(Map<String, Object> members, String key, @Nullable Object value) {
    Optional<String> container = names.schema(key);
    if (container.isPresent() && value instanceof Map<?, ?> own) {
      own.forEach((name, one) -> put(members, container.get(), String.valueOf(name), one));
      return;
    }
    if (container.isPresent()) {
      return; // A schema whose content is no object has no attributes.
    }
    Optional<String> prefix = names.prefix(key);
    if (prefix.isPresent()) {
      put(members, prefix.get(), key.substring(prefix.get().length() + 1), value);
    } else if (isUrn(key)) {
      Object kept = ValueReader.withoutEmpty(value);
      if (kept != null) {
        members.put(key, kept);
      }
    } else {
      put(members, null, key, value);
    }
  }

  /** Puts a value at {@code name}, or into it behind a dot. */
  private void put(
      Map<String, Object> members, @Nullable String schema, String name, @Nullable Object value) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    Optional<TargetAttribute> attribute = names.attribute(schema, head);
    Object whole = dot < 0 ? value : nested(name.substring(dot + 1), value);
    Object read = ValueReader.read(attribute.orElse(null), whole);
    if (read == null) {
      return;
    }
    boolean extension =
        attribute.map(TargetAttribute::isExtension).orElse(schema != null && !isCore(schema));
    Map<String, Object> container =
        extension
            ? container(
                members, attribute.map(TargetAttribute::schema).orElse(String.valueOf(schema)))
            : members;
    String own = attribute.map(TargetAttribute::name).orElseGet(() -> common(head));
    container.merge(own, read, ResourceReader::merged);
  }

  private static Map<String, Object> nested(String name, @Nullable Object value) {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put(name, value);
    return inner;
  }

  /** Members that came one by one under dotted names belong together. */
  private static Object merged(Object before, Object after) {
    if (before instanceof Map<?, ?> left && after instanceof Map<?, ?> right) {
      Map<Object, Object> both = new LinkedHashMap<>(left);
      right.forEach(both::put);
      return both;
    }
    return after;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> container(Map<String, Object> members, String schema) {
    Object own = members.computeIfAbsent(schema, absent -> new LinkedHashMap<String, Object>());
    return (Map<String, Object>) own;
  }

  private List<Object> schemas(List<String> listed, Map<String, Object> members) {
    List<Object> schemas = new ArrayList<>();
    for (String urn : listed) {
      String known = names.schema(urn).orElse(urn);
      boolean empty =
          names.schema(urn).isPresent() && !isCore(known) && !members.containsKey(known);
      if (!empty && !schemas.contains(known)) {
        schemas.add(known);
      }
    }
    if (schemas.stream().noneMatch(urn -> String.valueOf(urn).contains(":core:2.0:"))) {
      schemas.add(0, ScimResource.CORE_USER);
    }
    members.keySet().stream()
        .filter(name -> isUrn(name) && !schemas.contains(name))
        .forEach(schemas::add);
    return schemas;
  }

  private static String common(String name) {
    return COMMON.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private static List<String> texts(@Nullable Object value) {
    Collection<?> values = value instanceof Collection<?> list ? list : List.of();
    return values.stream()
        .filter(one -> one instanceof String text && !text.isBlank())
        .map(String::valueOf)
        .toList();
  }

  private static boolean isCore(String schema) {
    return schema.equalsIgnoreCase(ScimResource.CORE_USER);
  }

  private static boolean isUrn(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("urn:");
  }
}
