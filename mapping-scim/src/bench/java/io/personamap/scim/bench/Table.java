package io.personamap.scim.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of one workload as a Markdown table. */
final class Table {
  /** What JMH's gc profiler calls bytes per operation. */
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Table() {}

  static String of(Workload workload, List<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append("### ").append(workload.title()).append("\n\n");
    table.append(
        "| | ns per %s | a second | × %s | B per %s |%n"
            .formatted(workload.unit(), workload.base(), workload.unit()));
    table.append("|---|---|---|---|---|\n");
    for (RunResult result : results) {
      double nanos = nanos(result);
      double base = base(workload, results, result);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f ± %,.0f | %,.0f | %s | %,.0f |%n",
              label(result),
              nanos,
              error(result),
              1e9 / nanos,
              Double.isNaN(base) ? "" : String.format(Locale.ROOT, "%.2f", base / nanos),
              allocated(result)));
    }
    return table.toString();
  }

  /** The base with the same further parameters, in whichever thread count it ran. */
  private static double base(Workload workload, List<RunResult> results, RunResult of) {
    String rest = rest(of, workload.base());
    return results.stream()
        .filter(result -> label(result).equals(rest))
        .mapToDouble(Table::nanos)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String rest(RunResult result, String engine) {
    return label(result, Map.of("engine", engine));
  }

  private static String label(RunResult result) {
    return label(result, Map.of());
  }

  private static String label(RunResult result, Map<String, String> replaced) {
    String parameters =
        result.getParams().getParamsKeys().stream()
            .filter(key -> !key.equals("people"))
            .map(key -> replaced.getOrDefault(key, result.getParams().getParam(key)))
            .collect(Collectors.joining(", "));
    String benchmark = result.getParams().getBenchmark();
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return parameters.isEmpty() ? method : parameters;
  }

  /** JMH counts the threads together: so it is the time between two results. */
  private static double nanos(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double error(RunResult result) {
    double error = result.getPrimaryResult().getScoreError();
    return Double.isNaN(error) ? 0 : error;
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    return bytes == null ? Double.NaN : bytes.getScore();
  }
}
