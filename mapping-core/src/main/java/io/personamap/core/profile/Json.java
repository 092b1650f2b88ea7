package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.CharConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How profiles are parsed, and what is said of JSON that is none. */
final class Json {
  /** The longest line and the longest text, in bytes and in UTF-16 units. */
  static final int MAX_LENGTH = 10 * 1024 * 1024;

  private static final int MAX_DEPTH = 100;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_LENGTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  /** Reads a value of many from a parser. */
  static final ObjectReader MANY =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Reads a text that is one value as a whole. */
  static final ObjectReader ONE =
      MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /**
   * Says what Jackson found, without its words: they quote the document.
   *
   * @param origin where the parsed text begins in the file
   */
  static InvalidInputException refusal(JacksonException broken, Place origin) {
    TokenStreamLocation at = broken.getLocation();
    boolean placed = at != null && at.getLineNr() >= 1;
    Place place =
        placed
            ? new Place(
                origin.file(), origin.line() + at.getLineNr() - 1, Math.max(1, at.getColumnNr()))
            : origin;
    return InvalidInputException.of(problem(broken).at(place));
  }

  private static Problem problem(JacksonException broken) {
    if (broken instanceof StreamConstraintsException) {
      return Problem.error(
          ProblemCode.PROFILE_INVALID, "the document is too deep, or a text in it is too long");
    }
    if (broken instanceof JacksonIOException
        && !(broken.getCause() instanceof CharConversionException)) {
      return Problem.error(ProblemCode.FILE_UNREADABLE, "the file cannot be read");
    }
    return broken instanceof StreamReadException || broken instanceof JacksonIOException
        ? Problem.error(ProblemCode.SYNTAX_INVALID, "this is not JSON")
        : Problem.error(
            ProblemCode.SYNTAX_INVALID, "this is not one JSON value, or has a key twice");
  }
}
