package io.personamap.scim.plan;

/** What a plan does. The order is that of a batch: what revokes comes first. */
public enum Decision {
  /** Takes the account out of use. */
  DEACTIVATE,
  /** Changes an account in use. */
  UPDATE,
  /** Takes an account into use again. */
  REACTIVATE,
  /** Makes an account. */
  CREATE,
  /** All is as it should be, or nobody can say. */
  NOTHING,
  /** Somebody has to decide. */
  REFUSE;

  /** Returns whether the plan needs one licence more. */
  public boolean takesSeat() {
    return this == CREATE || this == REACTIVATE;
  }
}
