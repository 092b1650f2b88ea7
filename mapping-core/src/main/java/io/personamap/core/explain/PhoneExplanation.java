package io.personamap.core.explain;

import io.personamap.core.phone.PhoneResult;

/**
 * A phone number as someone typed it, and what was read in it. Immutable.
 *
 * @param original as typed
 * @param result the number and what told its region, or what is wrong with it
 */
public record PhoneExplanation(String original, PhoneResult result) {

  /** Returns what was read, without the number: that is a person's data. */
  @Override
  public String toString() {
    return "PhoneExplanation[" + result + "]";
  }
}
