package io.personamap.scim.target;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.scim.resource.ObjectBuilder;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one resource of one persona. Not thread-safe; a target makes one for each persona. */
final class Emitter {
  private final TargetDefinition definition;
  private final Losses losses;
  private final Persona persona;
  private final Findings findings;
  private final boolean whole;

  /**
   * Takes what one resource is made of.
   *
   * @param whole whether required attributes must be there
   */
  Emitter(TargetDefinition definition, Losses losses, Persona persona, boolean whole) {
    this.definition = definition;
    this.losses = losses;
    this.persona = persona;
    this.whole = whole;
    this.findings = new Findings(definition.name());
  }

  ScimMapping emit() {
    if (!persona.eligible().ifKnown().orElse(false)) {
      return ScimMapping.refused(List.of());
    }
    List<SchemaSpec> definitions = definition.schemas();
    List<Map<String, Object>> own = new ArrayList<>(definitions.size());
    List<String> schemas = new ArrayList<>(definitions.size());
    Scope scope = new PersonaScope(persona);
    for (SchemaSpec schema : definitions) {
      Within within = new Within(null, schema.pathPrefix());
      Map<String, Object> members = members(schema.attributes(), scope, within, whole);
      own.add(members);
      if (schema.isCore() || !members.isEmpty()) {
        schemas.add(schema.id());
      }
    }
    ObjectBuilder user = new ObjectBuilder(own.get(0).size() + definitions.size());
    user.put(ScimResource.SCHEMAS, schemas);
    for (int i = 0; i < definitions.size(); i++) {
      if (definitions.get(i).isCore()) {
        own.get(i).forEach(user::put);
      } else if (!own.get(i).isEmpty()) {
        user.put(definitions.get(i).id(), own.get(i));
      }
    }
    losses.report(persona, findings);
    boolean incomplete = whole && !persona.missing().isEmpty(); // the mapping's problems say why
    return incomplete || findings.isRefused()
        ? ScimMapping.refused(findings.problems())
        : ScimMapping.of(ScimResource.of(user.build()), findings.problems());
  }

  /**
   * What attributes are members of: another attribute, or a schema with the prefix of its paths.
   */
  private record Within(@Nullable Spot parent, String prefix) {
    Spot spot(AttributeSpec attribute, Scope scope) {
      return new Spot(parent, prefix, attribute, scope, null);
    }
  }

  private Map<String, Object> members(
      List<AttributeSpec> attributes, Scope scope, Within within, boolean required) {
    ObjectBuilder members = new ObjectBuilder(attributes.size());
    for (int i = 0; i < attributes.size(); i++) {
      AttributeSpec attribute = attributes.get(i);
      boolean needed = required && attribute.is().required();
      Mapped<Object> fed = read(attribute, scope);
      Object value = value(attribute, fed, scope, within, needed);
      if (value != null) {
        members.put(attribute.name(), value);
      } else if (needed && scope.isPersona() && attribute.feed().source() != null) {
        findings.missing(within.spot(attribute, scope), fed);
      }
    }
    return members.build();
  }

  /** Returns the JSON value of an attribute, or null where it has none. */
  private @Nullable Object value(
      AttributeSpec attribute, Mapped<Object> fed, Scope scope, Within within, boolean required) {
    if (attribute.isComplex() && attribute.feed().source() == null) {
      Within own = new Within(within.spot(attribute, scope), "");
      return present(members(attribute.subAttributes(), scope, own, required));
    }
    if (!(fed instanceof Mapped.Known<Object> known)) {
      return null;
    }
    if (isTakenAsItIs(attribute, known.value(), scope)) {
      return known.value();
    }
    Spot spot = within.spot(attribute, scope);
    if (!attribute.isComplex()) {
      return simple(spot, known.value());
    }
    List<Object> values = values(spot, known.value());
    if (attribute.is().multiValued()) {
      return present(values);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns whether a value is one JSON value already, without limits: most are. */
  private static boolean isTakenAsItIs(AttributeSpec attribute, Object value, Scope scope) {
    return Conversion.isReady(value, attribute)
        && !attribute.is().multiValued()
        && !LimitCheck.isNeeded(attribute)
        && !isMember(attribute, scope);
  }

  /** Returns whether a member of the value is meant: {@code id} of the division. */
  private static boolean isMember(AttributeSpec attribute, Scope scope) {
    Source source = attribute.feed().source();
    return source != null && source.member() != null && scope.isPersona();
  }

  private static @Nullable Object present(Object value) {
    return PersonaScope.isEmpty(value) ? null : value;
  }

  /** Returns the objects that a complex attribute makes of the elements that feed it. */
  private List<Object> values(Spot spot, Object fed) {
    AttributeSpec attribute = spot.attribute();
    AttributeSpec key = attribute.key().orElse(null);
    List<Object> values = new ArrayList<>();
    for (Object element : elements(attribute, fed)) {
      ElementScope inner = new ElementScope(element, spot);
      Spot place = attribute.is().multiValued() ? spot.at(inner) : spot;
      Map<String, Object> own =
          members(attribute.subAttributes(), inner, new Within(place, ""), false);
      if (key != null && !own.containsKey(key.name())) {
        findings.noKey(key, element, place);
      } else if (!own.isEmpty() && isWhole(own, attribute) && !values.contains(own)) {
        values.add(own);
      }
    }
    new LimitCheck(attribute, spot, findings).list(values);
    return values;
  }

  private static boolean isWhole(Map<String, Object> own, AttributeSpec attribute) {
    List<AttributeSpec> subAttributes = attribute.subAttributes();
    for (int i = 0; i < subAttributes.size(); i++) {
      AttributeSpec sub = subAttributes.get(i);
      if (sub.is().required() && !own.containsKey(sub.name())) {
        return false;
      }
    }
    return true;
  }

  private List<?> elements(AttributeSpec attribute, Object fed) {
    return "phones".equals(attribute.feed().from())
        ? new PersonaScope(persona).phones(attribute.limits().primary())
        : spread(fed);
  }

  private @Nullable Object simple(Spot spot, Object fed) {
    if (!(fed instanceof String) && fed instanceof List<?> list) {
      List<Object> all = new ArrayList<>(list.size());
      for (Object value : spread(list)) {
        Object json = converted(spot, value);
        if (json != null) {
          all.add(json);
        }
      }
      return together(spot, all);
    }
    Object json = converted(spot, fed);
    return json == null || !spot.attribute().is().multiValued() ? json : List.of(json);
  }

  /** Returns one value as JSON, or null where it is left out. */
  private @Nullable Object converted(Spot spot, Object value) {
    AttributeSpec attribute = spot.attribute();
    Object member = member(attribute, spot.scope(), value);
    if (member == null || PersonaScope.isEmpty(member)) {
      findings.noKey(attribute, value, spot);
      return null;
    }
    Object json = Conversion.of(member, attribute);
    if (json == null) {
      findings.unreadable(spot, member);
    } else if (LimitCheck.isNeeded(attribute)) {
      new LimitCheck(attribute, spot, findings).single(json);
    }
    return json;
  }

  private @Nullable Object together(Spot spot, List<Object> converted) {
    if (converted.isEmpty()) {
      return null;
    }
    new LimitCheck(spot.attribute(), spot, findings).count(converted);
    String join = spot.attribute().feed().join();
    if (join != null) {
      return String.join(join, converted.stream().map(String::valueOf).toList());
    }
    if (spot.attribute().is().multiValued()) {
      return converted;
    }
    if (converted.size() > 1) {
      findings.tooMany(spot);
      return null;
    }
    return converted.get(0);
  }

  /** Returns what stands behind the dot: {@code id} of the division in {@code division.id}. */
  private static @Nullable Object member(AttributeSpec attribute, Scope scope, Object value) {
    Source source = attribute.feed().source();
    String member = source == null ? null : source.member();
    return member == null || !scope.isPersona() ? value : Members.of(value, member);
  }

  private static Mapped<Object> read(AttributeSpec attribute, Scope scope) {
    Object constant = attribute.feed().constant();
    if (constant != null) {
      return Mapped.known(constant);
    }
    return attribute.feed().source() == null ? Mapped.absent() : scope.read(attribute.feed());
  }

  /**
   * Returns the values of a list, the entries of a mapping in the order of their keys, or the
   * single value; no empty ones.
   */
  private static List<?> spread(Object value) {
    if (!(value instanceof List<?>) && value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
          .toList();
    }
    if (!(value instanceof List<?> list)) {
      return PersonaScope.isEmpty(value) ? List.of() : List.of(value);
    }
    for (Object one : list) {
      if (isNothing(one)) {
        return list.stream().filter(other -> !isNothing(other)).toList();
      }
    }
    return list;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || PersonaScope.isEmpty(value);
  }
}
