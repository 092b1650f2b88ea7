package io.personamap.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's Java example is {@link ReadmeExample}, letter for letter, and does what it says. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void javaExample_isTheCodeThatRuns() throws IOException {
    assertTrue(linesAboveExample("README.md", "ReadmeExample") <= 30);
  }

  @Test
  void ruleTestsInJunit_areTheCodeThatRuns() throws IOException {
    linesAboveExample("mapping-core/README.md", "RetailRulesTest");
  }

  @Test
  void jobInBulk_isTheCodeThatRuns() throws IOException {
    String job = Files.readString(Path.of("src/bulk/java/io/personamap/scim/bulk/MapUsers.java"));
    String type = job.substring(job.indexOf("public final class"));
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(readme.contains("```java\n" + type + "```"), type);
  }

  @Test
  void everyPackageOfCore_hasARow() throws IOException {
    Path sources = ROOT.resolve("mapping-core/src/main/java/io/personamap/core");
    String readme = Files.readString(ROOT.resolve("mapping-core/README.md"));
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> missing =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
              .filter(name -> !readme.contains("| `" + name + "` |"))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  private static long linesAboveExample(String file, String type) throws IOException {
    String readme = Files.readString(ROOT.resolve(file));
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertTrue(block.find());
    String source =
        Files.readString(Path.of("src/test/java/io/personamap/example/" + type + ".java"));
    String body = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("    // end"));
    assertEquals(body.stripTrailing().stripIndent().strip(), block.group(1).strip());
    return readme.substring(0, block.start()).lines().count();
  }

  @Test
  void javaExample_printsTheUser() {
    String printed = ReadmeExample.run(Path.of("example"));
    for (String expected :
        List.of(
            "\"userName\": \"ana.ruiz@example.com\"",
            "\"display\": \"Supervisor_Role\"",
            "\"name\": \"Spanish\"")) {
      assertTrue(printed.contains(expected), printed);
    }
  }
}
