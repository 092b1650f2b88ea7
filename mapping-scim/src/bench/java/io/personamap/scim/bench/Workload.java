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
 * @param columns the parameter that has a column a value; empty for a line a result
 * @param parts the runs
 */
record Workload(
    String name, String title, String unit, String base, String columns, List<Part> parts) {
  /** As base: the same row on one thread. */
  static final String ONE_THREAD = "one thread";

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
      Map<String, List<String>> quickParameters) {

    static Part of(String benchmark, Map<String, List<String>> quickParameters) {
      return new Part(benchmark, 1, Map.of(), quickParameters);
    }
  }

  static List<Workload> all() {
    return List.of(
        new Workload(
            "expressions",
            "Single expressions",
            "value",
            Contenders.LAMBDAS,
            "expression",
            List.of(Part.of("ExpressionBenchmark.value", Map.of("people", List.of("50"))))),
        alone(
            "names",
            "Conditions of 60 rules, 10,000 people: the names that they grant",
            "person",
            Part.of("PersonaBenchmark.names", Map.of("people", List.of("50")))),
        alone(
            "persona",
            "Persona of 60 rules, 10,000 people: parsed profile to merged grants",
            "persona",
            Part.of("PersonaBenchmark.persona", Map.of("people", List.of("50")))),
        alone(
            "varied",
            "Another 60 rules, computed attributes among them, that an index helps little with",
            "persona",
            Part.of("VariedBenchmark.persona", Map.of("people", List.of("50")))),
        growth(),
        new Workload(
            "whole",
            "The whole way: profile JSON bytes to SCIM JSON bytes, two phone numbers each",
            "person",
            "by hand",
            "",
            List.of(Part.of("WholeWayBenchmark.bytes", Map.of("people", List.of("50"))))),
        new Workload(
            "extras",
            "The same 60 rules: explained, and counted for coverage",
            "persona",
            "plain",
            "",
            List.of(Part.of("ExtrasBenchmark.map", Map.of("people", List.of("50"))))),
        new Workload(
            "threads",
            "The same 60 rules on one thread and on two",
            "persona",
            ONE_THREAD,
            "",
            List.of(threads(1), threads(2))));
  }

  private static Workload alone(String name, String title, String unit, Part part) {
    return new Workload(name, title, unit, Contenders.LAMBDAS, "", List.of(part));
  }

  private static Workload growth() {
    return new Workload(
        "growth",
        "Growth: N rules of a department and a group each",
        "persona",
        Contenders.LAMBDAS,
        "rules",
        List.of(
            growing(List.of(Contenders.OURS), "10", "100", "1000", "10000", "100000"),
            growing(List.of(GrowthBenchmark.FEW_PEOPLE), "10", "100", "1000", "10000", "100000"),
            growing(List.of(Contenders.LAMBDAS), "10", "100", "1000", "10000"),
            growing(List.of("spel-compiled"), "10", "100", "1000"),
            growing(List.of("spel-interpreted", "cel", "aviator"), "10", "100", "1000")));
  }

  private static Part growing(List<String> engines, String... counts) {
    return new Part(
        "GrowthBenchmark.names",
        1,
        Map.of("engine", engines, "rules", List.of(counts)),
        Map.of("rules", List.of("10")));
  }

  private static Part threads(int count) {
    return new Part(
        "PersonaBenchmark.persona",
        count,
        Map.of("engine", List.of(Contenders.OURS, Contenders.LAMBDAS)),
        Map.of("people", List.of("50")));
  }
}
