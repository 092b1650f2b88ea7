package io.personamap.core.directory.genesys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Listing;
import io.personamap.core.directory.Lookup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GenesysDirectoryTest {
  private static final String SECRET = "s3cr3t-of-the-client";
  private static final String ROLES = "/api/v2/authorization/roles";
  private static final GenesysLimits LIMITS =
      new GenesysLimits(2, 5, 10_000, Duration.ofSeconds(10), 3, Duration.ofSeconds(30));
  private static final WireMockServer PLATFORM =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

  private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
  private GenesysDirectory directory = directory(LIMITS);

  @BeforeAll
  static void start() {
    PLATFORM.start();
  }

  @AfterAll
  static void stop() {
    PLATFORM.stop();
  }

  @BeforeEach
  void reset() {
    PLATFORM.resetAll();
    directory = directory(LIMITS);
    PLATFORM.stubFor(
        post("/oauth/token")
            .withBasicAuth("client", SECRET)
            .withRequestBody(equalTo("grant_type=client_credentials"))
            .willReturn(token("first", 600)));
  }

  private GenesysDirectory directory(GenesysLimits limits) {
    URI base = URI.create(PLATFORM.isRunning() ? PLATFORM.baseUrl() : "http://127.0.0.1:1");
    return GenesysDirectory.builder(base, base, GenesysCredentials.of("client", SECRET))
        .limits(limits)
        .clock(now::get)
        .sleeper(this::sleep)
        .random(new Random(1))
        .build();
  }

  private void sleep(Duration time) {
    slept.add(time);
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static ResponseDefinitionBuilder token(String value, int seconds) {
    return okJson(
        "{\"access_token\": \"%s\", \"token_type\": \"bearer\", \"expires_in\": %d}"
            .formatted(value, seconds));
  }

  private static String page(int number, int count, int total, String... idsAndNames) {
    List<String> entities = new ArrayList<>();
    for (String pair : idsAndNames) {
      String[] parts = pair.split("=");
      entities.add("{\"id\": \"%s\", \"name\": \"%s\"}".formatted(parts[0], parts[1]));
    }
    return "{\"entities\": %s, \"pageSize\": 2, \"pageNumber\": %d, \"pageCount\": %d, \"total\": %d}"
        .formatted(entities, number, count, total);
  }

  private static void stubPage(int number, String json) {
    PLATFORM.stubFor(
        get(urlPathEqualTo(ROLES))
            .withQueryParam("pageNumber", equalTo("" + number))
            .willReturn(okJson(json)));
  }

  private static void stubAlways(ResponseDefinitionBuilder answer) {
    PLATFORM.stubFor(get(urlPathEqualTo(ROLES)).willReturn(answer));
  }

  /** Answers with each of {@code answers} in turn, the last one again and again. */
  private static void stubInTurn(ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      String next = "" + Math.min(i + 1, answers.length - 1);
      PLATFORM.stubFor(
          get(urlPathEqualTo(ROLES))
              .inScenario("turns")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "" + i)
              .willReturn(answers[i])
              .willSetStateTo(i == answers.length - 1 && i == 0 ? Scenario.STARTED : next));
    }
  }

  private static int calls() {
    return PLATFORM.findAll(getRequestedFor(urlPathEqualTo(ROLES))).size();
  }

  private static int logins() {
    return PLATFORM.findAll(postRequestedFor(urlPathEqualTo("/oauth/token"))).size();
  }

  private String outage() {
    return ((Listing.Unavailable) directory.list(Kind.ROLE)).reason();
  }

  private List<String> ids() {
    Listing listing = directory.list(Kind.ROLE);
    assertInstanceOf(Listing.Complete.class, listing, listing::toString);
    return ((Listing.Complete) listing).entries().stream().map(Entry::id).toList();
  }

  @Test
  void list_isReadPageByPageWithOneToken() {
    stubPage(1, page(1, 3, 5, "1=A", "2=B"));
    stubPage(2, page(2, 3, 5, "3=C", "4=D"));
    stubPage(3, page(3, 3, 5, "5=E"));
    assertEquals(List.of("1", "2", "3", "4", "5"), ids());
    assertEquals(3, calls());
    assertEquals(1, logins());
    PLATFORM.verify(
        3,
        getRequestedFor(urlPathEqualTo(ROLES))
            .withHeader("Authorization", equalTo("Bearer first"))
            .withQueryParam("pageSize", equalTo("2")));
  }

  @Test
  void search_isComparedForEquality() {
    PLATFORM.stubFor(
        get(urlPathEqualTo(ROLES))
            .withQueryParam("name", equalTo("Team Lead & more"))
            .willReturn(okJson(page(1, 1, 2, "1=Team Lead & more of them", "2=Team Lead & more"))));
    Lookup.Found found = (Lookup.Found) directory.find(Kind.ROLE, "Team Lead & more");
    assertEquals("2", found.entry().id());
  }

  @Test
  void prefixOfAName_isNotFound() {
    stubAlways(okJson(page(1, 1, 1, "1=Agent Senior")));
    assertInstanceOf(Lookup.NotFound.class, directory.find(Kind.ROLE, "Agent"));
  }

  @Test
  void duplicateNames_areAmbiguousAndInactiveOnesDoNotCount() {
    PLATFORM.stubFor(
        get(urlPathEqualTo("/api/v2/routing/skills"))
            .willReturn(
                okJson(
                    """
                    {"entities": [{"id": "1", "name": "Spanish", "state": "active"},
                                  {"id": "2", "name": "Spanish", "state": "deleted"},
                                  {"id": "3", "name": "French"}, {"id": "4", "name": "French"}],
                     "pageNumber": 1, "pageCount": 1, "total": 4}
                    """)));
    Map<String, Lookup> answers =
        directory.findAll(Kind.SKILL, List.of("Spanish", "French", "Klingon"));
    assertEquals("1", ((Lookup.Found) answers.get("Spanish")).entry().id());
    assertInstanceOf(Lookup.Ambiguous.class, answers.get("French"));
    assertInstanceOf(Lookup.NotFound.class, answers.get("Klingon"));
  }

  @Test
  void listThatChangesWhileItIsRead_isReadAgain() {
    stubInTurn(
        okJson(page(1, 2, 3, "1=A", "2=B")),
        okJson(page(2, 2, 3, "2=B")),
        okJson(page(1, 2, 3, "3=Aa", "1=A")),
        okJson(page(2, 2, 3, "2=B")));
    assertEquals(List.of("3", "1", "2"), ids());
    assertEquals(4, calls());
  }

  @Test
  void listThatNeverHoldsStill_isUnavailable() {
    stubAlways(okJson(page(1, 1, 3, "1=A", "2=B")));
    assertEquals("the list changed while it was read, 4 times", outage());
  }

  @Test
  void listLongerThanItsLimit_isUnavailable() {
    for (int number = 1; number <= 6; number++) {
      stubPage(number, page(number, 9, 18, "a" + number + "=A", "b" + number + "=B"));
    }
    assertEquals("the list has more than 5 pages", outage());
    assertEquals(5, calls());
  }

  @Test
  void refusedToken_isReplacedOnceInTheMiddleOfAList() {
    stubPage(1, page(1, 2, 3, "1=A", "2=B"));
    PLATFORM.stubFor(
        post("/oauth/token")
            .inScenario("login")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(token("first", 600))
            .willSetStateTo("again"));
    PLATFORM.stubFor(
        post("/oauth/token")
            .inScenario("login")
            .whenScenarioStateIs("again")
            .willReturn(token("second", 600)));
    PLATFORM.stubFor(
        get(urlPathEqualTo(ROLES))
            .withQueryParam("pageNumber", equalTo("2"))
            .withHeader("Authorization", equalTo("Bearer first"))
            .willReturn(aResponse().withStatus(401)));
    PLATFORM.stubFor(
        get(urlPathEqualTo(ROLES))
            .withQueryParam("pageNumber", equalTo("2"))
            .withHeader("Authorization", equalTo("Bearer second"))
            .willReturn(okJson(page(2, 2, 3, "3=C"))));
    assertEquals(List.of("1", "2", "3"), ids());
    assertEquals(2, logins());
  }

  @Test
  void tokenThatIsRefusedAgain_isAnOutage() {
    stubAlways(aResponse().withStatus(401));
    assertTrue(outage().contains("401"));
    assertEquals(2, calls());
    assertEquals(2, logins());
  }

  @Test
  void token_isRenewedBeforeItExpires() {
    stubAlways(okJson(page(1, 1, 1, "1=A")));
    ids();
    now.updateAndGet(instant -> instant.plusSeconds(539));
    ids();
    assertEquals(1, logins());
    now.updateAndGet(instant -> instant.plusSeconds(1));
    ids();
    assertEquals(2, logins());
  }

  @Test
  void refusedCredentials_areNotTriedAgainAndNotShown() {
    PLATFORM.stubFor(
        post("/oauth/token")
            .willReturn(aResponse().withStatus(401).withBody("bad secret " + SECRET)));
    assertEquals("the login refused the client credentials", outage());
    assertEquals(1, logins());
    assertFalse(directory.toString().contains(SECRET));
    assertFalse(GenesysCredentials.of("client", SECRET).toString().contains(SECRET));
  }

  @Test
  void tooManyRequests_waitsAsLongAsAsked() {
    stubInTurn(
        aResponse().withStatus(429).withHeader("Retry-After", "7"),
        aResponse().withStatus(429).withHeader("Retry-After", "Sat, 21 Nov 2026 09:00:20 GMT"),
        okJson(page(1, 1, 1, "1=A")));
    assertEquals(List.of("1"), ids());
    assertEquals(2, slept.size());
    assertEquals(7, slept.get(0).toSeconds());
    assertEquals(Instant.parse("2026-11-21T09:00:20Z"), now.get().truncatedTo(ChronoUnit.SECONDS));
  }

  @Test
  void waitLongerThanTheCeiling_leavesThePlatformAlone() {
    stubAlways(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    assertTrue(outage().contains("left alone for 3600 s"));
    assertTrue(outage().contains("left alone"));
    assertEquals(1, calls(), "the second list does not ask");
    assertEquals(List.of(), slept);
    now.updateAndGet(instant -> instant.plusSeconds(3600));
    stubAlways(okJson(page(1, 1, 1, "1=A")));
    assertEquals(List.of("1"), ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "Fri, 31 Dec 2100 00:00:00 GMT"})
  void waitOfYears_isAnHour(String wait) {
    stubAlways(aResponse().withStatus(503).withHeader("Retry-After", wait));
    assertTrue(outage().contains("left alone for 3600 s"));
    stubAlways(okJson(page(1, 1, 1, "1=A")));
    assertTrue(outage().contains("left alone"));
    now.updateAndGet(instant -> instant.plusSeconds(3600));
    assertEquals(List.of("1"), ids());
  }

  @Test
  void limitsWithoutEnd_areAnHour() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    GenesysLimits limits = new GenesysLimits(2, 5, 10_000, forever, 3, forever);
    assertEquals(Duration.ofHours(1), limits.timeout());
    assertEquals(Duration.ofHours(1), limits.maxWait());
    stubInTurn(aResponse().withStatus(503), okJson(page(1, 1, 1, "1=A")));
    assertInstanceOf(Listing.Complete.class, directory(limits).list(Kind.ROLE));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void passingFailure_isTriedAgainWithGrowingWaits(int status) {
    stubInTurn(
        aResponse().withStatus(status),
        aResponse().withStatus(status),
        okJson(page(1, 1, 1, "1=A")));
    assertEquals(List.of("1"), ids());
    assertEquals(2, slept.size());
    assertTrue(slept.get(0).toMillis() >= 125 && slept.get(0).toMillis() <= 250);
    assertTrue(slept.get(1).toMillis() >= 250 && slept.get(1).toMillis() <= 500);
  }

  @Test
  void lastingFailure_endsAfterItsTriesAndRestsThen() {
    stubAlways(aResponse().withStatus(503));
    assertEquals("the platform answered 503", outage());
    assertEquals(3, calls());
    outage();
    assertEquals(6, calls());
    int before = slept.size();
    outage();
    assertTrue(slept.get(before).toMillis() >= 1_000, "left alone for a second");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 400, 404, 409})
  void otherStatus_isNotTriedAgain(int status) {
    stubAlways(
        aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:1/elsewhere"));
    assertEquals("the platform answered " + status, outage());
    assertEquals(1, calls());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void brokenConnection_isAnOutage(Fault fault) {
    stubAlways(aResponse().withFault(fault));
    assertFalse(outage().isEmpty());
  }

  @Test
  void slowBody_endsAtTheTimeout() {
    stubAlways(okJson(page(1, 1, 1, "1=A")));
    ids();
    directory =
        directory(
            new GenesysLimits(2, 5, 10_000, Duration.ofMillis(400), 1, Duration.ofSeconds(30)));
    stubAlways(okJson(page(1, 1, 1, "1=A")).withChunkedDribbleDelay(10, 5_000));
    assertEquals("no whole answer within 400 ms", outage());
  }

  @Test
  void bodyLongerThanItsLimit_isAnOutage() {
    stubAlways(okJson("{\"entities\": [], \"filler\": \"" + "x".repeat(20_000) + "\"}"));
    assertEquals("an answer longer than 10000 bytes", outage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "text/json", "application/jsonp", ""})
  void otherContentType_isAnOutage(String type) {
    stubAlways(
        aResponse().withStatus(200).withHeader("Content-Type", type).withBody(page(1, 1, 0)));
    assertEquals("the platform answered with something other than JSON", outage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[]",
        "null",
        "{",
        "{}",
        "{\"entities\": {}}",
        "{\"entities\": [], \"entities\": []}",
        "{\"entities\": []} {}",
        "{\"entities\": [1]}",
        "{\"entities\": [{\"id\": 1, \"name\": \"A\"}]}",
        "{\"entities\": [{\"id\": \"1\"}]}",
        "{\"entities\": [{\"id\": \"1\", \"name\": null}]}",
        "{\"entities\": [{\"id\": \"1\", \"name\": \"\"}]}",
        "{\"entities\": [{\"id\": \"a b\", \"name\": \"A\"}]}",
        "{\"entities\": [{\"id\": \"1\\n\", \"name\": \"A\"}]}",
        "{\"entities\": [], \"pageCount\": -1}",
        "{\"entities\": [], \"pageCount\": 1e9}",
        "{\"entities\": [], \"pageCount\": \"1\"}",
        "{\"entities\": [], \"total\": 99999999999999999999}",
        "{\"entities\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]",
      })
  void hostileJson_isAnOutage(String body) {
    stubAlways(okJson(body));
    assertTrue(outage().startsWith("the platform answered with "), this::outage);
  }

  @Test
  void users_areSearchedTogetherByAddress() {
    PLATFORM.stubFor(
        post("/api/v2/users/search")
            .withRequestBody(matchingJsonPath("$.query[0].type", equalTo("EXACT")))
            .withRequestBody(matchingJsonPath("$.query[0].fields[0]", equalTo("email")))
            .withRequestBody(matchingJsonPath("$.query[0].values[1]", equalTo("bo@example.com")))
            .willReturn(
                okJson(
                    """
                    {"results": [{"id": "7", "name": "Ann", "email": "ann@example.com",
                                  "state": "active"}],
                     "total": 1, "pageCount": 1, "pageNumber": 1, "pageSize": 25}
                    """)));
    Map<String, Lookup> answers =
        directory.findAll(Kind.USER, List.of("Ann@Example.com", "bo@example.com"));
    assertEquals("7", ((Lookup.Found) answers.get("Ann@Example.com")).entry().id());
    assertEquals(new Lookup.NotFound(List.of()), answers.get("bo@example.com"));
  }

  @Test
  void homeDivision_isAsked() {
    PLATFORM.stubFor(
        get("/api/v2/authorization/divisions/home")
            .willReturn(
                okJson("{\"id\": \"9\", \"name\": \"Head office\", \"homeDivision\": true}")));
    assertEquals(
        new Lookup.Found(new Entry(Kind.DIVISION, "Head office", "9")), directory.homeDivision());
  }

  @Test
  void nothing_isAskedBeforeItIsNeeded() {
    PLATFORM.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.mypurecloud.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "ftp://127.0.0.1",
        "https://user:password@api.mypurecloud.com",
        "https://api.mypurecloud.com/path",
        "https:opaque",
      })
  void unsafeAddress_isRefused(String address) {
    URI login = URI.create("https://login.mypurecloud.com");
    GenesysCredentials credentials = GenesysCredentials.of("client", SECRET);
    assertThrows(
        IllegalArgumentException.class,
        () -> GenesysDirectory.builder(URI.create(address), login, credentials));
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, https://api.mypurecloud.com, https://login.mypurecloud.com",
    "eu-central-1, https://api.mypurecloud.de, https://login.mypurecloud.de",
    "euw2.pure.cloud, https://api.euw2.pure.cloud, https://login.euw2.pure.cloud",
  })
  void region_hasItsHosts(String name, URI api, URI login) {
    GenesysRegion region = GenesysRegion.named(name).orElseThrow();
    assertEquals(api, region.api());
    assertEquals(login, region.login());
  }
}
