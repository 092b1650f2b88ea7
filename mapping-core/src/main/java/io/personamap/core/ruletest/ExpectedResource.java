package io.personamap.core.ruletest;

import io.personamap.core.problem.Place;
import io.personamap.core.source.SourceNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code scim}: a part of the resource that the target gets, or null for no resource at all. */
record ExpectedResource(SourceNode expected, Place place) implements Expectation {
  private static final String WHAT = "scim";

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    Optional<Map<String, Object>> resource =
        Optional.ofNullable(outcome.emission()).flatMap(ResourceEmitter.Emission::resource);
    if (expected instanceof SourceNode.Mapping members && resource.isPresent()) {
      new JsonSubset(differences).members(WHAT, members, resource.get());
    } else if (expected instanceof SourceNode.Mapping || resource.isPresent()) {
      String some = "a resource";
      String none = "no resource";
      differences.add(
          resource.isPresent()
              ? new Difference(WHAT, none, some, place)
              : new Difference(WHAT, some, none, place));
    }
  }

  @Override
  public boolean looksAtResource() {
    return true;
  }
}
