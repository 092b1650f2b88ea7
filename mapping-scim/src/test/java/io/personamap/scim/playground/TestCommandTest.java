package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TestCommandTest {
  private static final String GOOD =
      """
      rules: rules.yaml
      directory: directory.yaml
      tests:
        - name: a supervisor
          given: { user: { title: Supervisor } }
          expect: { roles: [Supervisor] }
        - name: later
          skip: not yet
          given: {}
          expect: { roles: [Lead] }
      """;

  private static final String BAD =
      """
      rules: rules.yaml
      directory: directory.yaml
      tests:
        - name: a clerk & "more" <é>
          given: { user: { title: Clerk } }
          expect: { roles: [Supervisor] }
      """;

  @TempDir Path folder;
  private RuleFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = RuleFiles.in(folder);
  }

  @Test
  void passingTests_exitWith0() throws IOException {
    String file = files.write("a.test.yaml", GOOD);
    Run.of("test", file)
        .exits(0)
        .prints(
            file + "\n  ok    a supervisor\n  skip  later: not yet\n2 tests, 0 failed, 1 skipped\n")
        .saysNothing();
  }

  @Test
  void failingTest_saysWhatDiffersAndWhere() throws IOException {
    Run run = Run.of("test", files.write("b.test.yaml", BAD)).exits(1);
    assertTrue(run.out().contains("  FAIL  a clerk"), run::out);
    assertTrue(run.out().contains("b.test.yaml:6:"), run::out);
    assertTrue(run.out().contains("1 test, 1 failed, 0 skipped"), run::out);
  }

  @Test
  void folder_isSearchedAtEveryDepth() throws IOException {
    Files.createDirectory(folder.resolve("deep"));
    files.write("a.test.yaml", GOOD);
    files.write(
        "deep/b.test.yaml",
        BAD.replace("rules.yaml", "../rules.yaml").replace("directory.yaml", "../directory.yaml"));
    Run run = Run.of("test", folder.toString()).exits(1);
    assertTrue(run.out().contains("3 tests, 1 failed, 1 skipped"), run::toString);
  }

  @Test
  void unusableFile_exitsWith2AndDoesNotLoseTheOthers() throws IOException {
    String good = files.write("a.test.yaml", GOOD);
    String broken = files.write("broken.test.yaml", "tests: [");
    Run run = Run.of("test", broken, "no-such.test.yaml", good).exits(2);
    run.says("broken.test.yaml:").says("no-such.test.yaml:1:1: error[file-unreadable]");
    assertTrue(run.out().contains("  ok    a supervisor"), run::out);
  }

  @Test
  void folderWithoutTests_isUnusable() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run.of("test", empty.toString()).exits(2).says("error[file-empty]");
  }

  @Test
  void junitReport_isXmlWithEveryTest() throws Exception {
    files.write("a.test.yaml", GOOD);
    files.write("b.test.yaml", BAD);
    files.write("c.test.yaml", "nonsense");
    Path report = folder.resolve("report.xml");
    Run.of("test", "--junit", report.toString(), folder.toString()).exits(2);
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    NodeList cases = xml.getElementsByTagName("testcase");
    List<String> names =
        java.util.stream.IntStream.range(0, cases.getLength())
            .mapToObj(i -> cases.item(i).getAttributes().getNamedItem("name").getNodeValue())
            .toList();
    assertEquals(List.of("a supervisor", "later", "a clerk & \"more\" <é>", "can be used"), names);
    assertEquals("2", xml.getDocumentElement().getAttribute("failures"));
    assertEquals("1", xml.getDocumentElement().getAttribute("skipped"));
  }

  @Test
  void reportThatCannotBeWritten_isUnusable() throws IOException {
    String good = files.write("a.test.yaml", GOOD);
    Run.of("test", "--junit", folder + "/no/such/report.xml", good).exits(2).says("error[output]");
  }

  @Test
  void coverage_isNotThereYet() throws IOException {
    Run.of("test", "--coverage", files.write("a.test.yaml", GOOD)).exits(2).says("--coverage");
  }
}
