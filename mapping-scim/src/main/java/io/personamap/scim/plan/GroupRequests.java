package io.personamap.scim.plan;

import io.personamap.scim.patch.PatchOperation;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.patch.PatchPath;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.plan.ScimRequest.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Membership in groups, which changes at the groups: at the users it is read-only (RFC 7643 section
 * 4.1.2).
 */
public final class GroupRequests {
  /** The most removals in one request, if the caller says nothing. */
  public static final int DEFAULT_REMOVALS = 100;

  /** Genesys Cloud blocks requests that take out more (source: its Okta page). */
  public static final int MAX_REMOVALS = 1000;

  private GroupRequests() {}

  /** Returns the requests with at most {@link #DEFAULT_REMOVALS} removals each. */
  public static List<ScimRequest> of(
      String groupId, Collection<String> add, Collection<String> remove) {
    return of(groupId, add, remove, DEFAULT_REMOVALS);
  }

  /**
   * Returns the requests that put users into a group and take users out, removals first.
   *
   * @param groupId the server's id of the group
   * @param add the server's ids of users
   * @param remove likewise; who is in both stays
   * @param removals the most removals in one request, 1 to {@link #MAX_REMOVALS}
   */
  public static List<ScimRequest> of(
      String groupId, Collection<String> add, Collection<String> remove, int removals) {
    if (removals < 1 || removals > MAX_REMOVALS) {
      throw new IllegalArgumentException("removals must be 1 to 1000, was " + removals);
    }
    List<String> leaving = new ArrayList<>(new LinkedHashSet<>(remove));
    leaving.removeAll(new LinkedHashSet<>(add));
    List<List<PatchOperation>> requests = new ArrayList<>();
    for (int from = 0; from < leaving.size(); from += removals) {
      int to = Math.min(from + removals, leaving.size());
      requests.add(
          new ArrayList<>(leaving.subList(from, to).stream().map(GroupRequests::removal).toList()));
    }
    if (!add.isEmpty()) {
      if (requests.isEmpty()) {
        requests.add(new ArrayList<>());
      }
      requests.get(requests.size() - 1).add(addition(new LinkedHashSet<>(add)));
    }
    return requests.stream().map(operations -> request(groupId, operations)).toList();
  }

  private static PatchOperation removal(String id) {
    PatchPath path = new PatchPath(null, "members", new PatchPath.Filter("value", id), null);
    return new PatchOperation(Op.REMOVE, path.text(), null, "the user leaves the group");
  }

  private static PatchOperation addition(Collection<String> ids) {
    List<Map<String, String>> members = ids.stream().map(id -> Map.of("value", id)).toList();
    return new PatchOperation(Op.ADD, "members", members, "the users join the group");
  }

  private static ScimRequest request(String groupId, List<PatchOperation> operations) {
    Map<String, Object> body = ScimPatch.of(operations).toMap();
    String path = "/Groups/" + ScimRequest.encoded(groupId);
    return new ScimRequest(Method.PATCH, path, body, null, "membership changes at the group");
  }
}
