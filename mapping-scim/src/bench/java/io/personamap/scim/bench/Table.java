package io.personamap.scim.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<RunResult> rows = new ArrayList<>(results);
    rows.sort(Comparator.comparing(row -> String.valueOf(row.getParams().getParam("expression"))));
    for (RunResult result : rows) {
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

  /** The row to compare with, of the same further parameters, on one thread. */
  private static double base(Workload workload, List<RunResult> results, RunResult of) {
    Map<String, String> replaced =
        workload.base().equals(Workload.ONE_THREAD) ? Map.of() : Map.of("engine", workload.base());
    String label = label(of, replaced);
    return results.stream()
        .filter(result -> result.getParams().getThreads() == 1)
        .filter(result -> label(result, Map.of()).equals(label))
        .mapToDouble(Table::nanos)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String label(RunResult result) {
    int threads = result.getParams().getThreads();
    return label(result, Map.of()) + (threads == 1 ? "" : ", " + threads + " threads");
  }

  private static String label(RunResult result, Map<String, String> replaced) {
    return Stream.of("expression", "rules", "numbers", "engine")
        .filter(key -> result.getParams().getParamsKeys().contains(key))
        .map(key -> replaced.getOrDefault(key, result.getParams().getParam(key)))
        .collect(Collectors.joining(", "));
  }

  /** The time between two results of all threads together; JMH gives that of one thread. */
  private static double nanos(RunResult result) {
    return result.getPrimaryResult().getScore() / result.getParams().getThreads();
  }

  private static double error(RunResult result) {
    double error = result.getPrimaryResult().getScoreError() / result.getParams().getThreads();
    return Double.isNaN(error) ? 0 : error;
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    return bytes == null ? Double.NaN : bytes.getScore();
  }
}
