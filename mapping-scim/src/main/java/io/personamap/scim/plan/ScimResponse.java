package io.personamap.scim.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server's answer. Immutable.
 *
 * @param status the HTTP status
 * @param body the body, empty for none; of errors, RFC 7644 section 3.12 and the platform's own
 *     forms are understood
 * @param retryAfter the header {@code Retry-After}, or null; seconds are understood, a date is not,
 *     since nothing here has a clock
 */
public record ScimResponse(int status, String body, @Nullable String retryAfter) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Returns an answer without {@code Retry-After}. */
  public static ScimResponse of(int status, String body) {
    return new ScimResponse(status, body, null);
  }

  /** Returns the error's {@code scimType}, such as {@code uniqueness}. */
  public Optional<String> scimType() {
    return member("scimType");
  }

  Optional<String> detail() {
    return member("detail").or(() -> member("message"));
  }

  private Optional<String> member(String name) {
    try {
      Object value = MAPPER.readValue(body.isBlank() ? "{}" : body, Object.class);
      return value instanceof Map<?, ?> members
          ? Optional.ofNullable(members.get(name)).map(Object::toString)
          : Optional.empty();
    } catch (JacksonException noJson) {
      // Gateways answer with HTML: the status says enough.
      return Optional.empty();
    }
  }

  /** Returns the status: the body may be a person's data. */
  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
