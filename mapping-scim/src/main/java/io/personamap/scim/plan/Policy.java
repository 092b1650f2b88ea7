package io.personamap.scim.plan;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules leave open. Immutable.
 *
 * @param linkByAddress whether an account without a permanent id may be taken for the person's
 *     because the address is the same
 * @param freshStart whether an account that is taken into use again loses the roles, skills and
 *     languages that others once gave it
 * @param authoritative paths of attributes about which the rules alone decide
 * @param seatsLeft how many more accounts may be in use, or null for no limit
 */
public record Policy(
    boolean linkByAddress,
    boolean freshStart,
    Set<String> authoritative,
    @Nullable Integer seatsLeft) {
  /** Links by permanent ids only, takes nothing away that others gave, counts no licences. */
  public static final Policy CAREFUL = new Policy(false, false, Set.of(), null);

  /** Copies the paths. */
  public Policy {
    authoritative = Set.copyOf(authoritative);
  }

  /** Returns the policy with accounts linked by address. */
  public Policy linkingByAddress() {
    return new Policy(true, freshStart, authoritative, seatsLeft);
  }

  /** Returns the policy with a fresh start for accounts that come back. */
  public Policy startingFresh() {
    return new Policy(linkByAddress, true, authoritative, seatsLeft);
  }

  /** Returns the policy with {@code paths}, and no other, decided by the rules alone. */
  public Policy authoritative(Set<String> paths) {
    return new Policy(linkByAddress, freshStart, paths, seatsLeft);
  }

  /** Returns the policy with at most {@code left} more accounts in use. */
  public Policy seatsLeft(int left) {
    return new Policy(linkByAddress, freshStart, authoritative, left);
  }

  /** Returns how many more accounts may be in use. */
  public Optional<Integer> seats() {
    return Optional.ofNullable(seatsLeft);
  }
}
