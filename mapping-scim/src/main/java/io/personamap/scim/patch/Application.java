package io.personamap.scim.patch;

import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out patches on a copy of one resource. Not thread-safe. */
final class Application {
  private final Target target;
  private final Map<String, Object> members;

  Application(Target target, ScimResource resource) {
    this.target = target;
    this.members = Trees.copy(resource.toMap());
  }

  ScimResource of(ScimPatch patch) {
    for (PatchOperation operation : patch.operations()) {
      carryOut(operation);
    }
    List<Object> schemas = new ArrayList<>(List.of(ScimResource.CORE_USER));
    Trees.prune(members);
    members.keySet().stream().filter(Application::isUrn).forEach(schemas::add);
    members.put(ScimResource.SCHEMAS, schemas);
    return ScimResource.of(members);
  }

  private void carryOut(PatchOperation operation) {
    if (operation.path() != null) {
      carryOut(operation.op(), operation.path(), operation.value());
    } else if (operation.value() instanceof Map<?, ?> values) {
      values.forEach((name, value) -> withoutPath(operation.op(), String.valueOf(name), value));
    } else {
      throw new IllegalArgumentException("an operation without path and members");
    }
  }

  private void withoutPath(Op op, String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> members && isSchema(name)) {
      members.forEach((own, one) -> carryOut(op, name + ":" + own, one));
    } else {
      carryOut(op, name, value);
    }
  }

  private void carryOut(Op op, String text, @Nullable Object value) {
    PatchPath path = PatchPath.parse(target, text);
    Optional<TargetAttribute> attribute = attribute(path);
    Map<String, Object> container = container(path.schema());
    String name = Trees.name(container, path.attribute(), attribute.map(TargetAttribute::name));
    Op real = Trees.isEmpty(value) ? Op.REMOVE : op;
    Slot slot = new Slot(container, name, attribute.orElse(null));
    if (path.filter() != null) {
      slot.matching(path.filter()).change(real, path.sub(), value);
    } else if (path.sub() != null) {
      slot.member(real, path.sub(), value);
    } else {
      slot.change(real, value);
    }
  }

  private Optional<TargetAttribute> attribute(PatchPath path) {
    return target.attributes().stream()
        .filter(one -> one.name().equalsIgnoreCase(path.attribute()))
        .filter(
            one ->
                one.isExtension()
                    ? one.schema().equalsIgnoreCase(path.schema() == null ? "" : path.schema())
                    : path.schema() == null)
        .findFirst();
  }

  private Map<String, Object> container(@Nullable String schema) {
    if (schema == null) {
      return members;
    }
    String canonical =
        target.attributes().stream()
            .map(TargetAttribute::schema)
            .filter(schema::equalsIgnoreCase)
            .findFirst()
            .orElse(schema);
    String name = Trees.name(members, schema, Optional.of(canonical));
    return Trees.map(members.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>()));
  }

  private boolean isSchema(String name) {
    return target.attributes().stream().anyMatch(one -> one.schema().equalsIgnoreCase(name));
  }

  private static boolean isUrn(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("urn:");
  }
}
