package io.personamap.scim.resource;

import io.personamap.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a target makes of a persona: a resource if it would take one, and every loss. Immutable. */
public final class ScimMapping {
  private final @Nullable ScimResource resource;
  private final List<Problem> problems;

  private ScimMapping(@Nullable ScimResource resource, List<Problem> problems) {
    this.resource = resource;
    this.problems = List.copyOf(problems);
  }

  /** Returns a mapping that came to a resource. */
  public static ScimMapping of(ScimResource resource, List<Problem> problems) {
    return new ScimMapping(resource, problems);
  }

  /** Returns a mapping that came to nothing that may be sent. */
  public static ScimMapping refused(List<Problem> problems) {
    return new ScimMapping(null, problems);
  }

  /**
   * Returns the resource. There is none where the persona is not known to be eligible, where a
   * required attribute has no known value, and where the persona breaks a limit of the target.
   */
  public Optional<ScimResource> resource() {
    return Optional.ofNullable(resource);
  }

  /** Returns what the target does not take, in the order of its definition, losses last. */
  public List<Problem> problems() {
    return problems;
  }
}
