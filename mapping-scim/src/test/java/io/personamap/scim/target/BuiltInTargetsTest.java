package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInTargetsTest {

  @Test
  void index_listsEveryDefinitionOfTheFolder() throws IOException, URISyntaxException {
    Path index =
        Path.of(
            Objects.requireNonNull(Target.class.getResource("/io/personamap/scim/targets/index"))
                .toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(index.getParent()))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> file.substring(0, file.length() - ".yaml".length()))
              .sorted()
              .toList();
      assertEquals(names, Target.names());
    }
  }

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void definition_isCalledAsItsFile(String name) {
    Target target = Target.named(name);
    assertEquals(name, target.name());
    assertTrue(!target.title().isBlank() && !target.title().equals(name));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "drops.csv", numLinesToSkip = 1)
  void definition_saysWhatItDrops(String name, String dropped) {
    assertEquals(dropped, String.join(" ", Target.named(name).drops().keySet()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "uncertain.csv", numLinesToSkip = 1)
  void definition_saysWhatNobodyConfirmed(String name, String paths) {
    assertEquals(paths, String.join(" ", Target.named(name).uncertainties().keySet()));
  }

  @Test
  void unknownName_namesTheNearest() {
    InvalidInputException thrown =
        assertThrows(InvalidInputException.class, () -> Target.named("genesys-clout"));
    Problem problem = thrown.problems().get(0);
    assertEquals(ProblemCode.TARGET_UNKNOWN, problem.code());
    assertEquals("did you mean `genesys-cloud`?", problem.hint().orElse(""));
  }
}
