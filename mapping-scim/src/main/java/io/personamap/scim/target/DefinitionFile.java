package io.personamap.scim.target;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceDocument;
import io.personamap.core.source.SourceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds definition files, in the jar or the user's own, and lays each over what it extends. */
final class DefinitionFile {
  private static final String FOLDER = "/io/personamap/scim/targets/";

  private DefinitionFile() {}

  /** Returns the names of the definitions in the jar, in alphabetical order. */
  static List<String> names() {
    return text("index").lines().filter(line -> !line.isBlank()).toList();
  }

  /** Returns the definition in the jar, with what it extends. */
  static SourceNode builtIn(String name) {
    if (!names().contains(name)) {
      throw InvalidInputException.of(unknown(name));
    }
    String file = name + ".yaml";
    return whole(SourceDocument.parse(text(file), file));
  }

  /** Returns the definition in the user's file, with what it extends. */
  static SourceNode read(Path file) {
    return whole(SourceDocument.read(file));
  }

  /** Returns the definition of {@code text}, with what it extends. */
  static SourceNode parse(String text, String file) {
    return whole(SourceDocument.parse(text, file));
  }

  private static SourceNode whole(SourceNode own) {
    ProblemCollector problems = new ProblemCollector();
    Optional<Fields> fields = Fields.of(own, "a target definition", problems);
    fields.ifPresent(all -> List.of("format", "name").forEach(all::required));
    Optional<SourceNode.Scalar> base = fields.flatMap(all -> all.scalar("extends"));
    base.filter(name -> !names().contains(name.text()))
        .ifPresent(name -> problems.add(unknown(name.text()).at(name.place())));
    return problems.finish(
        warnings -> base.map(name -> Overlay.merge(builtIn(name.text()), own)).orElse(own));
  }

  private static Problem unknown(String name) {
    return Problem.error(ProblemCode.TARGET_UNKNOWN, "there is no target `" + name + "`")
        .hint(
            Suggestions.didYouMean(name, names())
                .orElseGet(() -> "known targets: " + String.join(", ", names())));
  }

  private static String text(String file) {
    try (InputStream in = DefinitionFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
