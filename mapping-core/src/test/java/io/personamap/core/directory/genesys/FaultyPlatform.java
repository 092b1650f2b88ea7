package io.personamap.core.directory.genesys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.personamap.core.directory.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform on this machine that gives 25 names a page, sorted by name, and fails as it is told:
 * by the number of the call, a status, or -1 for a cut connection.
 */
final class FaultyPlatform implements AutoCloseable {
  private static final int PAGE = 25;
  private static final Pattern NUMBER = Pattern.compile("pageNumber=([0-9]+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<Kind, TreeMap<String, String>> names = new HashMap<>();
  private final Map<String, String> everyId = new HashMap<>();
  private IntUnaryOperator faults;
  private int calls;
  private int renameAt = -1;

  FaultyPlatform(int count, IntUnaryOperator faults) throws IOException {
    this.faults = faults;
    for (Kind kind : List.of(Kind.ROLE, Kind.SKILL)) {
      String word = kind == Kind.ROLE ? "Role " : "Skill ";
      TreeMap<String, String> byName = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        byName.put(word + i, kind.word() + "-" + i);
      }
      names.put(kind, byName);
      byName.forEach((name, id) -> everyId.put(kind + name, id));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/oauth/token",
        exchange -> answer(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 86400}"));
    server.createContext("/api/v2/authorization/roles", exchange -> list(Kind.ROLE, exchange));
    server.createContext("/api/v2/routing/skills", exchange -> list(Kind.SKILL, exchange));
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized int calls() {
    return calls;
  }

  synchronized void fail(IntUnaryOperator next) {
    faults = next;
  }

  /** Renames a role to the last place of its list when that many calls from now have been made. */
  synchronized void renameAt(int later) {
    renameAt = calls + later;
  }

  /** Returns the id that the name has, or had. */
  synchronized String id(Kind kind, String name) {
    return everyId.getOrDefault(kind + name, "none");
  }

  private void list(Kind kind, HttpExchange exchange) throws IOException {
    String body;
    int status;
    synchronized (this) {
      status = faults.applyAsInt(++calls);
      if (calls == renameAt) {
        rename();
      }
      Matcher number = NUMBER.matcher(exchange.getRequestURI().getRawQuery());
      body = page(names.get(kind), number.find() ? Integer.parseInt(number.group(1)) : 1);
    }
    if (status < 0) {
      exchange.close();
      return;
    }
    if (status == 429) {
      exchange.getResponseHeaders().set("Retry-After", "2");
    }
    answer(exchange, status, status == 200 ? body : "{\"message\": \"no\"}");
  }

  private void rename() {
    TreeMap<String, String> roles = names.get(Kind.ROLE);
    Map.Entry<String, String> first = roles.pollFirstEntry();
    String name = "Z" + first.getKey();
    roles.put(name, first.getValue());
    everyId.put(Kind.ROLE + name, first.getValue());
  }

  private static String page(TreeMap<String, String> all, int number) {
    List<String> entities = new ArrayList<>();
    all.forEach((name, id) -> entities.add("{\"id\": \"" + id + "\", \"name\": \"" + name + "\"}"));
    int from = Math.min((number - 1) * PAGE, entities.size());
    int to = Math.min(from + PAGE, entities.size());
    return "{\"entities\": %s, \"pageNumber\": %d, \"pageCount\": %d, \"total\": %d}"
        .formatted(entities.subList(from, to), number, (all.size() + PAGE - 1) / PAGE, all.size());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
