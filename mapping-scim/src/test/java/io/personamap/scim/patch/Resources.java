package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random resources of a target, of few and awkward values, so that states often meet. */
public final class Resources {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final List<String> TEXTS = List.of("alpha", "beta", "Gamma delta", "ny\u00e5");
  private static final List<String> AWKWARD = List.of("a \"q\"", "x:y", "[b]", "back\\slash");
  private static final List<String> JOINED =
      List.of("alpha", "beta", "alpha;Gamma delta", "beta;nyå;Gamma delta", "Gamma delta");
  private static final List<String> PHONES =
      List.of("+13175550100", "tel:+13175550100", "+4722334455", "tel:+13178723000;ext=105");

  private final Target target;
  private final Random random;
  private final boolean awkward;

  /**
   * Makes resources of {@code target}; with {@code awkward} texts that filters cannot quote too.
   */
  public Resources(Target target, long seed, boolean awkward) {
    this.target = target;
    this.random = new Random(seed);
    this.awkward = awkward;
  }

  /** Returns the next resource; required attributes are always there. */
  public ScimResource next() {
    Map<String, Object> members = new LinkedHashMap<>();
    List<String> schemas = new ArrayList<>(List.of(CORE));
    members.put("schemas", schemas);
    for (TargetAttribute attribute : target.attributes()) {
      boolean writable = Set.of("readWrite", "immutable").contains(attribute.mutability());
      if (!writable || !isFed(attribute) || (!attribute.isRequired() && random.nextInt(3) == 0)) {
        continue;
      }
      Object value = attribute.isMultiValued() ? values(attribute) : value(attribute);
      if (Trees.isEmpty(value)) {
        continue;
      }
      Map<String, Object> container = members;
      if (attribute.isExtension()) {
        container =
            Trees.map(
                members.computeIfAbsent(
                    attribute.schema(), absent -> new LinkedHashMap<String, Object>()));
        if (!schemas.contains(attribute.schema())) {
          schemas.add(attribute.schema());
        }
      }
      container.put(attribute.name(), value);
    }
    return ScimResource.of(members);
  }

  /** Of the others the library never sends any. */
  private static boolean isFed(TargetAttribute attribute) {
    return attribute.source().isPresent()
        || attribute.isConstant()
        || attribute.subAttributes().stream().anyMatch(Resources::isFed);
  }

  private List<Object> values(TargetAttribute attribute) {
    List<Object> values = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    int count =
        Math.min(
            attribute.isRequired() ? 1 : random.nextInt(4),
            attribute.maxItems().orElse(Integer.MAX_VALUE));
    boolean exclusive = false;
    boolean primary = false;
    for (int i = 0; i < count; i++) {
      Object value = value(attribute);
      if (value instanceof Map<?, ?> map) {
        Map<String, Object> members = Trees.copy(map);
        if (primary) {
          members.remove("primary");
        }
        primary |= Boolean.TRUE.equals(members.get("primary"));
        value = members;
      }
      String key =
          value instanceof Map<?, ?> map
              ? Sameness.identity(attribute).map(sub -> "" + map.get(sub.name())).orElse("" + map)
              : value + "";
      boolean reserved = attribute.reserved().stream().anyMatch(key::startsWith);
      if (attribute.exclusive().contains(key)) {
        reserved |= exclusive;
        exclusive = true;
      }
      if (!Trees.isEmpty(value) && !reserved && keys.add(key.toLowerCase(java.util.Locale.ROOT))) {
        values.add(value);
      }
    }
    return values;
  }

  private Object value(TargetAttribute attribute) {
    if (attribute.isComplex()) {
      Map<String, Object> members = new LinkedHashMap<>();
      for (TargetAttribute sub : attribute.subAttributes()) {
        boolean key = attribute.key().filter(one -> one.name().equals(sub.name())).isPresent();
        boolean due =
            key || sub.isRequired() || sub.name().equals("type") || sub.name().equals("value");
        if (!sub.mutability().equals("readOnly") && (due || random.nextBoolean())) {
          members.put(sub.name(), value(sub));
        }
      }
      if (Boolean.FALSE.equals(members.get("primary"))) {
        members.remove("primary");
      }
      return members;
    }
    return switch (attribute.type()) {
      case "reference" -> pick(List.of("https://a.example/1", "https://a.example/2"));
      case "boolean" -> random.nextBoolean();
      case "decimal" -> random.nextInt(11) / 2.0;
      case "integer" -> (long) random.nextInt(5);
      default -> text(attribute);
    };
  }

  private String text(TargetAttribute attribute) {
    if (!attribute.canonicalValues().isEmpty()) {
      return pick(attribute.canonicalValues());
    }
    if (attribute.isPhone()) {
      return pick(PHONES);
    }
    if (attribute.join().isPresent()) {
      return pick(JOINED);
    }
    return pick(awkward && random.nextInt(3) == 0 ? AWKWARD : TEXTS);
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
