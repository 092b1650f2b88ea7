package io.personamap.scim.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one workload as a Markdown table. */
final class Table {
  private final Workload workload;
  private final List<Measured> rows;

  Table(Workload workload, List<Measured> rows) {
    this.workload = workload;
    this.rows = rows;
  }

  @Override
  public String toString() {
    String head = "### " + workload.title() + "\n\n";
    return head + (workload.columns().isEmpty() ? list() : grid());
  }

  private String list() {
    String unit = workload.unit();
    String head =
        "| | ns per %s | a second | × %s | B per %s |%n|---|--:|--:|--:|--:|%n"
            .formatted(unit, workload.base(), unit);
    return head + rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Measured row) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f ± %,.0f | %,.0f | %s | %,.0f |%n",
        row.label(),
        row.nanos(),
        row.error(),
        1e9 / row.nanos(),
        ratio(row),
        row.bytes());
  }

  /** How many times as fast as the base; nothing where that did not run. */
  private String ratio(Measured row) {
    return rows.stream()
        .filter(base -> base.isBaseOf(row, workload.base()))
        .map(base -> String.format(Locale.ROOT, "%.3g", base.nanos() / row.nanos()))
        .map(
            ratio -> ratio.contains("e") ? String.valueOf(Double.valueOf(ratio).intValue()) : ratio)
        .findFirst()
        .orElse("");
  }

  /** An engine a line, a value of the one parameter a column. */
  private String grid() {
    List<String> columns = values(workload.columns());
    String head =
        "ns per %s (× %s; B)".formatted(workload.unit(), workload.base())
            + columns.stream().collect(Collectors.joining(" | ", " | ", " |\n"));
    String rule = "|---|" + "--:|".repeat(columns.size()) + "\n";
    return "| "
        + head
        + rule
        + values("engine").stream()
            .map(engine -> gridLine(engine, columns))
            .collect(Collectors.joining());
  }

  private List<String> values(String parameter) {
    return rows.stream().map(row -> row.parameter(parameter)).distinct().toList();
  }

  private String gridLine(String engine, List<String> columns) {
    Stream<String> cells = columns.stream().map(column -> cell(engine, column));
    return "| " + engine + cells.collect(Collectors.joining(" | ", " | ", " |\n"));
  }

  private String cell(String engine, String column) {
    return rows.stream()
        .filter(row -> row.parameter("engine").equals(engine))
        .filter(row -> row.parameter(workload.columns()).equals(column))
        .map(row -> cell(row))
        .findFirst()
        .orElse("–");
  }

  private String cell(Measured row) {
    String ratio = ratio(row);
    return String.format(
        Locale.ROOT,
        "%,.0f (%s%,.0f B)",
        row.nanos(),
        ratio.isEmpty() ? "" : "× " + ratio + "; ",
        row.bytes());
  }
}
