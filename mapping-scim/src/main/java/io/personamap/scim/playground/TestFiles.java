package io.personamap.scim.playground;

import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds files of rule tests. */
final class TestFiles {
  private static final List<String> ENDS = List.of(".test.yaml", ".test.yml", ".test.json");

  private TestFiles() {}

  /**
   * Returns {@code path} itself, or the test files in it at any depth if it is a folder, in
   * alphabetical order.
   *
   * @throws io.personamap.core.problem.InvalidInputException if the folder has none or cannot be
   *     read
   */
  static List<Path> under(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> files = all.filter(TestFiles::isTest).sorted().toList();
      if (files.isEmpty()) {
        throw JsonInput.refused(
            ProblemCode.FILE_EMPTY, "there is no *.test.yaml in this folder", path.toString());
      }
      return files;
    } catch (IOException | UncheckedIOException unreadable) {
      throw JsonInput.refused(
          ProblemCode.FILE_UNREADABLE, "the folder cannot be read", path.toString());
    }
  }

  private static boolean isTest(Path path) {
    return ENDS.stream().anyMatch(path.toString()::endsWith) && Files.isRegularFile(path);
  }
}
