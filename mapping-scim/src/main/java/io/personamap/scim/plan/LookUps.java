package io.personamap.scim.plan;

import java.util.List;

/** Requests that find accounts (RFC 7644 section 3.4.2.2). */
final class LookUps {
  private LookUps() {}

  static ScimRequest by(String path, String attribute, String value, String reason) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return filtered(path, attribute + " eq \"" + quoted + '"', reason);
  }

  static List<ScimRequest> byUserName(String path, String userName) {
    return List.of(
        by(path, "userName", userName, "who has this user name"), hidden(path, "active eq false"));
  }

  /** Finds accounts that lists leave out. */
  static ScimRequest hidden(String path, String filter) {
    return filtered(path, filter, "some servers list accounts in use only");
  }

  private static ScimRequest filtered(String path, String filter, String reason) {
    return ScimRequest.get(path + "?filter=" + ScimRequest.encoded(filter), reason);
  }
}
