package io.personamap.core.source;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says what broke a document, in our words. */
final class SyntaxProblem {
  private static final String QUOTE = "put the whole value in single quotes";

  /** What a YAML reader's complaint begins with, and what its author most often did. */
  private static final Map<String, String> HINTS =
      Map.of(
          "mapping values are not allowed", "a `: ` inside an unquoted value? " + QUOTE,
          "found character '\\t", "indent with blanks, not with tabs",
          "found character '@'", "a value cannot begin with `@`; " + QUOTE,
          "found character '`'", "a value cannot begin with a backtick; " + QUOTE,
          "expected <block end>", "check the indentation, and whether a value begins with a quote",
          "could not find expected ':'", "check the indentation, and for a missing `:`",
          "found unexpected end of stream", "a quote or bracket is not closed",
          "expected ',' or '}'", "a `}` or `,` is missing; " + QUOTE + " if it holds braces",
          "expected ',' or ']'", "a `]` or `,` is missing");

  private SyntaxProblem() {}

  static Problem of(JacksonException broken, SourceText source) {
    if (broken.getCause() instanceof MarkedYamlEngineException yaml) {
      Place place =
          yaml.getProblemMark().map(mark -> place(mark.getIndex(), source)).orElse(start(source));
      return problem("YAML", place, hint(yaml.getProblem()));
    }
    TokenStreamLocation at = broken.getLocation();
    boolean placed = at != null && at.getCharOffset() >= 0;
    Place place = placed ? place(at.getCharOffset(), source) : start(source);
    return problem(source.isJson() ? "JSON" : "YAML", place, null);
  }

  private static Problem problem(String format, Place place, @Nullable String hint) {
    return Problem.error(ProblemCode.SYNTAX_INVALID, "this is not " + format).at(place).hint(hint);
  }

  private static @Nullable String hint(@Nullable String complaint) {
    if (complaint == null) {
      return null;
    }
    return HINTS.entrySet().stream()
        .filter(entry -> complaint.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Place place(long position, SourceText source) {
    return source.placeOf(source.offsetOf(position));
  }

  private static Place start(SourceText source) {
    return new Place(source.file(), 1, 1);
  }
}
