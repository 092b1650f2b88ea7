package io.personamap.scim.plan;

import io.personamap.core.rules.RuleSet;
import io.personamap.scim.patch.AttributeText;
import io.personamap.scim.patch.Desired;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plans for one target. Immutable and thread-safe. */
public final class Planner {
  private final Target target;
  private final @Nullable RuleSet rules;
  private final Policy policy;
  private final String endpoint;

  private Planner(Target target, @Nullable RuleSet rules, Policy policy) {
    this.target = target;
    this.rules = rules;
    this.policy = policy;
    this.endpoint =
        String.valueOf(target.resourceType().toMap().getOrDefault("endpoint", "/Users"));
  }

  /** Returns a planner with {@link Policy#CAREFUL}. */
  public static Planner of(Target target) {
    return new Planner(target, null, Policy.CAREFUL);
  }

  /** Returns a planner that leaves alone what {@code ruleSet} does not speak of. */
  public Planner rules(RuleSet ruleSet) {
    return new Planner(target, ruleSet, policy);
  }

  /** Returns a planner with {@code other} policy. */
  public Planner policy(Policy other) {
    return new Planner(target, rules, other);
  }

  /**
   * Returns the requests that find the accounts of a person, the strongest id first: by {@code
   * externalId}, {@code employeeNumber} and {@code userName}, as far as the target's definition
   * says what its filters call them. All are sent, since an address may be another person's. Where
   * lists leave out who is not in use, a last one asks for these; it matters when the others found
   * nothing, and one answer does for a whole batch.
   */
  public List<ScimRequest> lookUps(Subject subject) {
    ScimResource wanted = desired(subject).resource();
    List<ScimRequest> requests = new ArrayList<>();
    for (String source : List.of("externalId", "employeeNumber", "userName")) {
      for (TargetAttribute one : target.attributes()) {
        Optional<String> filter =
            one.filter().filter(any -> one.source().equals(Optional.of(source)));
        Optional<String> value = AttributeText.read(wanted, one);
        if (filter.isPresent() && value.isPresent()) {
          requests.add(
              LookUps.by(endpoint(), filter.get(), value.get(), "which account is the person's"));
        }
      }
    }
    if (!requests.isEmpty()) {
      requests.addAll(Activity.of(target).hidden(endpoint()));
    }
    return requests;
  }

  /** Returns what to send for {@code subject}. */
  public Plan plan(Subject subject) {
    return new PersonPlan(this, subject, desired(subject)).plan();
  }

  /** Returns what to send for many, revocations first, unless {@code guards} stop it. */
  public BatchPlan plan(Collection<Subject> subjects, Guards guards) {
    return BatchPlan.of(this, List.copyOf(subjects), guards);
  }

  Target target() {
    return target;
  }

  Policy policy() {
    return policy;
  }

  Optional<RuleSet> ruleSet() {
    return Optional.ofNullable(rules);
  }

  String endpoint() {
    return endpoint;
  }

  private Desired desired(Subject subject) {
    return rules == null
        ? Desired.of(target, subject.persona())
        : Desired.of(target, subject.persona(), rules);
  }
}
