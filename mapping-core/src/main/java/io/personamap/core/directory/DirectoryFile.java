package io.personamap.core.directory;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceDocument;
import io.personamap.core.source.SourceNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a directory file, for look-ups without a platform: a mapping from {@code roles}, {@code
 * divisions}, {@code skills}, {@code languages} and {@code users} to names and their ids. YAML, or
 * JSON where the name ends in {@code .json}.
 */
public final class DirectoryFile {
  private static final Set<String> KEYS = keys();

  private DirectoryFile() {}

  /**
   * Reads the file at {@code path}.
   *
   * @throws InvalidInputException with all problems of the file
   */
  public static InMemoryDirectory read(Path path) {
    ProblemCollector problems = new ProblemCollector();
    return read(SourceDocument.read(path, problems), problems);
  }

  /**
   * Reads the text of a directory file.
   *
   * @param file the name that problems give
   * @throws InvalidInputException with all problems of the text
   */
  public static InMemoryDirectory parse(String text, String file) {
    ProblemCollector problems = new ProblemCollector();
    return read(SourceDocument.parse(text, file, problems), problems);
  }

  private static InMemoryDirectory read(SourceNode root, ProblemCollector problems) {
    InMemoryDirectory.Builder builder = InMemoryDirectory.builder();
    Optional<Fields> fields = Fields.of(root, "a directory", problems);
    if (fields.isPresent()) {
      fields.get().only(KEYS);
      for (Kind kind : Kind.values()) {
        fields
            .get()
            .node(kind.plural())
            .flatMap(node -> Fields.of(node, "`" + kind.plural() + "`", problems))
            .ifPresent(names -> readNames(kind, names, builder, problems));
      }
    }
    return problems.finish(warnings -> builder.build());
  }

  private static void readNames(
      Kind kind, Fields names, InMemoryDirectory.Builder builder, ProblemCollector problems) {
    for (SourceNode.Mapping.Entry entry : names.entries()) {
      if (entry.key().isBlank()) {
        problems.add(
            Problem.error(ProblemCode.VALUE_WRONG, "a " + kind.word() + " without a name")
                .at(entry.keyPlace()));
        continue;
      }
      String what = "the id of " + (kind == Kind.USER ? "a user" : "`" + entry.key() + "`");
      Optional<SourceNode.Scalar> id = names.scalar(entry.value(), what);
      if (id.isPresent() && id.get().text().isBlank()) {
        problems.add(
            Problem.error(ProblemCode.VALUE_WRONG, what + " is empty").at(id.get().place()));
      } else {
        id.ifPresent(value -> builder.add(kind, entry.key(), value.text()));
      }
    }
  }

  private static Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    Arrays.stream(Kind.values()).map(Kind::plural).forEach(keys::add);
    return Collections.unmodifiableSet(keys);
  }
}
