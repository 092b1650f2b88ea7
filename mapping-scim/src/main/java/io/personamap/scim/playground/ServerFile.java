package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a server answered, from a file. */
record ServerFile(Target target, InputStream in) {

  /**
   * Reads one user.
   *
   * @throws InvalidInputException if {@code file} holds no JSON object
   */
  ScimResource resource(String file) {
    return Inbound.of(target).resource(object(file));
  }

  /** Reads the users of a ListResponse, or a single one; throws as {@link #resource} does. */
  List<ScimResource> resources(String file) {
    return Inbound.of(target).resources(object(file));
  }

  private String object(String file) {
    JsonNode read = JsonInput.read(file, in);
    if (!read.isObject()) {
      throw JsonInput.refused(
          ProblemCode.TYPE_WRONG, "a SCIM message is a JSON object", JsonInput.label(file));
    }
    return read.toString();
  }
}
