package io.personamap.scim.patch;

import io.personamap.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A PATCH request (RFC 7644 section 3.5.2). Immutable. One without operations is never sent. */
public final class ScimPatch {
  /** The URN of the message. */
  public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  /** The request that changes nothing. */
  public static final ScimPatch EMPTY = new ScimPatch(List.of(), List.of(), List.of());

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final List<PatchOperation> operations;
  private final List<Change> changes;
  private final List<Problem> problems;

  ScimPatch(List<PatchOperation> operations, List<Change> changes, List<Problem> problems) {
    this.operations = List.copyOf(operations);
    this.changes = List.copyOf(changes);
    this.problems = List.copyOf(problems);
  }

  /** Returns a request with these operations. */
  public static ScimPatch of(List<PatchOperation> operations) {
    return new ScimPatch(operations, List.of(), List.of());
  }

  /** Returns a request that carries out {@code more} operations before its own. */
  public ScimPatch with(List<PatchOperation> more) {
    List<PatchOperation> all = new ArrayList<>(more);
    all.addAll(operations);
    return new ScimPatch(all, changes, problems);
  }

  /** Returns the operations, to be carried out in this order. */
  public List<PatchOperation> operations() {
    return operations;
  }

  /** Returns what the operations amount to; empty unless a {@link Patcher} made them. */
  public List<Change> changes() {
    return changes;
  }

  /**
   * Returns what is not sent because of what the account has, and why: a list that breaks a limit
   * together with the values of others ({@code target-merge}), a value that cannot change any more
   * ({@code target-immutable}). The rest of the patch may be sent.
   */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns whether there is nothing to send. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }

  /** Returns the members of the request's body. */
  public Map<String, Object> toMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schemas", List.of(SCHEMA));
    members.put("Operations", operations.stream().map(PatchOperation::toMap).toList());
    return members;
  }

  /** Returns the request's body, one line of JSON. */
  public String toJson() {
    return MAPPER.writeValueAsString(toMap());
  }

  /** Compares what is sent; reasons do not count. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScimPatch patch && toMap().equals(patch.toMap());
  }

  @Override
  public int hashCode() {
    return toMap().hashCode();
  }

  /** Returns operations, paths and reasons: values are a person's data. */
  @Override
  public String toString() {
    return operations.toString();
  }
}
