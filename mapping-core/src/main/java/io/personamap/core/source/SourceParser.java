package io.personamap.core.source;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** Builds the nodes of one document out of Jackson's tokens, which know their places. */
final class SourceParser {
  /** Each refill copies the scalar so far: small ones make a scalar of 10 MB take minutes. */
  private static final int BUFFER = 1 << 16;

  private static final TokenStreamFactory YAML =
      YAMLFactory.builder()
          .yamlSchema(YAMLSchema.CORE)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setBufferSize(BUFFER)
                  .setAllowDuplicateKeys(true) // reported here, all of them, with their places
                  .build())
          .build();
  private static final TokenStreamFactory JSON = JsonFactory.builder().build();

  private final SourceText source;
  private final ProblemCollector problems;

  SourceParser(SourceText source, ProblemCollector problems) {
    this.source = source;
    this.problems = problems;
  }

  SourceNode parse() {
    boolean json = source.isJson();
    try (JsonParser tokens =
        (json ? JSON : YAML).createParser(ObjectReadContext.empty(), source.text())) {
      if (tokens.nextToken() == null) {
        throw SourceDocument.failure(
            ProblemCode.FILE_EMPTY, "the file is empty", new Place(source.file(), 1, 1));
      }
      SourceNode root = node(tokens);
      if (tokens.nextToken() != null) {
        unsupported(tokens, "a second document", "put it in a file of its own");
      }
      return root;
    } catch (JacksonException broken) {
      throw InvalidInputException.of(SyntaxProblem.of(broken, source));
    }
  }

  private SourceNode node(JsonParser tokens) {
    if (tokens instanceof YAMLParser yaml) {
      refuseReferences(yaml);
    }
    JsonToken token = tokens.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(tokens);
      case START_ARRAY -> sequence(tokens);
      default -> scalar(tokens, token);
    };
  }

  private void refuseReferences(YAMLParser yaml) {
    if (yaml.isCurrentAlias()) {
      unsupported(yaml, "an alias", "write the value out");
    } else if (yaml.getObjectId() != null) {
      unsupported(yaml, "an anchor", "write the value out where it is used");
    } else if (yaml.getTypeId() != null) {
      boolean negation = !String.valueOf(yaml.getRawTag()).startsWith("!!");
      unsupported(
          yaml,
          "a tag",
          negation ? "an expression that begins with `!` stands in quotes: '!…'" : "leave it out");
    }
  }

  private void unsupported(JsonParser tokens, String what, String hint) {
    problems.add(
        Problem.error(ProblemCode.SYNTAX_UNSUPPORTED, what + " is not part of the format")
            .at(place(tokens))
            .hint(hint));
  }

  private SourceNode.Mapping mapping(JsonParser tokens) {
    Place place = place(tokens);
    List<SourceNode.Mapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = tokens.currentName();
      Place keyPlace = place(tokens);
      tokens.nextToken();
      SourceNode value = node(tokens);
      if (keys.add(key)) {
        entries.add(new SourceNode.Mapping.Entry(key, keyPlace, value));
      } else {
        problems.add(
            Problem.error(ProblemCode.KEY_DUPLICATE, shown(key) + " stands twice in this mapping")
                .at(keyPlace));
      }
    }
    return new SourceNode.Mapping(entries, place);
  }

  /** A directory of users has their addresses as keys, and nobody's address is quoted. */
  private static String shown(String key) {
    return key.contains("@") ? "an address" : "`" + key + "`";
  }

  private SourceNode.Sequence sequence(JsonParser tokens) {
    Place place = place(tokens);
    List<SourceNode> elements = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(tokens));
    }
    return new SourceNode.Sequence(elements, place);
  }

  private SourceNode.Scalar scalar(JsonParser tokens, JsonToken token) {
    SourceNode.Scalar.Type type =
        switch (token) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SourceNode.Scalar.Type.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> SourceNode.Scalar.Type.BOOLEAN;
          case VALUE_NULL -> SourceNode.Scalar.Type.NULL;
          default -> SourceNode.Scalar.Type.TEXT;
        };
    int offset = offset(tokens);
    boolean tilde = "~".equals(tokens.getString()) && source.text().startsWith("~", offset);
    type = tilde ? SourceNode.Scalar.Type.NULL : type;
    return new SourceNode.Scalar(type, tokens.getString(), source, offset);
  }

  private Place place(JsonParser tokens) {
    return source.placeOf(offset(tokens));
  }

  private int offset(JsonParser tokens) {
    return source.offsetOf(tokens.currentTokenLocation().getCharOffset());
  }
}
