package io.personamap.scim.plan;

import io.personamap.scim.plan.ScimRequest.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
      clear.add(twice ? plan.refused(Reason.CLAIMED_TWICE) : plan);
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
        refused.add(plan.refused(Reason.LICENCE_CAP));
      } else {
        seated.add(plan);
      }
    }
    seated.addAll(refused);
    return seated;
  }

  /** The account that the person has, whatever is sent to it; and the address of a new one. */
  private static List<String> claim(Plan plan) {
    Stream<String> addresses =
        plan.requests().stream()
            .filter(request -> request.method() == Method.POST)
            .flatMap(request -> request.content().stream())
            .map(body -> "new " + String.valueOf(body.get("userName")).toLowerCase(Locale.ROOT));
    Stream<String> account = plan.accountId().stream().map("account "::concat);
    return Stream.concat(account, addresses).distinct().toList();
  }
}
