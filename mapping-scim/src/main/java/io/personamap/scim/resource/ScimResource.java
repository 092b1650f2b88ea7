package io.personamap.scim.resource;

import java.util.List;
import java.util.Map;

/**
 * A SCIM resource (RFC 7643 section 3): a JSON object whose members keep their order. Nowhere in it
 * is a null, an empty text, an empty list or an empty object, since these mean "no value" (section
 * 2.5) and servers disagree about them. Immutable and thread-safe.
 */
public final class ScimResource {
  /** The name of the member that lists the schemas. */
  public static final String SCHEMAS = "schemas";

  /** The URN of the schema that every user has (RFC 7643 section 4.1). */
  public static final String CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private static final ScimResource EMPTY = of(Map.of(SCHEMAS, List.of(CORE_USER)));

  private final Map<String, Object> members;

  private ScimResource(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Returns the resource with these members, copied at every depth except for what an {@link
   * ObjectBuilder} made.
   *
   * @param members texts, booleans, numbers, and lists and maps of these; {@code schemas} is a list
   *     of texts
   * @throws IllegalArgumentException if a value is empty or of another type, or {@code schemas} is
   *     not there
   */
  public static ScimResource of(Map<String, ?> members) {
    if (!(members.get(SCHEMAS) instanceof List<?>)) {
      throw new IllegalArgumentException("a resource lists its `schemas`");
    }
    return new ScimResource(JsonTree.frozen(members));
  }

  /** Returns a user who has nothing, such as what was sent where nothing was. */
  public static ScimResource empty() {
    return EMPTY;
  }

  /** Returns the URNs of the schemas, core first. */
  public List<String> schemas() {
    return ((List<?>) members.getOrDefault(SCHEMAS, List.of()))
        .stream().map(String::valueOf).toList();
  }

  /** Returns the members, {@code schemas} first, unmodifiable at every depth. */
  public Map<String, Object> toMap() {
    return members;
  }

  /** Returns one line of JSON (RFC 8259). Equal resources give equal texts. */
  public String toJson() {
    return JsonTree.compact(members);
  }

  /** Returns {@link #toJson} in UTF-8, as requests carry it. */
  public byte[] toJsonBytes() {
    return JsonTree.bytes(members);
  }

  /** Returns indented JSON with {@code \n} line ends and none after the last line. */
  public String toPrettyJson() {
    return JsonTree.indented(members);
  }

  /** Compares the members; their order does not count. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScimResource resource && members.equals(resource.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** Returns the schemas only: the rest is a person's data. */
  @Override
  public String toString() {
    return "ScimResource" + schemas();
  }
}
