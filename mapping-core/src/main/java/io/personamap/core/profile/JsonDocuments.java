package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** The values of a JSON text; those of an array on the outermost level one by one. */
final class JsonDocuments implements Profiles.Source {
  private final InputStream in;
  private final Place start;
  private @Nullable JsonParser parser;
  private boolean inArray;
  private boolean finished;

  JsonDocuments(InputStream in, String file) {
    this.in = in;
    this.start = new Place(file, 1, 1);
  }

  @Override
  public Profiles.@Nullable Document next() {
    if (finished) {
      return null;
    }
    try {
      return read();
    } catch (JacksonException broken) {
      finished = true;
      throw Json.refusal(broken, start);
    }
  }

  private Profiles.@Nullable Document read() {
    JsonParser begun = parser;
    boolean first = begun == null;
    JsonParser tokens = begun == null ? Json.MANY.createParser(in) : begun;
    parser = tokens;
    JsonToken token = tokens.nextToken();
    if (first && token == null) {
      finished = true;
      throw InvalidInputException.of(
          Problem.error(ProblemCode.FILE_EMPTY, "the file is empty").at(start));
    }
    while (token != null && isFrame(token)) {
      inArray = token == JsonToken.START_ARRAY;
      token = tokens.nextToken();
    }
    if (token == null) {
      finished = true;
      return null;
    }
    TokenStreamLocation at = tokens.currentTokenLocation();
    JsonNode node = Json.MANY.readTree(tokens);
    return new Profiles.Document(node, new Place(start.file(), at.getLineNr(), at.getColumnNr()));
  }

  private boolean isFrame(JsonToken token) {
    return inArray ? token == JsonToken.END_ARRAY : token == JsonToken.START_ARRAY;
  }
}
