package io.personamap.scim.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to send for many people. Immutable. Revocations come first: deactivations, then updates that
 * take something away, then other updates, then accounts that come back, then new ones.
 */
public final class BatchPlan {
  private final List<Plan> plans;
  private final List<Breach> breaches;
  private final String hash;
  private final boolean approved;

  private BatchPlan(List<Plan> plans, List<Breach> breaches, String hash, boolean approved) {
    this.plans = plans;
    this.breaches = breaches;
    this.hash = hash;
    this.approved = approved;
  }

  static BatchPlan of(Planner planner, List<Subject> subjects, Guards guards) {
    Optional<Integer> seats = planner.policy().seats();
    Planner unlimited = planner.policy(Claims.withoutSeats(planner.policy()));
    List<Plan> plans = new ArrayList<>(subjects.stream().map(unlimited::plan).toList());
    plans = Claims.withoutDoubles(plans);
    plans.sort(Comparator.comparing(Plan::decision).thenComparing(plan -> !takes(plan)));
    if (seats.isPresent()) {
      plans = Claims.seated(plans, seats.get());
    }
    List<Plan> ordered = List.copyOf(plans);
    List<Breach> breaches = new GuardCheck(ordered, guards, planner.ruleSet()).breaches();
    return new BatchPlan(ordered, breaches, PlanHash.of(ordered), false);
  }

  private static boolean takes(Plan plan) {
    return plan.changes().stream().anyMatch(change -> !change.lost().isEmpty());
  }

  /** Returns the plans in the order in which they are sent; those that send nothing come last. */
  public List<Plan> plans() {
    return plans;
  }

  /** Returns the limits that the batch is over. */
  public List<Breach> breaches() {
    return breaches;
  }

  /** Returns whether nothing may be sent, because the batch is over a limit and not approved. */
  public boolean isStopped() {
    return !breaches.isEmpty() && !approved;
  }

  /**
   * Returns the SHA-256 of the plan, 64 hexadecimal digits: of one line of JSON for each plan, with
   * the members of every object in the order of their names, in UTF-8. Another state of an account,
   * another rule or another person gives another hash.
   */
  public String hash() {
    return hash;
  }

  /**
   * Returns the batch as one that may be sent.
   *
   * @param approvedHash the {@link #hash} that somebody approved of
   * @throws IllegalArgumentException if it is another plan's
   */
  public BatchPlan approve(String approvedHash) {
    if (!hash.equalsIgnoreCase(approvedHash.strip())) {
      throw new IllegalArgumentException("the approval is of another plan");
    }
    return new BatchPlan(plans, breaches, hash, true);
  }

  /**
   * Returns all requests in their order.
   *
   * @throws IllegalStateException if the batch is over a limit and not approved
   */
  public List<ScimRequest> requests() {
    if (isStopped()) {
      throw new IllegalStateException("the batch is over a limit and needs an approval");
    }
    return plans.stream().flatMap(plan -> plan.requests().stream()).toList();
  }

  /** Returns the batch as the members of a JSON object; a stopped one lists no requests. */
  public Map<String, Object> toMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("hash", hash);
    members.put("stopped", isStopped());
    if (!breaches.isEmpty()) {
      members.put("limits", breaches.stream().map(Breach::toString).toList());
    }
    members.put("plans", plans.stream().map(this::shown).toList());
    return members;
  }

  private Map<String, Object> shown(Plan plan) {
    Map<String, Object> members = new LinkedHashMap<>(plan.toMap());
    if (isStopped()) {
      members.remove("requests");
    }
    return members;
  }

  /** Returns the hash and the limits that the batch is over. */
  @Override
  public String toString() {
    return hash + (isStopped() ? " stopped " : " ") + breaches;
  }
}
