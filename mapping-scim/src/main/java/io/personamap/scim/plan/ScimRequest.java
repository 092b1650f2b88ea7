package io.personamap.scim.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request of the SCIM protocol (RFC 7644). Immutable.
 *
 * @param method what is done
 * @param path below the server's base, such as {@code /Users/42}; ids and a query are
 *     percent-encoded already
 * @param body the members of the JSON body, or null
 * @param ifMatch the ETag that must still hold, or null
 * @param reason why, in one sentence without a person's data
 */
public record ScimRequest(
    Method method,
    String path,
    @Nullable Map<String, Object> body,
    @Nullable String ifMatch,
    String reason) {

  /**
   * The methods that plans use: no {@code PUT}, which replaces what others wrote, no {@code
   * DELETE}.
   */
  public enum Method {
    /** Reads. */
    GET,
    /** Creates. */
    POST,
    /** Changes. */
    PATCH
  }

  /** Makes the body unmodifiable. */
  public ScimRequest {
    body = body == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }

  static ScimRequest get(String path, String reason) {
    return new ScimRequest(Method.GET, path, null, null, reason);
  }

  /**
   * Returns {@code text} as one segment of a path, or one value of a query (RFC 3986 section 2.1).
   */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the members of the JSON body. */
  public Optional<Map<String, Object>> content() {
    return Optional.ofNullable(body);
  }

  /** Returns the ETag that must still hold. */
  public Optional<String> entityTag() {
    return Optional.ofNullable(ifMatch);
  }

  /** Returns method, path, ETag, body and reason as the members of a JSON object. */
  public Map<String, Object> toMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("method", method.name());
    members.put("path", path);
    if (ifMatch != null) {
      members.put("ifMatch", ifMatch);
    }
    if (body != null) {
      members.put("body", body);
    }
    members.put("reason", reason);
    return members;
  }

  /** Returns method and reason: path and body are a person's data. */
  @Override
  public String toString() {
    return method + ": " + reason;
  }
}
