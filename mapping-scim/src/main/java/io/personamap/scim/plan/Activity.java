package io.personamap.scim.plan;

import io.personamap.scim.patch.AttributeText;
import io.personamap.scim.patch.PatchOperation;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How accounts of a target are taken out of use and into it again. Immutable. */
final class Activity {
  private final Target target;

  private Activity(Target target) {
    this.target = target;
  }

  static Activity of(Target target) {
    return new Activity(target);
  }

  /** Returns whether the target has no such state. */
  boolean isUnknown() {
    return target.deactivation().isEmpty();
  }

  /** Returns whether the account is out of use. */
  boolean isOut(ScimResource account) {
    return !isUnknown()
        && target.deactivation().entrySet().stream()
            .allMatch(one -> has(account, one.getKey(), one.getValue()));
  }

  /** Returns the patch that takes the account out of use, and does nothing else. */
  ScimPatch takingOut(ScimResource account, String reason) {
    return ScimPatch.of(operations(target.deactivation(), account, reason));
  }

  /** Returns {@code patch} and what takes the account into use, where it does not do so itself. */
  ScimPatch takingIn(ScimPatch patch, ScimResource account, String reason) {
    List<PatchOperation> more = operations(target.reactivation(), account, reason);
    more.removeIf(
        one -> patch.operations().stream().anyMatch(own -> own.target().equals(one.target())));
    return patch.with(more);
  }

  /** Returns the request for accounts that lists leave out otherwise, where they do. */
  List<ScimRequest> hidden(String endpoint) {
    return target.inactiveFilter().stream()
        .map(filter -> LookUps.hidden(endpoint, filter))
        .toList();
  }

  private List<PatchOperation> operations(
      Map<String, Object> values, ScimResource account, String reason) {
    List<PatchOperation> operations = new ArrayList<>();
    values.forEach(
        (path, value) -> {
          Op op = AttributeText.read(account, attribute(path)).isPresent() ? Op.REPLACE : Op.ADD;
          operations.add(new PatchOperation(op, path, value, reason));
        });
    return operations;
  }

  private boolean has(ScimResource account, String path, Object value) {
    TargetAttribute attribute = attribute(path);
    return AttributeText.read(account, attribute)
        .filter(now -> AttributeText.same(attribute, now, String.valueOf(value)))
        .isPresent();
  }

  private TargetAttribute attribute(String path) {
    return target.attributes().stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
