package io.personamap.scim.patch;

import io.personamap.scim.patch.MergedList.Fate;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fewest operations for a list: one that names the value where one value changes, one with the
 * whole list where more do. A list with values of the platform is changed value by value, since
 * servers refuse to have those written.
 */
record ListDifference(AttributeDifference whole, MergedList list) {
  private static final String GAINED = "the rules give values that the account does not have";
  private static final String LOST = "no rule gives this value any more";
  private static final String OTHER = "the account has this value otherwise than the rules give it";
  private static final String MANY = "several values differ from what the rules give";
  private static final String PRIMARY = "primary";

  List<PatchOperation> operations() {
    List<Optional<PatchOperation>> single = new ArrayList<>();
    list.fates().stream().filter(Fate::isGone).forEach(fate -> single.add(removal(fate)));
    List<Object> coming = new ArrayList<>(list.added());
    for (Fate fate : list.fates()) {
      if (fate.isChanged() && fate.then() != null) {
        boolean anew = losesItsFilter(fate, fate.then());
        single.add(anew ? removal(fate) : change(fate));
        coming.addAll(anew ? List.of(fate.then()) : List.of());
      }
    }
    if (!coming.isEmpty()) {
      Object added = whole.writable(coming);
      single.add(Optional.of(operation(Op.ADD, attribute().path(), added, GAINED)));
    }
    boolean possible = single.stream().allMatch(Optional::isPresent) && !movesPrimary();
    boolean worth = single.size() == 1 || hasReserved() || isTooLong();
    return possible && worth
        ? single.stream().flatMap(Optional::stream).toList()
        : List.of(everything());
  }

  private PatchOperation everything() {
    Object all = whole.sendable(list.after());
    return all == null
        ? new PatchOperation(Op.REMOVE, attribute().path(), null, LOST)
        : operation(Op.REPLACE, attribute().path(), whole.writable(all), MANY);
  }

  private TargetAttribute attribute() {
    return whole.attribute();
  }

  private Optional<PatchOperation> removal(Fate fate) {
    return filter(fate)
        .map(filter -> new PatchOperation(Op.REMOVE, attribute().path() + filter, null, LOST));
  }

  /**
   * Returns whether the member by which alone a filter finds the value is the one that changes.
   * Servers that replace by removing and adding do not find it again then: it goes and comes.
   */
  private boolean losesItsFilter(Fate fate, Object then) {
    return fate.now() instanceof Map<?, ?> now
        && then instanceof Map<?, ?> after
        && filtering(now)
            .filter(sub -> !Objects.equals(now.get(sub.name()), after.get(sub.name())))
            .isPresent();
  }

  /**
   * One member is replaced by itself, more with the whole value. A member that goes cannot be
   * expressed so: some servers let stay what a value does not name.
   */
  private Optional<PatchOperation> change(Fate fate) {
    if (!(fate.now() instanceof Map<?, ?> now) || !(fate.then() instanceof Map<?, ?> then)) {
      return Optional.empty();
    }
    if (!then.keySet().containsAll(now.keySet())) {
      return Optional.empty();
    }
    List<String> names =
        then.keySet().stream()
            .filter(name -> !Objects.equals(then.get(name), now.get(name)))
            .map(String::valueOf)
            .toList();
    String path = attribute().path();
    boolean member = names.size() == 1 && now.containsKey(names.get(0)) && !isPrimary(names.get(0));
    return filter(fate)
        .map(
            filter ->
                member
                    ? operation(
                        Op.REPLACE,
                        path + filter + "." + names.get(0),
                        Objects.requireNonNull(then.get(names.get(0))),
                        OTHER)
                    : operation(Op.REPLACE, path + filter, whole.writable(then), OTHER));
  }

  /** A new primary value needs the old one demoted at once, which the whole list alone does. */
  private boolean movesPrimary() {
    boolean wanted = list.after().stream().anyMatch(ListDifference::hasPrimary);
    boolean demoted =
        list.fates().stream()
            .anyMatch(
                fate -> hasPrimary(fate.now()) && fate.then() != null && !hasPrimary(fate.then()));
    return wanted && demoted;
  }

  /** The server has more than its limit, and would refuse the list as a whole. */
  private boolean isTooLong() {
    return attribute().maxItems().filter(most -> list.after().size() > most).isPresent();
  }

  private boolean hasReserved() {
    return Sameness.identity(attribute())
        .map(
            key ->
                list.before().stream()
                    .anyMatch(
                        one -> one instanceof Map<?, ?> map && isReserved(map.get(key.name()))))
        .orElse(false);
  }

  private boolean isReserved(@Nullable Object key) {
    return attribute().reserved().stream().anyMatch(Objects.toString(key, "")::startsWith);
  }

  /** Returns a filter that only this value meets, by its key or else by its value. */
  private Optional<String> filter(Fate fate) {
    if (!(fate.now() instanceof Map<?, ?> element)) {
      return Optional.empty();
    }
    return filtering(element)
        .map(sub -> "[" + sub.name() + " eq \"" + element.get(sub.name()) + "\"]");
  }

  private Optional<TargetAttribute> filtering(Map<?, ?> element) {
    return Sameness.identity(attribute())
        .filter(key -> isAlone(key, element))
        .or(() -> Sameness.sub(attribute(), "value").filter(value -> isAlone(value, element)));
  }

  private boolean isAlone(TargetAttribute sub, Map<?, ?> element) {
    return element.get(sub.name()) instanceof String text
        && Filters.canQuote(text)
        && list.before().stream()
                .filter(
                    one ->
                        one instanceof Map<?, ?> map
                            && map.get(sub.name()) instanceof String other
                            && text.equalsIgnoreCase(other))
                .count()
            == 1;
  }

  private static boolean isPrimary(String name) {
    return name.equals(PRIMARY);
  }

  private static boolean hasPrimary(Object element) {
    return element instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(PRIMARY));
  }

  private static PatchOperation operation(Op op, String path, Object value, String reason) {
    return new PatchOperation(op, path, value, reason);
  }
}
