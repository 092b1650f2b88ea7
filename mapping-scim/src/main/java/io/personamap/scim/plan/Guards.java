package io.personamap.scim.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The limits of a batch. Immutable. A batch over a limit is not sent until somebody approves of it.
 *
 * @param limits the limit of each guard; one without a limit lets everything pass
 * @param privileged names or ids of roles of which few people have one, in any spelling that the
 *     platform does not tell from its own
 */
public record Guards(Map<Guard, Limit> limits, Set<String> privileged) {
  /** No limits. */
  public static final Guards NONE = new Guards(Map.of(), Set.of());

  /**
   * A limit.
   *
   * @param count over it is whoever comes after so many people
   * @param percent and whoever comes after so many of a hundred people of the batch, if they are
   *     more than {@link #FEW}; 100 for no such limit
   */
  public record Limit(int count, double percent) {
    /** So many people are no mass, however small the batch is. */
    public static final int FEW = 5;

    /**
     * Takes a limit.
     *
     * @throws IllegalArgumentException if the count is negative, or the per cent not 0 to 100
     */
    public Limit {
      if (count < 0 || !(percent >= 0 && percent <= 100)) {
        throw new IllegalArgumentException("a limit is a count and a per cent of 0 to 100");
      }
    }

    boolean isOver(int people, int batch) {
      return people > count || (people > FEW && people * 100.0 > percent * batch);
    }
  }

  /** Copies the limits. */
  public Guards {
    Map<Guard, Limit> copy = new EnumMap<>(Guard.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
    privileged = Set.copyOf(privileged);
  }

  /**
   * Returns limits to start with: 50 people or 10 per cent out of use or with a role less, 100 or
   * 20 per cent moved or added, 5 or 5 per cent with a privileged role.
   */
  public static Guards standard() {
    return new Guards(
        Map.of(
            Guard.DEACTIVATIONS, new Limit(50, 10),
            Guard.ROLE_LOSSES, new Limit(50, 10),
            Guard.DIVISION_MOVES, new Limit(100, 20),
            Guard.PRIVILEGED_GRANTS, new Limit(5, 5),
            Guard.LICENCE_GROWTH, new Limit(100, 20)),
        Set.of());
  }

  /** Returns the guards with another limit. */
  public Guards with(Guard guard, Limit limit) {
    Map<Guard, Limit> more = new EnumMap<>(Guard.class);
    more.putAll(limits);
    more.put(guard, limit);
    return new Guards(more, privileged);
  }

  /** Returns the guards with other privileged roles. */
  public Guards privileged(Set<String> roles) {
    return new Guards(limits, roles);
  }

  Optional<Limit> limit(Guard guard) {
    return Optional.ofNullable(limits.get(guard));
  }
}
