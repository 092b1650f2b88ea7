package io.personamap.scim.patch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH request (RFC 7644 section 3.5.2). Immutable.
 *
 * @param op what is done
 * @param path where (RFC 7644 section 3.10), or null in a request of somebody else that has none
 * @param value a text, a truth value, a number, or lists and maps of these; null for {@link
 *     Op#REMOVE}
 * @param reason why, in one sentence without a person's data
 */
public record PatchOperation(Op op, @Nullable String path, @Nullable Object value, String reason) {

  /** The three kinds of operations. */
  public enum Op {
    /** Adds to a list, or sets what is not there. */
    ADD,
    /** Sets what is there. */
    REPLACE,
    /** Clears an attribute, or takes values out of a list. */
    REMOVE;

    /** Returns the word of the protocol, in lower case as its grammar has it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies lists and maps at the first level; what is in them is never changed. */
  public PatchOperation {
    if (value instanceof List<?> list) {
      value = List.copyOf(list);
    } else if (value instanceof Map<?, ?> map) {
      value = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /** Returns the path where there is one. */
  public Optional<String> target() {
    return Optional.ofNullable(path);
  }

  Map<String, Object> toMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("op", op.word());
    if (path != null) {
      members.put("path", path);
    }
    if (value != null) {
      members.put("value", value);
    }
    return members;
  }

  /** Returns operation, path and reason only: the value is a person's data. */
  @Override
  public String toString() {
    return op.word()
        + " "
        + (path == null ? "" : path.replaceAll("(?s)\\[.*]", "[…]"))
        + ": "
        + reason;
  }
}
