package io.personamap.core.directory.genesys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The API with an access token; one that is refused is replaced once. */
final class Api {
  private final URI base;
  private final Requests requests;
  private final TokenSource tokens;

  Api(URI base, Requests requests, TokenSource tokens) {
    this.base = base;
    this.requests = requests;
    this.tokens = tokens;
  }

  /** Returns the JSON at {@code path}, an absolute path with its query, percent-encoded. */
  byte[] get(String path) throws OutageException {
    return call(path, null);
  }

  /** Returns the JSON that {@code path} answers to a question in JSON. */
  byte[] post(String path, String json) throws OutageException {
    return call(path, json);
  }

  private byte[] call(String path, @Nullable String json) throws OutageException {
    TokenSource.Token token = tokens.token();
    HttpResponse<byte[]> answer = requests.send(request(path, json, token));
    if (answer.statusCode() == 401) {
      tokens.refused(token);
      answer = requests.send(request(path, json, tokens.token()));
    }
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      throw new OutageException(
          "the platform answered "
              + answer.statusCode()
              + ": the client lacks a permission, or is not allowed in");
    }
    return Requests.json(answer);
  }

  private HttpRequest request(String path, @Nullable String json, TokenSource.Token token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Accept", "application/json")
            .header("Authorization", token.header());
    if (json == null) {
      return request.GET().build();
    }
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8))
        .build();
  }
}
