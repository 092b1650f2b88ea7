package io.personamap.scim.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures are for: each aim beside what was measured. */
final class Aims {
  private final Map<String, List<Measured>> results;

  /** Takes the figures by the name of the workload. */
  Aims(Map<String, List<Measured>> results) {
    this.results = results;
  }

  @Override
  public String toString() {
    return "### Aims\n\n| | aim | measured |\n|---|--:|--:|\n"
        + line("60 rules: × java lambdas", "≥ 1.5", persona(Contenders.LAMBDAS))
        + line("60 rules: × compiled SpEL", "≥ 1.7", persona("spel-compiled"))
        + line("60 rules: × interpreted SpEL", "≥ 14", persona("spel-interpreted"))
        + line("60 rules: × one Java method", "> 1", persona(Contenders.ONE_METHOD))
        + line(
            "60 varied rules: × java lambdas",
            "≥ 1",
            nanos("varied", "engine", Contenders.LAMBDAS)
                / nanos("varied", "engine", Contenders.OURS))
        + line(
            "100,000 rules: time of 100",
            "≤ 1.5",
            nanos("growth", "rules", "100000") / nanos("growth", "rules", "100"))
        + line("whole way, fresh numbers: time by hand", "≤ 1.3", whole("fresh numbers"))
        + line("whole way, repeating numbers: time by hand", "≤ 1.3", whole("repeating numbers"))
        + line("two threads: × one", "≥ 1.8", threads())
        + line("explained: time of plain", "≤ 5", extra("explained"))
        + line(
            ExtrasBenchmark.EVERY_PART + ": time of plain",
            "≤ 5",
            extra(ExtrasBenchmark.EVERY_PART))
        + line("counted for coverage: time of plain", "≤ 5", extra("counted for coverage"));
  }

  private static String line(String what, String aim, double measured) {
    String value =
        Double.isNaN(measured) ? "not run" : String.format(Locale.ROOT, "%.2f", measured);
    return "| " + what + " | " + aim + " | " + value + " |\n";
  }

  private double persona(String engine) {
    return nanos("persona", "engine", engine) / nanos("persona", "engine", Contenders.OURS);
  }

  private double whole(String numbers) {
    return nanos("whole", "numbers", numbers, "engine", Contenders.OURS)
        / nanos("whole", "numbers", numbers, "engine", "by hand");
  }

  private double extra(String engine) {
    return nanos("extras", "engine", engine) / nanos("extras", "engine", "plain");
  }

  private double threads() {
    return find("threads", 1, "engine", Contenders.OURS)
        / find("threads", 2, "engine", Contenders.OURS);
  }

  private double nanos(String workload, String... parameters) {
    return find(workload, 1, parameters);
  }

  /** The first row that has these names and values of parameters; ours is the first of growth. */
  private double find(String workload, int threads, String... parameters) {
    return results.getOrDefault(workload, List.of()).stream()
        .filter(row -> row.threads() == threads && has(row, parameters))
        .mapToDouble(Measured::nanos)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static boolean has(Measured row, String... parameters) {
    for (int i = 0; i < parameters.length; i += 2) {
      if (!row.parameter(parameters[i]).equals(parameters[i + 1])) {
        return false;
      }
    }
    return true;
  }
}
