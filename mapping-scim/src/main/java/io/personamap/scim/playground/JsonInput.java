package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON document (RFC 8259) of at most 64 MiB in UTF-8 from a file or standard input. */
final class JsonInput {
  /** The name of standard input in a call. */
  static final String STANDARD_INPUT = "-";

  private static final int MAX_BYTES = 64 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonInput() {}

  /**
   * Reads {@code file}.
   *
   * @param in what is read where {@code file} is {@code -}
   * @throws InvalidInputException if there is no JSON document in it
   */
  static JsonNode read(String file, InputStream in) {
    String label = label(file);
    return parse(text(bytes(file, in), label), label);
  }

  /** Returns the name that problems give. */
  static String label(String file) {
    return file.equals(STANDARD_INPUT) ? "<stdin>" : file;
  }

  /**
   * Parses {@code text}.
   *
   * @param label the name that problems give
   * @throws InvalidInputException if it is no JSON document
   */
  static JsonNode parse(String text, String label) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw refused(ProblemCode.FILE_EMPTY, "there is nothing in it", start(label));
    }
    try {
      return JSON.readTree(content);
    } catch (JacksonException broken) {
      throw refused(ProblemCode.SYNTAX_INVALID, "this is not JSON", place(broken, label));
    }
  }

  /**
   * Decodes UTF-8.
   *
   * @throws InvalidInputException if {@code bytes} are no UTF-8
   */
  static String text(byte[] bytes, String label) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      throw refused(ProblemCode.SYNTAX_INVALID, "this is not UTF-8 text", start(label));
    }
  }

  /**
   * Opens {@code file}.
   *
   * @param in what is read where {@code file} is {@code -}
   * @throws InvalidInputException if it cannot be read
   */
  static InputStream open(String file, InputStream in) {
    if (file.equals(STANDARD_INPUT)) {
      return in;
    }
    try {
      Path path = path(file);
      if (Files.isDirectory(path)) {
        throw refused(
            ProblemCode.FILE_UNREADABLE, "this is a folder, not a file", start(label(file)));
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException missing) {
      throw refused(ProblemCode.FILE_UNREADABLE, "there is no such file", start(label(file)));
    } catch (IOException failed) {
      throw unreadable(file);
    }
  }

  /**
   * Returns the path that {@code file} names.
   *
   * @throws InvalidInputException if no file can have that name
   */
  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException never) {
      throw unreadable(file);
    }
  }

  /** Returns what to throw when reading {@code file} failed on the way. */
  static InvalidInputException unreadable(String file) {
    return refused(ProblemCode.FILE_UNREADABLE, "the file cannot be read", start(label(file)));
  }

  private static byte[] bytes(String file, InputStream in) {
    try (InputStream stream = open(file, in)) {
      return bounded(stream, start(label(file)));
    } catch (IOException failed) {
      throw unreadable(file);
    }
  }

  private static byte[] bounded(InputStream stream, Place start) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw refused(ProblemCode.FILE_TOO_LARGE, "this is larger than 64 MiB", start);
    }
    return bytes;
  }

  private static Place place(JacksonException broken, String label) {
    TokenStreamLocation at = broken.getLocation();
    return at == null || at.getLineNr() < 1
        ? start(label)
        : new Place(label, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  private static Place start(String label) {
    return new Place(label, 1, 1);
  }

  /** Returns what to throw for an input that is wrong as a whole. */
  static InvalidInputException refused(ProblemCode code, String message, String label) {
    return refused(code, message, start(label));
  }

  private static InvalidInputException refused(ProblemCode code, String message, Place place) {
    return InvalidInputException.of(Problem.error(code, message).at(place));
  }
}
