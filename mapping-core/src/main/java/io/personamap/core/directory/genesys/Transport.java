package io.personamap.core.directory.genesys;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request, one answer. The timeout is for the whole of it: that of {@link HttpRequest} ends
 * with the headers, and a body could take for ever.
 */
final class Transport {
  private final HttpClient client;
  private final GenesysLimits limits;

  Transport(GenesysLimits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.timeout())
            .build();
  }

  /**
   * Sends {@code request}.
   *
   * @throws OutageException if there is no whole answer in time
   */
  HttpResponse<byte[]> send(HttpRequest request) throws OutageException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(limits.maxBodyBytes()));
    try {
      return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new OutageException("the wait for an answer was interrupted");
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new OutageException("no whole answer within " + limits.timeout().toMillis() + " ms");
    } catch (ExecutionException failed) {
      throw new OutageException(
          failed.getCause() instanceof BoundedBody.TooLongException
              ? "an answer longer than " + limits.maxBodyBytes() + " bytes"
              : "the connection failed");
    }
  }
}
