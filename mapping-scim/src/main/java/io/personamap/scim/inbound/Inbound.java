package io.personamap.scim.inbound;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads users and patches of one target as they really come. Immutable and thread-safe. */
public final class Inbound {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Names names;

  private Inbound(Names names) {
    this.names = names;
  }

  /** Returns a reader for {@code target}. */
  public static Inbound of(Target target) {
    return new Inbound(new Names(target));
  }

  /**
   * Reads a user.
   *
   * @throws InvalidInputException if {@code json} is no JSON object
   */
  public ScimResource resource(String json) {
    return resource(object(json));
  }

  /** Reads a user that is parsed already. */
  public ScimResource resource(Map<?, ?> members) {
    return new ResourceReader(names).read(members);
  }

  /**
   * Reads the users of a ListResponse (RFC 7644 section 3.4.2), or a single user.
   *
   * @throws InvalidInputException if {@code json} is no JSON object
   */
  public List<ScimResource> resources(String json) {
    Map<?, ?> members = object(json);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      boolean list = String.valueOf(member.getKey()).equalsIgnoreCase("Resources");
      if (list && member.getValue() instanceof List<?> values) {
        List<ScimResource> resources = new ArrayList<>();
        for (Object value : values) {
          if (value instanceof Map<?, ?> one) {
            resources.add(resource(one));
          }
        }
        return List.copyOf(resources);
      }
    }
    boolean isList = members.keySet().stream().anyMatch(Inbound::isTotal);
    return isList ? List.of() : List.of(resource(members));
  }

  /**
   * Reads a PATCH request into operations that have a path, in the library's spelling.
   *
   * @throws InvalidInputException with every problem, if {@code json} is no JSON object, or an
   *     operation cannot be understood
   */
  public ScimPatch patch(String json) {
    return patch(object(json));
  }

  /**
   * Reads a PATCH request that is parsed already.
   *
   * @throws InvalidInputException with every problem, if an operation cannot be understood
   */
  public ScimPatch patch(Map<?, ?> members) {
    ProblemCollector problems = new ProblemCollector();
    ScimPatch patch = new PatchReader(names, problems).read(members);
    return problems.finish(warnings -> patch);
  }

  private static boolean isTotal(Object name) {
    return String.valueOf(name).toLowerCase(Locale.ROOT).equals("totalresults");
  }

  private static Map<?, ?> object(String json) {
    try {
      Object value = MAPPER.readValue(json, Object.class);
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw InvalidInputException.of(
          Problem.error(ProblemCode.TYPE_WRONG, "a SCIM message is a JSON object"));
    } catch (JacksonException unreadable) {
      TokenStreamLocation place = unreadable.getLocation();
      String where =
          place == null || place.getLineNr() < 1
              ? ""
              : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
      throw InvalidInputException.of(
          Problem.error(ProblemCode.SYNTAX_INVALID, "the text is not JSON" + where));
    }
  }
}
