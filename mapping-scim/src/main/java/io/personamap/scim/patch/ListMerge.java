package io.personamap.scim.patch;

import io.personamap.scim.patch.MergedList.Fate;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Merges a list: what is wanted is there, what this mapping sent and no longer wants is gone, and
 * what others put there stays.
 */
record ListMerge(TargetAttribute attribute, Desired desired, boolean authoritative) {
  private static final String PRIMARY = "primary";
  private static final String VALUE = "value";

  MergedList of(Triple values) {
    List<?> now = Triple.list(values.now());
    List<?> last = Triple.list(values.last());
    List<Object> unmet = new ArrayList<>(Triple.list(values.wanted()));
    unmet.removeIf(this::isReserved);
    if (now.stream().anyMatch(one -> isReserved(one) && isPrimary(one))) {
      unmet.replaceAll(ListMerge::demoted); // nobody may write the platform's own value
    }
    Map<Integer, Object> partners = partners(now, unmet);
    boolean promotes =
        Stream.concat(partners.values().stream(), unmet.stream()).anyMatch(ListMerge::isPrimary);
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Object element = now.get(i);
      Object partner = partners.get(i);
      boolean goes = partner == null && mayGo(element, last);
      Object merged = partner == null ? element : element(last, partner, element);
      boolean other = promotes && !(partner != null && isPrimary(partner));
      fates.add(new Fate(element, goes ? null : other ? demoted(merged) : merged));
    }
    return new MergedList(fates, unmet);
  }

  /** Finds the wanted value of each of the account's, the very same first; takes it out of both. */
  private Map<Integer, Object> partners(List<?> now, List<Object> unmet) {
    Map<Integer, Object> partners = new HashMap<>();
    for (boolean exact : List.of(true, false)) {
      for (int i = 0; i < now.size(); i++) {
        Object element = now.get(i);
        Optional<Object> partner =
            partners.containsKey(i) || isReserved(element)
                ? Optional.empty()
                : unmet.stream().filter(one -> meets(one, element, exact)).findFirst();
        if (partner.isPresent()) {
          partners.put(i, partner.get());
          unmet.remove(partner.get());
        }
      }
    }
    return partners;
  }

  private boolean meets(Object wanted, Object now, boolean exact) {
    return exact ? Sameness.same(attribute, wanted, now) : isSameKey(wanted, now);
  }

  private boolean isSameKey(Object a, Object b) {
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      Optional<TargetAttribute> identity = Sameness.identity(attribute);
      return identity.isPresent()
          && left.get(identity.get().name()) != null
          && Sameness.same(
              identity.get(), left.get(identity.get().name()), right.get(identity.get().name()));
    }
    return Sameness.same(attribute, a, b);
  }

  private Object element(List<?> last, Object wanted, Object now) {
    if (!(wanted instanceof Map<?, ?> wantedMap) || !(now instanceof Map<?, ?> nowMap)) {
      return now;
    }
    Map<?, ?> sent =
        last.stream()
            .filter(one -> one instanceof Map<?, ?> && isSameKey(one, now))
            .map(one -> (Map<?, ?>) one)
            .findFirst()
            .orElse(Map.of());
    boolean cautious = desired.certainty(attribute) == Certainty.PARTIAL;
    return new ElementMerge(attribute, cautious).of(sent, wantedMap, nowMap);
  }

  private boolean mayGo(Object element, List<?> last) {
    if (desired.certainty(attribute) != Certainty.COMPLETE
        || isReserved(element)
        || !desired.tells(attribute, key(element).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return authoritative || last.stream().anyMatch(sent -> isSameGrant(sent, element));
  }

  /** A phone is the mapping's own while its number is; a skill while its name is. */
  private boolean isSameGrant(Object sent, Object now) {
    if (!isSameKey(sent, now)) {
      return false;
    }
    Optional<TargetAttribute> value = Sameness.sub(attribute, VALUE);
    return value.isEmpty()
        || !(sent instanceof Map<?, ?> left)
        || !(now instanceof Map<?, ?> right)
        || Sameness.same(value.get(), left.get(VALUE), right.get(VALUE));
  }

  private boolean isReserved(Object element) {
    return attribute.reserved().stream().anyMatch(key(element)::startsWith);
  }

  private String key(Object element) {
    Object key =
        element instanceof Map<?, ?> map
            ? Sameness.identity(attribute).map(sub -> (Object) map.get(sub.name())).orElse("")
            : element;
    return Objects.toString(key, "");
  }

  /** One value is primary at most (RFC 7643 section 2.4): the wanted one, if any is wanted. */
  private static Object demoted(Object element) {
    if (!isPrimary(element) || !(element instanceof Map<?, ?> map)) {
      return element;
    }
    Map<Object, Object> demoted = new LinkedHashMap<>(map);
    demoted.remove(PRIMARY);
    return demoted;
  }

  private static boolean isPrimary(Object element) {
    return element instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(PRIMARY));
  }
}
