package io.personamap.scim.plan;

import java.util.List;

/**
 * A limit that a batch is over. Immutable.
 *
 * @param guard what is limited
 * @param people how many are concerned
 * @param of how many are in the batch
 * @param limit the limit
 * @param summary what happens by rule, the largest first, such as {@code rule `roles/supervisor`
 *     takes the role `Supervisor` from 212 of 300}
 */
public record Breach(Guard guard, int people, int of, Guards.Limit limit, List<String> summary) {
  /** Copies the summary. */
  public Breach {
    summary = List.copyOf(summary);
  }

  /** Returns one line. */
  @Override
  public String toString() {
    return guard + ": " + people + " of " + of + "; " + String.join("; ", summary);
  }
}
