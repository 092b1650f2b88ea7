package io.personamap.core.directory.genesys;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Sends a request until there is an answer, within limits. Tried again are: no connection, 408, 429
 * and 5xx; after a wait that doubles and is shortened at random by up to a half, or after the one
 * that the platform asks for.
 */
final class Requests {
  private static final long FIRST_WAIT_MILLIS = 250;

  private final Transport transport;
  private final GenesysLimits limits;
  private final Waits waits;
  private final Gate gate;

  /** Time and chance. */
  record Waits(InstantSource clock, Sleeper sleeper, RandomGenerator random) {}

  Requests(Transport transport, GenesysLimits limits, Waits waits) {
    this.transport = transport;
    this.limits = limits;
    this.waits = waits;
    this.gate = new Gate(waits.clock());
  }

  /**
   * Returns the answer to {@code request}: one of 2xx, or one of 4xx that trying again does not
   * change.
   */
  HttpResponse<byte[]> send(HttpRequest request) throws OutageException {
    OutageException failure = new OutageException("not asked");
    for (int attempt = 1; attempt <= limits.tries(); attempt++) {
      passGate();
      try {
        HttpResponse<byte[]> answer = transport.send(request);
        if (!isTransient(answer.statusCode())) {
          gate.answered();
          return answer;
        }
        failure = new OutageException("the platform answered " + answer.statusCode());
        Duration asked = RetryAfter.of(answer.headers(), waits.clock().instant()).orElse(null);
        if (asked != null) {
          gate.close(asked, failure.reason());
          continue;
        }
      } catch (OutageException outage) {
        failure = outage;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      if (attempt < limits.tries()) {
        sleep(backoff(attempt));
      }
    }
    gate.failed(failure.reason());
    throw failure;
  }

  private void passGate() throws OutageException {
    Duration closed = gate.closedFor();
    if (closed.compareTo(limits.maxWait()) > 0) {
      throw new OutageException(
          gate.reason() + " and asked to be left alone for " + closed.toSeconds() + " s");
    }
    if (!closed.isZero()) {
      sleep(closed.plusMillis(waits.random().nextLong(FIRST_WAIT_MILLIS)));
    }
  }

  private Duration backoff(int attempt) {
    long longest =
        Math.min(FIRST_WAIT_MILLIS << Math.min(attempt - 1, 20), limits.maxWait().toMillis());
    return Duration.ofMillis(longest - waits.random().nextLong(longest / 2 + 1));
  }

  private void sleep(Duration time) throws OutageException {
    try {
      waits.sleeper().sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new OutageException("the wait for another try was interrupted");
    }
  }

  private static boolean isTransient(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  /** Returns the body of an answer that is JSON. */
  static byte[] json(HttpResponse<byte[]> answer) throws OutageException {
    if (answer.statusCode() != 200) {
      throw new OutageException("the platform answered " + answer.statusCode());
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).strip();
    if (!type.matches("application/([a-z0-9.-]+\\+)?json(\\s*;.*)?")) {
      throw new OutageException("the platform answered with something other than JSON");
    }
    return answer.body();
  }
}
