package io.personamap.oktael.function;

import io.personamap.core.problem.ProblemCode;

/** The {@code limit} of the functions for group claims: exceeded, the claim fails at Okta. */
final class GroupLimit {
  private GroupLimit() {}

  /** Checks that {@code found} groups are no more than the argument at {@code index} allows. */
  static void check(Arguments a, int index, int found) {
    int limit = a.integer(index);
    if (limit < 1) {
      throw a.failure(ProblemCode.USAGE_NOT_ALLOWED, "takes a `limit` of 1 or more");
    }
    check(a, found, (long) limit);
  }

  static void check(Arguments a, int found, long most) {
    if (found > most) {
      throw a.failure(ProblemCode.GROUPS_TOO_MANY, "finds more than " + most + " groups");
    }
  }
}
