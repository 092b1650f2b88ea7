package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.TargetAttribute;
import java.util.Optional;

/** Single values of resources, and whether they mean the same. */
public final class AttributeText {
  private AttributeText() {}

  /** Returns the value of a single-valued attribute as text; names count without case. */
  public static Optional<String> read(ScimResource resource, TargetAttribute attribute) {
    return Optional.ofNullable(ResourceValues.read(resource, attribute)).map(Object::toString);
  }

  /** Returns whether two texts mean the same: by case where it counts, phones by their numbers. */
  public static boolean same(TargetAttribute attribute, String a, String b) {
    return Sameness.same(attribute, a, b);
  }
}
