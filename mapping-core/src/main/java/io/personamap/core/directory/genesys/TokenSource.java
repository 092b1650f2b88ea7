package io.personamap.core.directory.genesys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The access token: fetched when first needed, renewed in the last tenth of its life, at most a
 * minute, by one thread at a time while the others go on with the old one. Thread-safe.
 */
final class TokenSource {
  private static final int SHORTEST_LIFE_SECONDS = 1;
  private static final int LONGEST_LIFE_SECONDS = 172_800;
  private static final long LONGEST_MARGIN_SECONDS = 60;

  private final Requests requests;
  private final HttpRequest request;
  private final InstantSource clock;
  private final ReentrantLock renewal = new ReentrantLock();
  private volatile @Nullable Token current;

  /** A token. Never shows itself. */
  static final class Token {
    private final String bearer;
    private final Instant renewAt;
    private final Instant expiresAt;

    private Token(String bearer, Instant issued, long seconds) {
      this.bearer = bearer;
      this.expiresAt = issued.plusSeconds(seconds);
      this.renewAt = expiresAt.minusSeconds(Math.min(LONGEST_MARGIN_SECONDS, seconds / 10));
    }

    String header() {
      return "Bearer " + bearer;
    }

    @Override
    public String toString() {
      return "access token";
    }
  }

  TokenSource(Requests requests, URI login, GenesysCredentials credentials, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
    this.request =
        HttpRequest.newBuilder(login.resolve("/oauth/token"))
            .header("Authorization", credentials.basic())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
  }

  Token token() throws OutageException {
    Token token = current;
    Instant now = clock.instant();
    if (token != null && now.isBefore(token.renewAt)) {
      return token;
    }
    if (token != null && now.isBefore(token.expiresAt)) {
      return renewal.tryLock() ? renewed(token, true) : token;
    }
    renewal.lock();
    return renewed(token, false);
  }

  /** Forgets a token that the platform refused, so that the next one is a new one. */
  void refused(Token token) {
    renewal.lock();
    try {
      if (token.equals(current)) {
        current = null;
      }
    } finally {
      renewal.unlock();
    }
  }

  /** Called with the lock held. Where the old token lasts a while yet, a failure is no harm. */
  private Token renewed(@Nullable Token old, boolean lasts) throws OutageException {
    try {
      Token known = current;
      if (known != null && !known.equals(old)) {
        return known;
      }
      Token fresh = fetch();
      current = fresh;
      return fresh;
    } catch (OutageException failure) {
      if (lasts && old != null) {
        return old;
      }
      throw failure;
    } finally {
      renewal.unlock();
    }
  }

  private Token fetch() throws OutageException {
    Instant asked = clock.instant();
    HttpResponse<byte[]> answer = requests.send(request);
    if (answer.statusCode() == 400 || answer.statusCode() == 401 || answer.statusCode() == 403) {
      throw new OutageException("the login refused the client credentials");
    }
    JsonNode body = PageReader.read(Requests.json(answer));
    JsonNode token = body.path("access_token");
    JsonNode life = body.path("expires_in");
    boolean usable =
        token.isString()
            && token.stringValue().matches("[\\x21-\\x7e]{1,8192}")
            && life.isIntegralNumber()
            && life.canConvertToLong()
            && life.longValue() >= SHORTEST_LIFE_SECONDS;
    if (!usable) {
      throw new OutageException("the login gave no usable token");
    }
    long seconds = Math.min(life.longValue(), LONGEST_LIFE_SECONDS);
    return new Token(token.stringValue(), asked, seconds);
  }
}
