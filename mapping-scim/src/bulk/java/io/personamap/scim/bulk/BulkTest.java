package io.personamap.scim.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class BulkTest {
  private static final int PEOPLE = 100_000;
  private static final int WORKERS = 2;
  private static final List<String> TITLES =
      List.of("Supervisor", "Manager", "Sales Agent", "Trainee Agent", "Agent");
  private static final List<String> DEPARTMENTS = List.of("Billing", "Care", "Sales");
  private static final List<String> CITIES = List.of("Chicago", "London", "Lyon");
  private static final List<String> GROUPS =
      List.of("CC-Billing", "CC-Care", "CC-Quality", "Everyone", "Spanish_Speakers");

  private final String rules = example("retail.rules.yaml");
  private final String directory = example("directory.yaml");

  @Test
  void job_givesWhatThePlainLoopGives() throws Exception {
    MapUsers worker = new MapUsers(rules, directory);
    worker.open(new OpenContext() {});
    List<String> expected =
        LongStream.rangeClosed(1, PEOPLE)
            .mapToObj(BulkTest::profile)
            .map(worker::map)
            .sorted()
            .toList();
    assertEquals(expected, mappedByJob());
    assertTrue(expected.get(0).isEmpty(), "somebody is not eligible");
    assertTrue(
        expected.stream().anyMatch(user -> user.contains("Invoices")), "somebody has skills");
  }

  @SuppressWarnings("try") // Flink declares that closing may be interrupted; here nothing does so
  private List<String> mappedByJob() throws Exception {
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(WORKERS);
    List<String> mapped = new ArrayList<>(PEOPLE);
    try (CloseableIterator<String> users =
        flink
            .fromSequence(1, PEOPLE)
            .map(BulkTest::profile)
            .map(new MapUsers(rules, directory))
            .executeAndCollect()) {
      users.forEachRemaining(mapped::add);
    }
    return mapped.stream().sorted().toList();
  }

  /** The user {@code n} as Okta gives it; every value follows from {@code n}. */
  private static String profile(long n) {
    return """
        {"id":"00u%d","status":"ACTIVE","profile":{"email":"User%d@example.com","displayName":"User %d",
        "title":"%s","department":"%s","employeeNumber":"%d","city":"%s","countryCode":"US",
        "primaryPhone":"317-2%02d-%04d","userType":"%s"},
        "groups":[{"id":"00g1","type":"OKTA_GROUP","profile":{"name":"%s"}},
        {"id":"00g2","type":"OKTA_GROUP","profile":{"name":"%s"}}]}
        """
        .formatted(
            n,
            n,
            n,
            of(TITLES, n),
            of(DEPARTMENTS, n / 5),
            n,
            of(CITIES, n / 7),
            20 + n % 80,
            n % 10_000,
            n % 9 == 0 ? "Partner" : "Employee",
            of(GROUPS, n / 3),
            of(GROUPS, n / 11));
  }

  private static String of(List<String> values, long n) {
    return values.get((int) (n % values.size()));
  }

  private static String example(String name) {
    try {
      return Files.readString(Path.of("example", name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
