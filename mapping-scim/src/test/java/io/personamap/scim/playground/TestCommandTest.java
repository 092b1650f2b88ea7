package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
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
  void coverage_printsTheTableAndMarksTheLines() throws IOException {
    Run run = Run.of("test", "--coverage", files.write("a.test.yaml", GOOD)).exits(0);
    assertTrue(run.out().contains("coverage of " + files.path("rules.yaml") + ": "), run::out);
    assertTrue(run.out().contains("roles[1] never failed to match"), run::out);
    assertTrue(run.out().contains("+ |   title: user.title"), run::out);
    assertTrue(run.out().contains("! |   department: user.department"), run::out);
  }

  @Test
  void coverageBelowTheMinimum_exitsWith3UnlessATestFails() throws IOException {
    String good = files.write("a.test.yaml", GOOD);
    Run.of("test", "--min-coverage", "90", good).exits(3).says("% is less than 90 %");
    Run.of("test", "--min-coverage", "10", good).exits(0).saysNothing();
    Run.of("test", "--min-coverage", "90", good, files.write("b.test.yaml", BAD)).exits(1);
    Run.of("test", "--min-coverage", "90", good, "no-such.test.yaml").exits(2);
    Run.of("test", "--min-coverage", "101", good).exits(2).says("from 0 to 100");
    Run.of("test", "--min-coverage", "most", good).exits(2).says("--min-coverage");
  }

  @Test
  void coveragePage_isWrittenOrRefused() throws IOException {
    String good = files.write("a.test.yaml", GOOD);
    Path page = folder.resolve("page.html");
    Run.of("test", "--coverage-html", page.toString(), good).exits(0);
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    Run.of("test", "--coverage-html", folder + "/no/such.html", good)
        .exits(2)
        .says("error[output]");
  }

  @Test
  void filter_choosesByNameInAnyCase() throws IOException {
    String good = files.write("a.test.yaml", GOOD);
    String bad = files.write("b.test.yaml", BAD);
    Run.of("test", "--filter", "SUPER", good, bad)
        .exits(0)
        .prints(good + "\n  ok    a supervisor\n1 test, 0 failed, 0 skipped\n");
    Run.of("test", "--filter", "nobody", good).exits(2).says("no test is called `nobody`");
  }

  @Test
  void resource_isTestedAsTheTargetGetsIt() throws IOException {
    String tests =
        """
        rules: rules.yaml
        directory: directory.yaml
        tests:
          - name: the resource of ${title}
            with:
              - { title: Supervisor, role: Supervisor }
              - { title: Clerk, role: Boss }
            given: { user: { email: a@example.com, firstName: A, lastName: B, title: "${title}" } }
            expect:
              scim:
                userName: a@example.com
                roles: [ { value: "${role}" } ]
        """;
    Run run = Run.of("test", files.write("scim.test.yaml", tests)).exits(1);
    assertTrue(run.out().contains("ok    the resource of Supervisor"), run::out);
    assertTrue(run.out().contains("FAIL  the resource of Clerk"), run::out);
    assertTrue(run.out().contains("scim/roles  [{value: Boss}]"), run::out);
    assertTrue(run.out().contains("roles[2] applied"), run::out);
  }

  @Test
  void resourceOfARuleFileWithoutTarget_isUnusable() throws IOException {
    files.write("rules.yaml", RuleFiles.RULES.replace("target: genesys-cloud-by-name\n", ""));
    String test =
        "rules: rules.yaml\ntests: [ { name: a, given: {}, expect: { scim: { userName: a } } } ]\n";
    Run.of("test", files.write("a.test.yaml", test)).exits(2).says("names no target");
  }

  /** The part of the form that all readers agree on, as in the XSD of Jenkins' xUnit plugin. */
  @Test
  void junitReport_hasTheCommonShape() throws Exception {
    files.write("a.test.yaml", GOOD);
    files.write("b.test.yaml", BAD);
    Path report = folder.resolve("report.xml");
    Run.of("test", "--junit", report.toString(), folder.toString()).exits(1);
    byte[] first = Files.readAllBytes(report);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(TestCommandTest.class.getResource("/playground/junit.xsd"))
        .newValidator()
        .validate(new StreamSource(report.toFile()));
    Run.of("test", "--junit", report.toString(), folder.toString()).exits(1);
    assertArrayEquals(first, Files.readAllBytes(report));
  }
}
