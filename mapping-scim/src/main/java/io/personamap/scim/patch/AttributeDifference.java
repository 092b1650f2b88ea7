package io.personamap.scim.patch;

import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fewest operations that turn what an account has of one attribute into what it will have. */
record AttributeDifference(TargetAttribute attribute) {
  private static final String NEW = "the account has none yet";
  private static final String OTHER = "the account has another value than the rules give";
  private static final String GONE = "no rule gives a value any more";

  List<PatchOperation> operations(@Nullable Object now, @Nullable Object merged) {
    if (now == merged) {
      return List.of();
    }
    if (merged == null) {
      return List.of(new PatchOperation(Op.REMOVE, attribute.path(), null, GONE));
    }
    if (now == null) {
      return List.of(new PatchOperation(Op.ADD, attribute.path(), writable(merged), NEW));
    }
    PatchOperation replace =
        new PatchOperation(Op.REPLACE, attribute.path(), writable(merged), OTHER);
    if (dropsMember(now, merged)) {
      // RFC 7644 3.5.2.3: of a complex attribute, members that the value does not name stay.
      return List.of(
          new PatchOperation(Op.REMOVE, attribute.path(), null, OTHER),
          new PatchOperation(Op.ADD, attribute.path(), writable(merged), OTHER));
    }
    return List.of(replace);
  }

  List<PatchOperation> operations(MergedList list) {
    if (list.isUnchanged()) {
      return List.of();
    }
    List<Object> before = list.before();
    List<Object> after = list.after();
    return before.isEmpty() || after.isEmpty()
        ? operations(before.isEmpty() ? null : before, after.isEmpty() ? null : after)
        : new ListDifference(this, list).operations();
  }

  private boolean dropsMember(Object now, Object merged) {
    return now instanceof Map<?, ?> before
        && merged instanceof Map<?, ?> after
        && before.keySet().stream().anyMatch(name -> !after.containsKey(name) && !isReadOnly(name));
  }

  private boolean isReadOnly(Object name) {
    return Sameness.sub(attribute, String.valueOf(name))
        .map(sub -> sub.mutability().equals("readOnly"))
        .orElse(true);
  }

  /** Returns {@code value} without what the server does not let anybody write. */
  Object writable(Object value) {
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(one -> values.add(writable(one)));
      return values;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          boolean known = Sameness.sub(attribute, String.valueOf(name)).isPresent();
          if (known ? !isReadOnly(name) : !"$ref".equals(name)) {
            members.put(String.valueOf(name), member);
          }
        });
    return members;
  }
}
