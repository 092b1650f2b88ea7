package io.personamap.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDocumentTest {

  private static List<Problem> problemsOf(String text, String file) {
    return assertThrows(InvalidInputException.class, () -> SourceDocument.parse(text, file))
        .problems();
  }

  private static SourceNode.Mapping mapping(String text, String file) {
    return (SourceNode.Mapping) SourceDocument.parse(text, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f.yaml", "f.json"})
  void keysAndValues_knowTheirPlaces(String file) {
    SourceNode.Mapping root = mapping("{\n  \"a\": 1,\n  \"b\": [true, \"x\"]\n}", file);
    SourceNode.Mapping.Entry b = root.entries().get(1);
    assertEquals(new Place(file, 3, 3), b.keyPlace());
    SourceNode.Sequence list = (SourceNode.Sequence) b.value();
    assertEquals(new Place(file, 3, 15), list.elements().get(1).place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f.yaml", "f.json"})
  void places_areInUtf16Units(String file) {
    SourceNode.Mapping root = mapping("{\"😀\": 1, \"b\": 2,\n\"😀😀\": [3]}", file);
    assertEquals(new Place(file, 1, 11), root.entries().get(1).keyPlace());
    assertEquals(new Place(file, 1, 16), root.entries().get(1).value().place());
    assertEquals(new Place(file, 2, 9), root.entries().get(2).value().place());
    Problem broken = problemsOf("{\"😀\": 1, \"b\": 2,\n\"😀😀\": ]}", file).get(0);
    assertEquals(new Place(file, 2, 9), broken.place().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "NO, TEXT",
    "yes, TEXT",
    "'''5''', TEXT",
    "5, NUMBER",
    "2.5, NUMBER",
    "true, BOOLEAN",
    "~, NULL",
    "'', NULL"
  })
  void scalar_hasTheTypeOfYamlsCoreSchema(String value, SourceNode.Scalar.Type type) {
    SourceNode.Scalar scalar =
        (SourceNode.Scalar) mapping("a: " + value + "\n", "f.yaml").entries().get(0).value();
    assertEquals(type, scalar.type());
  }

  @Test
  void doubledKeys_areAllReported() {
    List<Problem> problems = problemsOf("a: 1\nb: { c: 1, c: 2 }\na: 3\n", "f.yaml");
    assertEquals(
        List.of(new Place("f.yaml", 2, 12), new Place("f.yaml", 3, 1)),
        problems.stream().map(problem -> problem.place().orElseThrow()).toList());
    assertTrue(problems.stream().allMatch(p -> p.code() == ProblemCode.KEY_DUPLICATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &x [1]\n", "a: &x 1\nb: *x\n", "a: !!str 5\n", "a: 1\n---\nb: 2\n"})
  void anchorAliasTagOrSecondDocument_isRefused(String text) {
    assertEquals(ProblemCode.SYNTAX_UNSUPPORTED, problemsOf(text, "f.yaml").get(0).code());
  }

  @ParameterizedTest
  @CsvSource({
    "'a: b: c', 1, 5, single quotes",
    "'a: 1\n\tb: 2', 2, 1, tabs",
    "'a: @x', 1, 4, single quotes",
  })
  void brokenYaml_saysWhereAndWhatToDo(String text, int line, int column, String hint) {
    Problem problem = problemsOf(text + "\n", "f.yaml").get(0);
    assertEquals(ProblemCode.SYNTAX_INVALID, problem.code());
    assertEquals(new Place("f.yaml", line, column), problem.place().orElseThrow());
    assertTrue(problem.hint().orElseThrow().contains(hint), problem.toString());
  }

  @Test
  void brokenJson_saysWhere() {
    Problem problem = problemsOf("{\n  \"a\": 1,\n  oops\n}", "f.json").get(0);
    assertEquals(ProblemCode.SYNTAX_INVALID, problem.code());
    assertEquals(3, problem.place().orElseThrow().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n", "# only a comment\n"})
  void nothing_isAnEmptyFile(String text) {
    assertEquals(ProblemCode.FILE_EMPTY, problemsOf(text, "f.yaml").get(0).code());
  }

  @Test
  void byteOrderMark_isSkipped() {
    assertEquals("a", mapping("\uFEFFa: 1\n", "f.yaml").entries().get(0).key());
  }

  @Test
  void unreadableFiles_areProblems(@TempDir Path folder) throws IOException {
    Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xC3, 0x28, 0});
    assertEquals(ProblemCode.FILE_UNREADABLE, codeOf(folder));
    assertEquals(ProblemCode.FILE_UNREADABLE, codeOf(folder.resolve("none.yaml")));
    assertEquals(ProblemCode.SYNTAX_INVALID, codeOf(binary));
  }

  private static ProblemCode codeOf(Path path) {
    return assertThrows(InvalidInputException.class, () -> SourceDocument.read(path))
        .problems()
        .get(0)
        .code();
  }

  @Test
  void tenMegabytesOfNonsense_isOneProblem(@TempDir Path folder) throws IOException {
    byte[] nonsense = "%{[&*!|>'\"".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        ProblemCode.SYNTAX_INVALID, codeOf(Files.write(folder.resolve("n.yaml"), nonsense)));
  }

  @Property(tries = 2000)
  void anyText_parsesOrIsRefusedWithAPlace(@ForAll String text) {
    for (String file : List.of("f.yaml", "f.json")) {
      try {
        SourceDocument.parse(text, file);
      } catch (InvalidInputException refused) {
        assertTrue(refused.problems().stream().allMatch(problem -> problem.place().isPresent()));
      }
    }
  }
}
