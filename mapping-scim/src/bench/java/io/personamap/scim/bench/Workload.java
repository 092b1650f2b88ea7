package io.personamap.scim.bench;

import java.util.List;
import java.util.Map;

/**
 * What one table shows.
 *
 * @param name for {@code --only}
 * @param title above the table
 * @param unit what one operation is
 * @param base the row that the others are compared with
 * @param parts the runs
 */
record Workload(String name, String title, String unit, String base, List<Part> parts) {

  /**
   * One run of JMH.
   *
   * @param benchmark a regular expression over {@code Class.method}
   * @param threads how many at once
   * @param parameters what replaces the benchmark's own values
   * @param quickParameters what replaces them in a quick run
   */
  record Part(
      String benchmark,
      int threads,
      Map<String, List<String>> parameters,
      Map<String, String> quickParameters) {

    static Part of(String benchmark, Map<String, String> quickParameters) {
      return new Part(benchmark, 1, Map.of(), quickParameters);
    }
  }

  static List<Workload> all() {
    return List.of(
        new Workload(
            "persona",
            "One persona of 60 rules, 10,000 people",
            "persona",
            Contenders.LAMBDAS,
            List.of(Part.of("PersonaBenchmark.persona", Map.of("people", "200")))));
  }
}
