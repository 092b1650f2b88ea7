package io.personamap.scim.playground;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The findings of {@code check}, file by file, in three forms. */
final class CheckReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SARIF_SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String DOCUMENTATION = "mapping-core/";

  private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();

  /** The forms. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  /** Adds what was found in {@code file}. */
  void add(String file, List<Problem> findings) {
    byFile.put(file, findings);
  }

  boolean hasErrors() {
    return byFile.values().stream().flatMap(List::stream).anyMatch(Problem::isError);
  }

  void print(Format format, Console console) {
    switch (format) {
      case TEXT -> byFile.forEach((file, findings) -> text(file, findings, console));
      case JSON -> console.out().line(pretty(json()));
      case SARIF -> console.out().line(pretty(sarif()));
    }
  }

  private static void text(String file, List<Problem> findings, Console console) {
    console.report(findings);
    console.out().line(Printable.line(file) + ": " + summary(findings));
  }

  /** Returns {@code 1 error, 2 warnings}; {@code ok} where there is neither. */
  private static String summary(List<Problem> findings) {
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    String notes =
        count(findings, Severity.NOTE) == 0
            ? ""
            : ", " + counted(count(findings, Severity.NOTE), "note");
    return errors + warnings == 0
        ? "ok" + notes
        : counted(errors, "error") + ", " + counted(warnings, "warning") + notes;
  }

  private static long count(List<Problem> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private ArrayNode json() {
    ArrayNode all = NODES.arrayNode();
    byFile.forEach((file, findings) -> findings.forEach(finding -> all.add(json(file, finding))));
    return all;
  }

  private static ObjectNode json(String file, Problem finding) {
    ObjectNode node = NODES.objectNode();
    node.put("file", finding.place().map(Place::file).orElse(file));
    finding.place().ifPresent(at -> node.put("line", at.line()).put("column", at.column()));
    node.put("severity", finding.severity().word()).put("code", finding.code().id());
    finding.rule().ifPresent(rule -> node.put("rule", rule));
    node.put("message", finding.message());
    finding.hint().ifPresent(hint -> node.put("hint", hint));
    return node.put("documentation", DOCUMENTATION + finding.code().documentation());
  }

  /** SARIF 2.1.0 (OASIS, errata 01): one run, a rule for each code that was found. */
  private ObjectNode sarif() {
    ObjectNode log = NODES.objectNode().put("$schema", SARIF_SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "personamap");
    ArrayNode rules = driver.putArray("rules");
    TreeSet<ProblemCode> codes = new TreeSet<>();
    byFile.values().forEach(found -> found.forEach(finding -> codes.add(finding.code())));
    codes.forEach(code -> rules.add(rule(code)));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    byFile.forEach(
        (file, findings) ->
            findings.forEach(
                finding ->
                    results.add(result(file, finding, codes.headSet(finding.code()).size()))));
    return log;
  }

  private static ObjectNode rule(ProblemCode code) {
    ObjectNode rule = NODES.objectNode().put("id", code.id());
    rule.putObject("help").put("text", "Explained in " + DOCUMENTATION + code.documentation());
    return rule;
  }

  private static ObjectNode result(String file, Problem finding, int ruleIndex) {
    ObjectNode result =
        NODES
            .objectNode()
            .put("ruleId", finding.code().id())
            .put("ruleIndex", ruleIndex)
            .put("level", finding.severity().word());
    String rule = finding.rule().map(label -> label + ": ").orElse("");
    String hint = finding.hint().map(text -> ". Hint: " + text).orElse("");
    result.putObject("message").put("text", rule + finding.message() + hint);
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    String named = finding.place().map(Place::file).orElse(file);
    physical.putObject("artifactLocation").put("uri", uri(named));
    finding
        .place()
        .ifPresent(
            at ->
                physical
                    .putObject("region")
                    .put("startLine", at.line())
                    .put("startColumn", at.column()));
    return result;
  }

  /** A relative reference, with what a URI does not take percent-encoded (RFC 3986). */
  private static String uri(String file) {
    try {
      String path = file.replace('\\', '/');
      boolean absolute = path.startsWith("/");
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException strange) {
      return "unnamed";
    }
  }

  private static String pretty(Object node) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }
}
