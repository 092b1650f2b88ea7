package io.personamap.scim.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One row of figures.
 *
 * @param parameters what ran, by the names of JMH's parameters
 * @param nanos from one result to the next, of all threads together
 * @param error of {@code nanos}, 99.9 % confidence; 0 where too little ran
 * @param bytes allocated a result
 */
record Measured(
    Map<String, String> parameters, int threads, double nanos, double error, double bytes) {
  /** Which of JMH's parameters rows are about, in the order of a label. */
  private static final List<String> NAMED = List.of("expression", "rules", "numbers", "engine");

  /** What JMH's gc profiler calls bytes per operation. */
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Measured of(RunResult result) {
    int threads = result.getParams().getThreads();
    double error = result.getPrimaryResult().getScoreError() / threads;
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    return new Measured(
        result.getParams().getParamsKeys().stream()
            .collect(Collectors.toMap(key -> key, key -> result.getParams().getParam(key))),
        threads,
        result.getPrimaryResult().getScore() / threads,
        Double.isNaN(error) ? 0 : error,
        bytes == null ? Double.NaN : bytes.getScore());
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  String label() {
    Stream<String> values = NAMED.stream().filter(parameters::containsKey).map(parameters::get);
    Stream<String> several = threads == 1 ? Stream.of() : Stream.of(threads + " threads");
    return Stream.concat(values, several).collect(Collectors.joining(", "));
  }

  /** Whether this is what {@code other} is compared with. */
  boolean isBaseOf(Measured other, String base) {
    boolean sameEngine = base.equals(Workload.ONE_THREAD);
    return threads == 1
        && parameter("engine").equals(sameEngine ? other.parameter("engine") : base)
        && NAMED.stream()
            .filter(name -> !name.equals("engine"))
            .allMatch(name -> parameter(name).equals(other.parameter(name)));
  }
}
