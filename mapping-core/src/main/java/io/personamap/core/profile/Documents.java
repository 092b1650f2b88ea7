package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON to the values that a profile holds, immutable, and the problems of documents that hold none.
 */
final class Documents {
  private static final int MAX_DEPTH = 100;

  private Documents() {}

  /** Refuses what is not an object. */
  static void requireObject(JsonNode document, String what, Place place) {
    if (!document.isObject()) {
      throw invalid(what + " is an object, not " + word(document), place, null);
    }
  }

  static Map<String, @Nullable Object> attributes(JsonNode object, Place place) {
    return map(object, place, 1);
  }

  static @Nullable Object value(JsonNode node, Place place) {
    return value(node, place, 1);
  }

  /** Returns the text of a member, null where it is null or not there. */
  static @Nullable String text(JsonNode object, String name, Place place) {
    JsonNode member = object.path(name);
    if (member.isMissingNode() || member.isNull()) {
      return null;
    }
    if (!member.isString()) {
      throw invalid("`" + name + "` is a text, not " + word(member), place, null);
    }
    return member.stringValue();
  }

  static InvalidInputException invalid(String message, Place place, @Nullable String hint) {
    return InvalidInputException.of(
        Problem.error(ProblemCode.PROFILE_INVALID, message).at(place).hint(hint));
  }

  static String word(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "nothing";
    };
  }

  private static Map<String, @Nullable Object> map(JsonNode object, Place place, int depth) {
    return AttributeMap.of(object.properties(), (name, member) -> value(member, place, depth));
  }

  private static List<@Nullable Object> list(JsonNode array, Place place, int depth) {
    List<@Nullable Object> values = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      values.add(value(element, place, depth));
    }
    return Collections.unmodifiableList(values);
  }

  private static @Nullable Object value(JsonNode node, Place place, int depth) {
    if (depth > MAX_DEPTH) {
      throw invalid("the document is nested deeper than " + MAX_DEPTH + " levels", place, null);
    }
    return switch (node.getNodeType()) {
      case OBJECT -> map(node, place, depth + 1);
      case ARRAY -> list(node, place, depth + 1);
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      default -> null;
    };
  }

  private static Object number(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      return node.numberValue().doubleValue(); // infinite, where the node's own would throw
    }
    return node.canConvertToInt() ? (Object) node.intValue() : (Object) node.longValue();
  }
}
