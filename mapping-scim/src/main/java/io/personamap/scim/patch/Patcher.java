package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes and applies patches for one target. Immutable and thread-safe. */
public final class Patcher {
  private final Target target;
  private final List<TargetAttribute> attributes;
  private final Set<String> authoritative;

  private Patcher(Target target, Set<String> authoritative) {
    this.target = target;
    this.attributes = target.attributes();
    this.authoritative = authoritative;
  }

  /** Returns a patcher that takes nothing away that others put there. */
  public static Patcher of(Target target) {
    return new Patcher(target, Set.of());
  }

  /**
   * Returns a patcher for which the rules alone decide about {@code paths}: what they do not give
   * is taken away, whoever put it there. Values of the platform and required attributes stay.
   *
   * @param paths of attributes, such as {@code roles}
   * @throws IllegalArgumentException if the target has no such attribute
   */
  public Patcher authoritative(Collection<String> paths) {
    Set<String> all = new LinkedHashSet<>(authoritative);
    for (String path : paths) {
      all.add(
          attributes.stream()
              .map(TargetAttribute::path)
              .filter(path::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "`" + target.name() + "` has no attribute `" + path + "`")));
    }
    return new Patcher(target, all);
  }

  /**
   * Returns the fewest operations that bring the account to what is desired.
   *
   * @param last what this mapping sent last; the account itself where all of it is the mapping's
   * @param now what the account has, as the server returned it
   */
  public ScimPatch patch(ScimResource last, Desired desired, ScimResource now) {
    List<PatchOperation> operations = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (TargetAttribute attribute : attributes) {
      boolean all = authoritative.contains(attribute.path());
      Merge merge = new Merge(attribute, desired, all);
      AttributeDifference difference = new AttributeDifference(attribute);
      Triple values =
          new Triple(
              ResourceValues.read(last, attribute),
              ResourceValues.read(desired.resource(), attribute),
              ResourceValues.read(now, attribute));
      MergedList list =
          attribute.isMultiValued()
              ? merge.list(values)
              : MergedList.single(values.now(), merge.of(values));
      List<PatchOperation> own =
          attribute.isMultiValued()
              ? difference.operations(list)
              : difference.operations(values.now(), list.then());
      if (!own.isEmpty()) {
        operations.addAll(own);
        changes.add(Changes.of(attribute, list));
      }
    }
    return new ScimPatch(operations, changes);
  }

  /** Returns the fewest operations that turn {@code before} into {@code after}. */
  public ScimPatch between(ScimResource before, ScimResource after) {
    return patch(before, Desired.exactly(after), before);
  }

  /**
   * Returns what a server makes of {@code resource} by RFC 7644 section 3.5.2. Understands every
   * form that a patcher makes; of filters, {@code eq} with one text.
   *
   * @throws IllegalArgumentException for a path of another form
   */
  public ScimResource apply(ScimPatch patch, ScimResource resource) {
    return new Application(target, resource).of(patch);
  }
}
