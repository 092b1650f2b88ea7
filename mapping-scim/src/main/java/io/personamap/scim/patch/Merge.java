package io.personamap.scim.patch;

import io.personamap.scim.target.TargetAttribute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute will be: the desired value where there is one, else what the account has unless
 * this mapping put it there.
 *
 * @param authoritative whether what no rule gives goes, whoever put it there
 */
record Merge(TargetAttribute attribute, Desired desired, boolean authoritative) {

  /**
   * Merges a single value.
   *
   * @param values what the mapping sent last, what it wants now and what the account has
   * @return what the account will have; the very same object where nothing changes
   */
  @Nullable Object of(Triple values) {
    return isLeft(values) ? values.now() : single(values);
  }

  private @Nullable Object single(Triple values) {
    if (attribute.isComplex() && attribute.source().isEmpty()) {
      return members(values);
    }
    if (values.wanted() == null) {
      return mayGo(values) ? null : values.now();
    }
    if (attribute.isComplex()) {
      return complex(values);
    }
    return Sameness.same(attribute, values.wanted(), values.now()) ? values.now() : values.wanted();
  }

  /** Merges a list, the texts that are joined to one, or a single value as a list of one. */
  MergedList list(Triple values) {
    if (!isLeft(values)) {
      return merged(values);
    }
    Triple parts = attribute.join().map(values::split).orElse(values);
    return isList()
        ? MergedList.unchanged(Triple.list(parts.now()))
        : MergedList.single(values.now(), values.now());
  }

  private MergedList merged(Triple values) {
    if (!isList()) {
      return MergedList.single(values.now(), single(values));
    }
    Triple parts = attribute.join().map(values::split).orElse(values);
    MergedList list = new ListMerge(attribute, desired, authoritative).of(parts);
    return isEmptied(list) ? list.standing() : list;
  }

  private boolean isEmptied(MergedList list) {
    return attribute.isRequired() && list.after().isEmpty();
  }

  private boolean isList() {
    return attribute.isMultiValued() || attribute.join().isPresent();
  }

  /** Returns whether nothing may be sent. */
  boolean isLeft(Triple values) {
    return isUncertain() || attribute.mutability().equals("readOnly") || isFixed(values);
  }

  /** Returns whether the rules want what the target does not let anybody change any more. */
  boolean isHindered(Triple values) {
    return isFixed(values) && !isUncertain() && !merged(values).isUnchanged();
  }

  /** Returns what the rules take away and the target lets nobody be without. */
  Stream<TargetAttribute> needed(Triple values) {
    if (isLeft(values)) {
      return Stream.empty();
    }
    if (attribute.isComplex() && !attribute.isMultiValued() && attribute.source().isEmpty()) {
      return attribute.subAttributes().stream()
          .flatMap(sub -> new Merge(sub, desired, authoritative).needed(values.member(sub.name())));
    }
    return isNeeded(values) ? Stream.of(attribute) : Stream.empty();
  }

  private boolean isNeeded(Triple values) {
    if (attribute.isMultiValued()) {
      MergedList list = new ListMerge(attribute, desired, authoritative).of(values);
      return isEmptied(list) && !list.isUnchanged();
    }
    return attribute.isRequired() && values.wanted() == null && isOurs(values);
  }

  private boolean isFixed(Triple values) {
    boolean given = attribute.mutability().equals("immutable") && values.now() != null;
    return given || !attribute.isPatchable();
  }

  private boolean isUncertain() {
    return desired.certainty(attribute) == Certainty.LEAVE;
  }

  private boolean mayGo(Triple values) {
    return !attribute.isRequired() && (authoritative || isOurs(values));
  }

  private boolean isOurs(Triple values) {
    return values.last() != null && isSame(values.last(), values.now());
  }

  /** A value with a key is the same while its key is: a manager by the id. */
  private boolean isSame(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      return Sameness.identity(attribute)
          .map(key -> Sameness.same(key, left.get(key.name()), right.get(key.name())))
          .orElseGet(() -> Sameness.same(attribute, a, b));
    }
    return Sameness.same(attribute, a, b);
  }

  /** What stands beside another key, such as the name of another manager, does not stay. */
  private @Nullable Object complex(Triple values) {
    if (!isSame(values.wanted(), values.now())
        || !(values.now() instanceof Map<?, ?> now)
        || !(values.wanted() instanceof Map<?, ?> wanted)) {
      return values.wanted();
    }
    Map<?, ?> last = values.last() instanceof Map<?, ?> map ? map : Map.of();
    return new ElementMerge(attribute, false).of(last, wanted, now);
  }

  /** Merges a value whose sub-attributes come from persona values of their own, such as a name. */
  private @Nullable Object members(Triple values) {
    Map<String, Object> merged = new LinkedHashMap<>();
    if (values.now() instanceof Map<?, ?> now) {
      now.forEach((name, value) -> merged.put(String.valueOf(name), value));
    }
    boolean changed = false;
    for (TargetAttribute sub : attribute.subAttributes()) {
      Triple own = values.member(sub.name());
      Object value = new Merge(sub, desired, authoritative).of(own);
      changed |= !Objects.equals(value, own.now());
      if (value == null) {
        merged.remove(sub.name());
      } else {
        merged.put(sub.name(), value);
      }
    }
    if (!changed) {
      return values.now();
    }
    return merged.isEmpty() ? null : merged;
  }
}
