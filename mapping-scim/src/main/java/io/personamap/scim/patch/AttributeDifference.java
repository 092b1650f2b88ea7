package io.personamap.scim.patch;

import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fewest operations that turn what an account has of one attribute into what it will have. */
record AttributeDifference(TargetAttribute attribute) {
  private static final String NEW = "the account has none yet";
  private static final String OTHER = "the account has another value than the rules give";
  private static final String AGAIN = "the account is taken into use again, and may have lost it";
  private static final String GONE = "no rule gives a value any more";

  List<PatchOperation> operations(@Nullable Object now, @Nullable Object merged) {
    if (Objects.equals(now, merged)) {
      return List.of();
    }
    if (merged == null || (sendable(merged) == null && !attribute.isRequired())) {
      return List.of(new PatchOperation(Op.REMOVE, attribute.path(), null, GONE));
    }
    if (now == null) {
      return List.of(new PatchOperation(Op.ADD, attribute.path(), writable(merged), NEW));
    }
    List<String> dropped = dropped(now, merged);
    if (dropped.isEmpty()) {
      return List.of(replacement(merged));
    }
    return attribute.isRequired()
        ? withoutMembers(now, merged, dropped)
        : List.of(
            new PatchOperation(Op.REMOVE, attribute.path(), null, OTHER),
            new PatchOperation(Op.ADD, attribute.path(), writable(merged), OTHER));
  }

  /** Sends the whole value, whatever the account seems to have. */
  List<PatchOperation> again(Object merged) {
    return List.of(new PatchOperation(Op.REPLACE, attribute.path(), writable(merged), AGAIN));
  }

  private PatchOperation replacement(Object merged) {
    return new PatchOperation(Op.REPLACE, attribute.path(), writable(merged), OTHER);
  }

  /** A required attribute cannot go even for a moment: its members do, one by one. */
  private List<PatchOperation> withoutMembers(Object now, Object merged, List<String> dropped) {
    List<PatchOperation> operations = new ArrayList<>();
    for (String name : dropped) {
      operations.add(new PatchOperation(Op.REMOVE, attribute.path() + "." + name, null, GONE));
    }
    boolean more =
        merged instanceof Map<?, ?> after
            && now instanceof Map<?, ?> before
            && after.entrySet().stream()
                .anyMatch(
                    member -> !Objects.equals(member.getValue(), before.get(member.getKey())));
    if (more) {
      operations.add(replacement(merged));
    }
    return operations;
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

  /**
   * Returns the members that go. A {@code replace} does not take them: those that its value does
   * not name stay (RFC 7644 section 3.5.2.3).
   */
  private List<String> dropped(Object now, Object merged) {
    if (!(now instanceof Map<?, ?> before) || !(merged instanceof Map<?, ?> after)) {
      return List.of();
    }
    return before.keySet().stream()
        .filter(name -> !after.containsKey(name) && !isReadOnly(name))
        .map(String::valueOf)
        .toList();
  }

  private boolean isReadOnly(Object name) {
    return Sameness.sub(attribute, String.valueOf(name))
        .map(sub -> sub.mutability().equals("readOnly"))
        .orElse(true);
  }

  /**
   * Returns {@code value} without elements that are nothing but read-only; null if none is left.
   */
  @Nullable Object sendable(@Nullable Object value) {
    Object sent =
        value instanceof List<?> list
            ? list.stream().filter(one -> !Trees.isEmpty(writable(one))).toList()
            : value;
    return sent == null || Trees.isEmpty(writable(sent)) ? null : sent;
  }

  /** Returns {@code value} without what the server does not let anybody write. */
  Object writable(Object value) {
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(one -> values.add(writable(one)));
      values.removeIf(Trees::isEmpty);
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
