package io.personamap.scim.patch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a list.
 *
 * @param fates what becomes of each value that the account has, in its order
 * @param added what it gets
 */
record MergedList(List<Fate> fates, List<Object> added) {

  /** What becomes of one value: itself where nothing does, null where it goes. */
  record Fate(Object now, @Nullable Object then) {
    boolean isGone() {
      return then == null;
    }

    boolean isChanged() {
      return then != null && !then.equals(now);
    }
  }

  static MergedList unchanged(List<?> now) {
    return new MergedList(now.stream().map(one -> new Fate(one, one)).toList(), List.of());
  }

  /** Returns the list of a single value, which may come, change or go. */
  static MergedList single(@Nullable Object now, @Nullable Object then) {
    if (now != null) {
      return new MergedList(List.of(new Fate(now, then)), List.of());
    }
    return new MergedList(List.of(), then == null ? List.of() : List.of(then));
  }

  /** Returns the single value that the account has, or null. */
  @Nullable Object now() {
    return fates.isEmpty() ? null : fates.get(0).now();
  }

  /** Returns the value that a single value becomes, or null. */
  @Nullable Object then() {
    List<Object> after = after();
    return after.isEmpty() ? null : after.get(0);
  }

  /** Returns the list in which values change, and none comes or goes. */
  MergedList standing() {
    List<Fate> standing =
        fates.stream()
            .map(fate -> fate.isGone() ? new Fate(fate.now(), fate.now()) : fate)
            .toList();
    return new MergedList(standing, List.of());
  }

  boolean isUnchanged() {
    return added.isEmpty() && fates.stream().noneMatch(fate -> fate.isGone() || fate.isChanged());
  }

  List<Object> before() {
    return fates.stream().map(Fate::now).toList();
  }

  List<Object> after() {
    List<Object> after = new ArrayList<>();
    for (Fate fate : fates) {
      if (fate.then() != null) {
        after.add(fate.then());
      }
    }
    after.addAll(added);
    return after;
  }
}
