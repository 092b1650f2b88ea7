package io.personamap.scim.target;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes one resource of one persona. Not thread-safe; a target makes one for each persona. */
final class Emitter {
  private final TargetDefinition definition;
  private final Persona persona;
  private final Findings findings;
  private final boolean whole;

  /**
   * Takes what one resource is made of.
   *
   * @param whole whether required attributes must be there
   */
  Emitter(TargetDefinition definition, Persona persona, boolean whole) {
    this.definition = definition;
    this.persona = persona;
    this.whole = whole;
    this.findings = new Findings(definition.name());
  }

  ScimMapping emit() {
    if (!persona.eligible().ifKnown().orElse(false)) {
      return ScimMapping.refused(List.of());
    }
    List<String> schemas = new ArrayList<>();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(ScimResource.SCHEMAS, schemas);
    Scope scope = new PersonaScope(persona);
    for (SchemaSpec schema : definition.schemas()) {
      Map<String, Object> own = members(schema.attributes(), scope, schema.pathPrefix(), whole);
      if (schema.isCore()) {
        schemas.add(schema.id());
        members.putAll(own);
      } else if (!own.isEmpty()) {
        schemas.add(schema.id());
        members.put(schema.id(), own);
      }
    }
    new Losses(definition, persona).report(findings);
    boolean incomplete = whole && !persona.missing().isEmpty(); // the mapping's problems say why
    return incomplete || findings.isRefused()
        ? ScimMapping.refused(findings.problems())
        : ScimMapping.of(ScimResource.of(members), findings.problems());
  }

  private Map<String, Object> members(
      List<AttributeSpec> attributes, Scope scope, String prefix, boolean required) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (AttributeSpec attribute : attributes) {
      String path = prefix + attribute.name();
      boolean needed = required && attribute.is().required();
      Optional<Object> value = value(attribute, scope, path, needed);
      value.ifPresent(present -> members.put(attribute.name(), present));
      if (value.isEmpty() && needed && scope.isPersona() && attribute.feed().from() != null) {
        findings.missing(attribute, path, scope.rule(attribute.feed()), read(attribute, scope));
      }
    }
    return members;
  }

  private Optional<Object> value(
      AttributeSpec attribute, Scope scope, String path, boolean required) {
    if (!attribute.isComplex()) {
      return simple(attribute, scope, path);
    }
    if (attribute.feed().from() == null) {
      Map<String, Object> own = members(attribute.subAttributes(), scope, path + ".", required);
      return Optional.<Object>of(own).filter(value -> !PersonaScope.isEmpty(value));
    }
    List<Object> values = values(attribute, scope, path);
    if (attribute.is().multiValued()) {
      return Optional.<Object>of(values).filter(value -> !PersonaScope.isEmpty(value));
    }
    return values.stream().findFirst();
  }

  /** Returns the objects that a complex attribute makes of the elements that feed it. */
  private List<Object> values(AttributeSpec attribute, Scope scope, String path) {
    List<Object> values = new ArrayList<>();
    String rule = scope.rule(attribute.feed());
    List<String> required =
        attribute.subAttributes().stream()
            .filter(sub -> sub.is().required())
            .map(AttributeSpec::name)
            .toList();
    for (Object element : elements(attribute, scope)) {
      ElementScope inner = new ElementScope(element, rule);
      String place = attribute.is().multiValued() ? path + filter(attribute, inner) : path;
      Map<String, Object> own = members(attribute.subAttributes(), inner, place + ".", false);
      Optional<AttributeSpec> key = attribute.key();
      if (key.isPresent() && !own.containsKey(key.get().name())) {
        findings.noKey(key.get(), element, place, rule);
      } else if (!own.isEmpty() && own.keySet().containsAll(required) && !values.contains(own)) {
        values.add(own);
      }
    }
    new LimitCheck(attribute, path, rule, findings).list(values);
    return values;
  }

  private List<Object> elements(AttributeSpec attribute, Scope scope) {
    if ("phones".equals(attribute.feed().from())) {
      return List.copyOf(new PersonaScope(persona).phones(attribute.limits().primary()));
    }
    return read(attribute, scope).ifKnown().map(Emitter::spread).orElse(List.of());
  }

  private Optional<Object> simple(AttributeSpec attribute, Scope scope, String path) {
    String rule = scope.rule(attribute.feed());
    List<Object> converted = new ArrayList<>();
    for (Object value : read(attribute, scope).ifKnown().map(this::list).orElse(List.of())) {
      Optional<Object> member = member(attribute, scope, value);
      Optional<Object> json = member.flatMap(known -> Conversion.of(known, attribute));
      json.ifPresent(converted::add);
      if (member.isEmpty()) {
        findings.noKey(attribute, value, path, rule);
      } else if (json.isEmpty()) {
        findings.unreadable(attribute, path, rule, member.get());
      }
    }
    LimitCheck check = new LimitCheck(attribute, path, rule, findings);
    converted.forEach(check::single);
    return together(attribute, path, rule, converted);
  }

  private Optional<Object> together(
      AttributeSpec attribute, String path, String rule, List<Object> converted) {
    if (converted.isEmpty()) {
      return Optional.empty();
    }
    String join = attribute.feed().join();
    if (join != null) {
      return Optional.of(String.join(join, converted.stream().map(String::valueOf).toList()));
    }
    if (attribute.is().multiValued()) {
      return Optional.of(converted);
    }
    if (converted.size() > 1) {
      findings.tooMany(path, rule);
      return Optional.empty();
    }
    return Optional.of(converted.get(0));
  }

  /** Returns what stands behind the dot: {@code id} of the division in {@code division.id}. */
  private static Optional<Object> member(AttributeSpec attribute, Scope scope, Object value) {
    String from = Objects.requireNonNullElse(attribute.feed().from(), "");
    int dot = from.indexOf('.');
    return dot < 0 || !scope.isPersona()
        ? Optional.of(value)
        : Members.of(value, from.substring(dot + 1));
  }

  private static Mapped<Object> read(AttributeSpec attribute, Scope scope) {
    Object constant = attribute.feed().constant();
    if (constant != null) {
      return Mapped.known(constant);
    }
    return attribute.feed().from() == null ? Mapped.absent() : scope.read(attribute.feed());
  }

  private List<Object> list(Object value) {
    return value instanceof List<?> ? spread(value) : List.of(value);
  }

  /**
   * Returns the values of a list, the entries of a mapping in the order of their keys, or the
   * single value; no empty ones.
   */
  private static List<Object> spread(Object value) {
    List<Object> values = new ArrayList<>();
    if (value instanceof List<?> list) {
      values.addAll(list);
    } else if (value instanceof Map<?, ?> map) {
      map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
          .forEach(values::add);
    } else {
      values.add(value);
    }
    values.removeIf(one -> one == null || PersonaScope.isEmpty(one));
    return values;
  }

  /** Returns {@code [name eq "Billing"]}, so that a problem says which value of a list it means. */
  private static String filter(AttributeSpec attribute, ElementScope element) {
    return attribute
        .key()
        .filter(key -> !"value".equals(key.feed().from()))
        .flatMap(key -> element.read(key.feed()).ifKnown().map(value -> filter(key, value)))
        .orElse("");
  }

  private static String filter(AttributeSpec key, Object value) {
    String quoted = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "[" + key.name() + " eq \"" + quoted + "\"]";
  }
}
