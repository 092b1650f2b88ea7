package io.personamap.scim.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints Markdown tables on standard output, progress on standard error.
 *
 * <p>Arguments: {@code --quick} for a run of seconds that shows that everything works and nothing
 * else; {@code --only NAME} for one workload: {@code expressions}, {@code names}, {@code persona},
 * {@code varied}, {@code growth}, {@code whole}, {@code extras}, {@code threads} or {@code load}.
 */
public final class BenchTable {
  private final boolean quick;
  private final String only;

  private BenchTable(boolean quick, String only) {
    this.quick = quick;
    this.only = only;
  }

  /** Runs the benchmarks. */
  public static void main(String... arguments) throws RunnerException {
    List<String> given = List.of(arguments);
    int only = given.indexOf("--only");
    new BenchTable(given.contains("--quick"), only < 0 ? "" : given.get(only + 1)).run();
  }

  private void run() throws RunnerException {
    System.out.println(Machine.describe());
    if (quick) {
      System.out.println("A quick run: its figures say nothing.\n");
    }
    if ("load".contains(only)) {
      System.out.println(LoadCost.measure(quick ? 1_000 : 100_000));
    }
    Map<String, List<Measured>> results = new HashMap<>();
    for (Workload workload : Workload.all()) {
      if (workload.name().contains(only)) {
        List<Measured> rows = run(workload);
        results.put(workload.name(), rows);
        System.out.println(new Table(workload, rows));
      }
    }
    System.out.println(new Aims(results));
  }

  private List<Measured> run(Workload workload) throws RunnerException {
    List<Measured> rows = new ArrayList<>();
    for (Workload.Part part : workload.parts()) {
      run(part).stream().map(Measured::of).forEach(rows::add);
    }
    return rows;
  }

  private Collection<RunResult> run(Workload.Part part) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(part.benchmark())
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .threads(part.threads())
            .warmupIterations(quick ? 0 : 4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(quick ? 1 : 4)
            .measurementTime(quick ? TimeValue.milliseconds(50) : TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    Map<String, List<String>> parameters = new HashMap<>(part.parameters());
    if (quick) {
      parameters.putAll(part.quickParameters());
      options.forks(0);
    }
    parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    System.err.println(part);
    return new Runner(options.build()).run();
  }
}
