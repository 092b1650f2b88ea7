package io.personamap.scim.plan;

import java.time.Duration;
import java.util.List;

/** What to do after an answer. Immutable. */
public sealed interface NextStep {

  /** All is sent. */
  record Done() implements NextStep {}

  /** Send this. */
  record Send(ScimRequest request) implements NextStep {}

  /** Wait, then send the same again; give up after as many times as the caller likes. */
  record Wait(Duration time, ScimRequest request) implements NextStep {}

  /**
   * What was known of the account is out of date. Send the look-ups in their order, until one finds
   * an account, and plan again with what they find.
   */
  record LookUp(List<ScimRequest> requests, String reason) implements NextStep {
    /** Copies the requests. */
    public LookUp {
      requests = List.copyOf(requests);
    }
  }

  /** Somebody has to look at it. */
  record Stop(String reason) implements NextStep {}
}
