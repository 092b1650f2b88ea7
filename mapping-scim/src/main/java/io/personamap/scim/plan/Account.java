package io.personamap.scim.plan;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.Map;
import java.util.Optional;

/**
 * An account that a look-up found. Immutable.
 *
 * @param resource what the server returned, with {@code id} and, where it has one, {@code
 *     meta.version}
 * @param foundBy what the look-up asked for
 * @param state whether it is in use
 */
public record Account(ScimResource resource, FoundBy foundBy, State state) {

  /** What a look-up asked for, the strongest first. */
  public enum FoundBy {
    /** The client's own permanent id. */
    EXTERNAL_ID,
    /** The number that the employer gave. */
    EMPLOYEE_NUMBER,
    /** The address to log in with, which may go to another person. */
    USER_NAME
  }

  /** Whether an account is in use. */
  public enum State {
    /** It is in use. */
    ACTIVE,
    /** It exists and is not in use. */
    INACTIVE,
    /** The platform says that it is deleted, and remembers it. */
    DELETED
  }

  /**
   * Takes what was found.
   *
   * @throws IllegalArgumentException if the resource has no {@code id}
   */
  public Account {
    if (!(resource.toMap().get("id") instanceof String)) {
      throw new IllegalArgumentException("an account has an `id`");
    }
  }

  /** Returns the account with the state that its values tell by the target's definition. */
  public static Account of(Target target, ScimResource resource, FoundBy foundBy) {
    return new Account(
        resource, foundBy, Activity.of(target).isOut(resource) ? State.INACTIVE : State.ACTIVE);
  }

  /** Returns the account with the state that its {@code active} tells; without one it is in use. */
  public static Account of(ScimResource resource, FoundBy foundBy) {
    boolean inactive = Boolean.FALSE.equals(resource.toMap().get("active"));
    return new Account(resource, foundBy, inactive ? State.INACTIVE : State.ACTIVE);
  }

  /** Returns the server's id. */
  public String id() {
    return String.valueOf(resource.toMap().get("id"));
  }

  /**
   * Returns the ETag for {@code If-Match} (RFC 7644 section 3.14): the version, in quotation marks
   * where the server leaves them out, as Genesys Cloud does.
   */
  public Optional<String> entityTag() {
    Object version =
        resource.toMap().get("meta") instanceof Map<?, ?> meta ? meta.get("version") : null;
    if (version == null) {
      return Optional.empty();
    }
    String text = version.toString();
    boolean quoted = text.startsWith("\"") || text.startsWith("W/\"");
    return Optional.of(quoted ? text : '"' + text + '"');
  }

  /** Returns how it was found and its state: the rest is a person's data. */
  @Override
  public String toString() {
    return state + " by " + foundBy;
  }
}
