package io.personamap.core.directory.genesys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An OAuth client of the grant type client credentials. Never shows its secret: not in {@link
 * #toString}, a message or a log. Immutable.
 */
public final class GenesysCredentials {
  private final String clientId;
  private final String secret;

  private GenesysCredentials(String clientId, String secret) {
    this.clientId = clientId;
    this.secret = secret;
  }

  /**
   * Returns the credentials of a client.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public static GenesysCredentials of(String clientId, String secret) {
    if (clientId.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("a client id and a secret are needed");
    }
    return new GenesysCredentials(clientId, secret);
  }

  /** The value of an {@code Authorization} header (RFC 7617). */
  String basic() {
    byte[] pair = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Returns {@code client credentials}. */
  @Override
  public String toString() {
    return "client credentials";
  }
}
