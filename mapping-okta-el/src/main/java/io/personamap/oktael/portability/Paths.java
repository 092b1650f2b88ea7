package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import java.util.Set;

/** The dotted paths that mean a user's data in one dialect or the other. */
final class Paths {
  /** What belongs to the account, not to the profile. */
  static final Set<String> ACCOUNT =
      Set.of("id", "status", "created", "lastUpdated", "passwordChanged", "lastLogin");

  private Paths() {}

  static boolean isName(Expr part, String name) {
    return part instanceof Expr.Name root && root.name().equals(name);
  }

  /** Returns whether the path is {@code user.profile}. */
  static boolean isUserProfile(Expr part) {
    return part instanceof Expr.Property property
        && property.name().equals("profile")
        && isName(property.target(), "user");
  }
}
