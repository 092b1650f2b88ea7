package io.personamap.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code rules/broken} says in its first comments which problems it has: {@code #
 * line:column code}.
 */
class BrokenRuleFilesTest {

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(BrokenRuleFilesTest.class.getResource("/rules/broken").toURI());
    return Files.list(folder).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyProblem_isReportedAtItsPlace(Path file) throws IOException {
    List<String> expected =
        Files.readAllLines(file).stream()
            .takeWhile(line -> line.startsWith("# "))
            .map(line -> line.substring(2))
            .toList();
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> RuleSet.read(file, List.of(new TinyLanguage())));
    assertEquals(expected, refused.problems().stream().map(BrokenRuleFilesTest::brief).toList());
  }

  private static String brief(Problem problem) {
    return problem
        .place()
        .map(place -> place.line() + ":" + place.column() + " " + problem.code())
        .orElse("no place " + problem.code());
  }
}
