package io.personamap.scim.plan;

import io.personamap.scim.patch.AttributeText;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.List;
import java.util.Optional;

/** Compares a person and an account by what does not change hands. */
final class PermanentIds {
  private static final List<String> SOURCES = List.of("externalId", "employeeNumber");

  private final List<TargetAttribute> attributes;

  PermanentIds(Target target) {
    this.attributes =
        SOURCES.stream()
            .flatMap(
                source ->
                    target.attributes().stream()
                        .filter(one -> one.source().filter(source::equals).isPresent()))
            .toList();
  }

  /** What the permanent ids say together. */
  enum Verdict {
    /** At least one is the same, and the strongest that both have is. */
    SAME,
    /** The strongest that both have differs. */
    OTHER,
    /** Both have none in common. */
    SILENT
  }

  /** Returns the verdict of the strongest id that both have. */
  Verdict compare(ScimResource person, ScimResource account) {
    for (TargetAttribute attribute : attributes) {
      Optional<String> mine = AttributeText.read(person, attribute);
      Optional<String> theirs = AttributeText.read(account, attribute);
      if (mine.isPresent() && theirs.isPresent()) {
        return AttributeText.same(attribute, mine.get(), theirs.get())
            ? Verdict.SAME
            : Verdict.OTHER;
      }
    }
    return Verdict.SILENT;
  }

  /** Returns whether {@code resource} has any. */
  boolean any(ScimResource resource) {
    return attributes.stream().anyMatch(one -> AttributeText.read(resource, one).isPresent());
  }
}
