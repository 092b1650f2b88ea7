package io.personamap.scim.plan;

import io.personamap.scim.plan.ScimRequest.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people of one batch want that not all of them can have. */
final class Claims {
  private Claims() {}

  static Policy withoutSeats(Policy policy) {
    return new Policy(policy.linkByAddress(), policy.freshStart(), policy.authoritative(), null);
  }

  /** Refuses all plans that claim the same account or the same address. */
  static List<Plan> withoutDoubles(List<Plan> plans) {
    Map<String, Integer> claims = new LinkedHashMap<>();
    plans.forEach(plan -> claim(plan).forEach(claim -> claims.merge(claim, 1, Integer::sum)));
    List<Plan> clear = new ArrayList<>();
    for (Plan plan : plans) {
      boolean twice = claim(plan).stream().anyMatch(claim -> claims.getOrDefault(claim, 0) > 1);
      clear.add(twice ? refused(plan, Reason.CLAIMED_TWICE) : plan);
    }
    return clear;
  }

  /** Gives out the seats that are left, and those that the batch itself frees. */
  static List<Plan> seated(List<Plan> plans, int seats) {
    long freed = plans.stream().filter(plan -> plan.decision() == Decision.DEACTIVATE).count();
    long left = seats + freed;
    List<Plan> seated = new ArrayList<>();
    List<Plan> refused = new ArrayList<>();
    for (Plan plan : plans) {
      if (plan.decision().takesSeat() && left-- < 1) {
        refused.add(refused(plan, Reason.LICENCE_CAP));
      } else {
        seated.add(plan);
      }
    }
    seated.addAll(refused);
    return seated;
  }

  private static Plan refused(Plan plan, Reason reason) {
    return Plan.without(plan.subject(), Decision.REFUSE, reason, plan.problems());
  }

  private static List<String> claim(Plan plan) {
    return plan.requests().stream()
        .map(
            request ->
                request.method() == Method.POST
                    ? "new "
                        + request
                            .content()
                            .map(body -> String.valueOf(body.get("userName")))
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                    : request.path())
        .distinct()
        .toList();
  }
}
