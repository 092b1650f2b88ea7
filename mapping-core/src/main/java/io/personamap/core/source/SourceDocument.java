package io.personamap.core.source;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a YAML 1.2 or JSON document (RFC 8259) of at most 64 MiB in UTF-8. A file whose name ends
 * in {@code .json} is JSON, all else YAML. Anchors, aliases, tags and a second document are
 * refused: what a rule says stands where the rule stands.
 */
public final class SourceDocument {
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private SourceDocument() {}

  /**
   * Reads the file at {@code path}.
   *
   * @throws InvalidInputException with everything that is wrong with its text
   */
  public static SourceNode read(Path path) {
    ProblemCollector problems = new ProblemCollector();
    SourceNode root = read(path, problems);
    return problems.finish(warnings -> root);
  }

  /**
   * Reads the file at {@code path}, for a reader that has more to say: doubled keys, anchors,
   * aliases, tags and further documents go to {@code problems}, and the rest is read all the same.
   *
   * @throws InvalidInputException if it cannot be read or is neither YAML nor JSON
   */
  public static SourceNode read(Path path, ProblemCollector problems) {
    return parse(text(path), path.toString(), problems);
  }

  /**
   * Parses {@code text}.
   *
   * @param file the name that problems give
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static SourceNode parse(String text, String file) {
    ProblemCollector problems = new ProblemCollector();
    SourceNode root = parse(text, file, problems);
    return problems.finish(warnings -> root);
  }

  /**
   * Parses {@code text} as {@link #read(Path, ProblemCollector)} does.
   *
   * @param file the name that problems give
   * @throws InvalidInputException if it is neither YAML nor JSON
   */
  public static SourceNode parse(String text, String file, ProblemCollector problems) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw failure(ProblemCode.FILE_EMPTY, "the file is empty", new Place(file, 1, 1));
    }
    return new SourceParser(new SourceText(file, content), problems).parse();
  }

  private static String text(Path path) {
    Place start = new Place(path.toString(), 1, 1);
    if (Files.isDirectory(path)) {
      throw failure(ProblemCode.FILE_UNREADABLE, "this is a folder, not a file", start);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw failure(ProblemCode.FILE_TOO_LARGE, "the file is larger than 64 MiB", start);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException missing) {
      throw failure(ProblemCode.FILE_UNREADABLE, "there is no such file", start);
    } catch (CharacterCodingException binary) {
      throw failure(ProblemCode.SYNTAX_INVALID, "the file is not UTF-8 text", start);
    } catch (IOException unreadable) {
      throw failure(ProblemCode.FILE_UNREADABLE, "the file cannot be read", start);
    }
  }

  static InvalidInputException failure(ProblemCode code, String message, Place place) {
    return InvalidInputException.of(Problem.error(code, message).at(place));
  }
}
