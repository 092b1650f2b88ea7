package io.personamap.core.ruletest;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.SourceNode.Scalar;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that a test file names, relative to itself. */
record NamedFiles(Path testFile, ProblemCollector problems) {

  /** Returns the file, or nothing and a problem where there is none. */
  Optional<Path> resolve(Scalar named) {
    Path path;
    try {
      path = testFile.resolveSibling(named.text());
    } catch (InvalidPathException impossible) {
      problems.add(
          Problem.error(ProblemCode.VALUE_WRONG, "no file can have this name").at(named.place()));
      return Optional.empty();
    }
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    problems.add(
        Problem.error(ProblemCode.FILE_UNREADABLE, "there is no file `" + named.text() + "`")
            .at(named.place())
            .hint("paths are relative to the test file"));
    return Optional.empty();
  }
}
