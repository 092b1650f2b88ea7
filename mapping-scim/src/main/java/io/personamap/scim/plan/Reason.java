package io.personamap.scim.plan;

import java.util.Locale;

/** Why a plan does what it does. The {@link #id} is stable. */
public enum Reason {
  /** Nobody has an account for the person. */
  NO_ACCOUNT("there is no account yet"),
  /** The account is another than the rules say. */
  DIFFERENT("the account differs from what the rules say"),
  /** The account is what the rules say. */
  SAME("the account is what the rules say"),
  /** The account, found by a permanent id, is not in use, and the person is. */
  CAME_BACK("the person came back: the account is theirs by its permanent id"),
  /** The account was found by the address and has no permanent id yet. */
  LINKED("the address links the account, which has no permanent id yet"),
  /** The rules do not provision the person any more. */
  NOT_ELIGIBLE_ANY_MORE("the rules do not provision the person any more"),
  /** The person is not active. */
  PERSON_INACTIVE("the person is not active"),
  /** The rules could not tell whether the person is provisioned. */
  ELIGIBILITY_UNKNOWN("nobody can say whether the person is provisioned"),
  /** The account is not in use, and the rules could not tell whether the person is active. */
  ACTIVITY_UNKNOWN("nobody can say whether the person is active"),
  /** Refused: the rules do not provision the person, and there is no account. */
  NOT_ELIGIBLE("the rules do not provision the person, and there is no account"),
  /** Refused: the address is on the account of another permanent id. */
  ADDRESS_TAKEN("the address belongs to an account of another person"),
  /** Refused: nothing but the address links the account to the person. */
  ADDRESS_ONLY("nothing but the address links the account to the person"),
  /** Refused: one permanent id says yes and another no. */
  ID_CONFLICT("the account has another permanent id than the person"),
  /** Refused: permanent ids lead to different accounts. */
  SEVERAL_ACCOUNTS("permanent ids lead to different accounts"),
  /** Refused: two people of one batch claim the same account or the same address. */
  CLAIMED_TWICE("two people of the batch claim the same account or address"),
  /** Refused: no licence is left. */
  LICENCE_CAP("no licence is left"),
  /** Refused: the target's definition says no way to take an account out of use. */
  NO_DEACTIVATION("the target knows no account that is not in use"),
  /** Refused: a value that must be there is not known. */
  REQUIRED_UNKNOWN("a required value is not known"),
  /** Refused: the target would not take what the rules give. */
  TARGET_REFUSES("the target does not take what the rules give");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the stable id, such as {@code address-taken}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns one sentence without a full stop. */
  public String sentence() {
    return sentence;
  }

  /** Returns the {@link #id}. */
  @Override
  public String toString() {
    return id();
  }
}
