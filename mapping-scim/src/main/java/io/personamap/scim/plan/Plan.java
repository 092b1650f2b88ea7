package io.personamap.scim.plan;

import io.personamap.core.problem.Problem;
import io.personamap.scim.patch.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to send for one person. Immutable.
 *
 * @param subject what the caller calls the person
 * @param account the server's id of the person's account, or null where there is none, where nobody
 *     can say which it is, and where somebody leaves one that is out of use already
 * @param decision what the plan does
 * @param reason why
 * @param requests in the order in which they are sent
 * @param changes what the account gains and loses
 * @param problems what the target does not take of the persona, or not beside what others gave
 */
public record Plan(
    String subject,
    @Nullable String account,
    Decision decision,
    Reason reason,
    List<ScimRequest> requests,
    List<Change> changes,
    List<Problem> problems) {
  /** Copies the lists. */
  public Plan {
    requests = List.copyOf(requests);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /** Returns the plan as one for an account. */
  Plan on(Account own) {
    return new Plan(subject, own.id(), decision, reason, requests, changes, problems);
  }

  /** Returns the plan as one that sends nothing. */
  Plan refused(Reason why) {
    return new Plan(subject, account, Decision.REFUSE, why, List.of(), List.of(), problems);
  }

  /** Returns the server's id of the person's account where it is known. */
  public Optional<String> accountId() {
    return Optional.ofNullable(account);
  }

  /**
   * Returns what to do after {@code response} came to {@code request}, which is one of {@link
   * #requests}.
   */
  public NextStep next(ScimRequest request, ScimResponse response) {
    return new Answers(this).to(request, response);
  }

  /** Returns the plan as the members of a JSON object. */
  public Map<String, Object> toMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("subject", subject);
    members.put("decision", decision.name().toLowerCase(Locale.ROOT));
    members.put("reason", reason.id());
    members.put("because", reason.sentence());
    members.put("requests", requests.stream().map(ScimRequest::toMap).toList());
    if (!problems.isEmpty()) {
      members.put("problems", problems.stream().map(Problem::toString).toList());
    }
    return members;
  }

  /** Returns subject, decision and reason: the rest is a person's data. */
  @Override
  public String toString() {
    return subject + ": " + decision + ", " + reason.sentence();
  }
}
