package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and applies patches for one target. Immutable and thread-safe. */
public final class Patcher {
  private final Target target;
  private final List<TargetAttribute> attributes;
  private final Set<String> authoritative;
  private final Set<String> again;

  private Patcher(Target target, Set<String> authoritative, Set<String> again) {
    this.target = target;
    this.attributes = target.attributes();
    this.authoritative = authoritative;
    this.again = again;
  }

  /** Returns a patcher that takes nothing away that others put there. */
  public static Patcher of(Target target) {
    return new Patcher(target, Set.of(), Set.of());
  }

  /**
   * Returns a patcher for which the rules alone decide about {@code paths}: what they do not give
   * is taken away, whoever put it there. Values of the platform and required attributes stay.
   *
   * @param paths of attributes, such as {@code roles}, instead of any said before
   * @throws IllegalArgumentException if the target has no such attribute
   */
  public Patcher authoritative(Collection<String> paths) {
    Set<String> all = new LinkedHashSet<>();
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
    return new Patcher(target, all, again);
  }

  /**
   * Returns a patcher that sends the attributes fed by {@code sources} whole, changed or not: some
   * platforms show what an account had before it was taken out of use, and do not give it back.
   *
   * @param sources persona values, such as {@code roles}, instead of any said before; the target
   *     need not have a place for each
   */
  public Patcher sendingAgain(Collection<String> sources) {
    return new Patcher(target, authoritative, Set.copyOf(sources));
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
    MergeCheck check = new MergeCheck(target);
    for (TargetAttribute attribute : attributes) {
      AttributeDifference difference = new AttributeDifference(attribute);
      Triple values =
          new Triple(
              ResourceValues.read(last, attribute),
              difference.sendable(ResourceValues.read(desired.resource(), attribute)),
              ResourceValues.read(now, attribute));
      Merge merge = new Merge(attribute, desired, authoritative.contains(attribute.path()));
      if (merge.isHindered(values)) {
        check.fixed(attribute);
      }
      merge.needed(values).forEach(check::needed);
      MergedList list = check.held(attribute, merge, values);
      operations.addAll(operations(difference, list, values.now(), merge.isLeft(values)));
      if (!list.isUnchanged()) {
        changes.add(new Changes(attribute, values.last()).of(list));
      }
    }
    return new ScimPatch(operations, changes, check.problems());
  }

  private List<PatchOperation> operations(
      AttributeDifference difference, MergedList list, @Nullable Object now, boolean left) {
    TargetAttribute attribute = difference.attribute();
    boolean whole = attribute.source().filter(again::contains).isPresent();
    Object then = attribute.isMultiValued() ? list.after() : single(attribute, list);
    boolean fits = list.after().size() <= attribute.maxItems().orElse(Integer.MAX_VALUE);
    Object sent = difference.sendable(then);
    if (whole && !left && fits && sent != null) {
      return difference.again(sent);
    }
    return attribute.isMultiValued()
        ? difference.operations(list)
        : difference.operations(now, list.isUnchanged() ? now : then);
  }

  private static @Nullable Object single(TargetAttribute attribute, MergedList list) {
    List<String> texts = list.after().stream().map(String::valueOf).toList();
    Optional<Object> joined = attribute.join().map(join -> String.join(join, texts));
    return list.after().isEmpty() ? null : joined.orElse(list.then());
  }

  /** Returns the fewest operations that turn {@code before} into {@code after}. */
  public ScimPatch between(ScimResource before, ScimResource after) {
    return patch(before, Desired.exactly(after), before);
  }

  /**
   * Returns what a server makes of {@code resource} by RFC 7644 section 3.5.2. Understands every
   * form that a patcher makes; of filters, {@code eq} with one text. Values that a change leaves
   * empty go.
   *
   * @throws IllegalArgumentException for a path of another form or into a value without members, a
   *     {@code replace} whose filter selects no value, more than one value made primary, and an
   *     operation with neither path nor members
   */
  public ScimResource apply(ScimPatch patch, ScimResource resource) {
    return new Application(target, resource).of(patch);
  }
}
