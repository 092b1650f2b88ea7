package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.check.RuleSetCheck;
import io.personamap.core.directory.Directory;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.Severity;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.target.Target;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code check} says in its first comments what is found in it: {@code # line:column
 * severity code}; those called {@code clean-…} have neither errors nor warnings.
 */
class CheckFilesTest {
  private static final Path EXAMPLE = Path.of("example");

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(CheckFilesTest.class.getResource("check").toURI());
    return Files.list(folder).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFault_isFoundAndNothingElse(Path file) throws IOException {
    List<String> expected =
        Files.readAllLines(file).stream()
            .takeWhile(line -> line.startsWith("# "))
            .map(line -> line.substring(2))
            .toList();
    List<Problem> findings = check(file, file.endsWith("names.yaml") ? directory() : null);
    assertEquals(expected, findings.stream().map(CheckFilesTest::brief).toList());
    if (file.getFileName().toString().startsWith("clean-")) {
      assertEquals(
          List.of(), findings.stream().filter(f -> f.severity() != Severity.NOTE).toList());
    }
  }

  @Test
  void example_isClean() {
    List<Problem> findings = check(EXAMPLE.resolve("retail.rules.yaml"), directory());
    assertEquals(
        List.of("not-portable"), findings.stream().map(finding -> finding.code().id()).toList());
  }

  private static Directory directory() {
    return DirectoryFile.read(EXAMPLE.resolve("directory.yaml"));
  }

  private static List<Problem> check(Path file, Directory directory) {
    RuleSet rules = RuleSet.read(file, OktaLanguage.all());
    return RuleSetCheck.of(rules)
        .directory(directory)
        .target(Target.named(rules.target().orElseThrow()).facts())
        .run();
  }

  private static String brief(Problem problem) {
    return problem
            .place()
            .map(at -> at.line() + ":" + at.column() + " " + problem.severity().word())
            .orElse("no place")
        + " "
        + problem.code();
  }
}
