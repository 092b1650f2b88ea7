package io.personamap.scim.plan;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.Apply;
import io.personamap.scim.patch.Change;
import io.personamap.scim.patch.Desired;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.ScimRequest.Method;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides about one person. */
record PersonPlan(Planner planner, Subject subject, Desired desired) {
  /** What platforms lose when an account is taken out of use. */
  private static final List<String> LOST = List.of("roles", "division", "skills", "languages");

  Plan plan() {
    Mapped<Boolean> eligible = subject.persona().eligible();
    Owner owner = new Owner(planner, subject, desired.resource());
    if (eligible.isUnknown()) {
      Plan nothing = without(Decision.NOTHING, Reason.ELIGIBILITY_UNKNOWN);
      Account account = owner.leaving().account();
      return account == null ? nothing : nothing.on(account);
    }
    if (!eligible.ifKnown().orElse(false)) {
      return out(owner.leaving(), Reason.NOT_ELIGIBLE_ANY_MORE);
    }
    if (isInactive(subject.persona())) {
      return out(owner.inactive(), Reason.PERSON_INACTIVE);
    }
    Owner.Finding finding = owner.find();
    if (finding.refusal() != null) {
      return without(Decision.REFUSE, finding.refusal());
    }
    Account account = finding.account();
    return account == null ? create() : change(account, finding.linked()).on(account);
  }

  private static boolean isInactive(Persona persona) {
    PersonaAttribute active = persona.attributes().get("active");
    return active != null && active.value().ifKnown().filter(Boolean.FALSE::equals).isPresent();
  }

  /**
   * Takes somebody out of use who leaves, or is not active: with that alone, so that all is kept.
   */
  private Plan out(Owner.Finding finding, Reason reason) {
    if (finding.refusal() != null) {
      return without(Decision.REFUSE, finding.refusal());
    }
    Account account = finding.account();
    if (account == null) {
      boolean inactive = reason == Reason.PERSON_INACTIVE;
      return inactive
          ? without(Decision.NOTHING, reason)
          : without(Decision.REFUSE, Reason.NOT_ELIGIBLE);
    }
    // Who needs nothing of an account out of use does not keep it from who comes back.
    return account.state() == State.ACTIVE
        ? takingOut(account, reason).on(account)
        : without(Decision.NOTHING, Reason.SAME);
  }

  private Plan takingOut(Account account, Reason reason) {
    Activity activity = Activity.of(planner.target());
    if (activity.isUnknown()) {
      return without(Decision.REFUSE, Reason.NO_DEACTIVATION);
    }
    ScimPatch patch = activity.takingOut(account.resource(), reason.sentence());
    return with(Decision.DEACTIVATE, reason, List.of(patch(account, patch, reason)), List.of());
  }

  private Plan create() {
    if (!subject.persona().missing().isEmpty()) {
      return without(Decision.REFUSE, Reason.REQUIRED_UNKNOWN);
    }
    ScimMapping mapping = planner.target().emit(subject.persona());
    Optional<ScimResource> resource = mapping.resource();
    if (resource.isEmpty()) {
      boolean limit = desired.isRefused();
      return new Plan(
          subject.name(),
          null,
          Decision.REFUSE,
          limit ? Reason.TARGET_REFUSES : Reason.REQUIRED_UNKNOWN,
          List.of(),
          List.of(),
          mapping.problems());
    }
    if (isFull()) {
      return without(Decision.REFUSE, Reason.LICENCE_CAP);
    }
    ScimRequest post =
        new ScimRequest(
            Method.POST,
            planner.endpoint(),
            resource.get().toMap(),
            null,
            Reason.NO_ACCOUNT.sentence());
    List<Change> gains =
        Patcher.of(planner.target()).between(ScimResource.empty(), resource.get()).changes();
    return with(Decision.CREATE, Reason.NO_ACCOUNT, List.of(post), gains);
  }

  private Plan change(Account account, boolean linked) {
    if (desired.isRefused()) {
      return without(Decision.REFUSE, Reason.TARGET_REFUSES);
    }
    PersonaAttribute active = subject.persona().attributes().get("active");
    boolean local = active != null && active.apply() == Apply.CREATE;
    boolean back = account.state() != State.ACTIVE && !local;
    if (back && active != null && active.value().isUnknown()) {
      return without(Decision.NOTHING, Reason.ACTIVITY_UNKNOWN);
    }
    if (back && isFull()) {
      return without(Decision.REFUSE, Reason.LICENCE_CAP);
    }
    ScimPatch patch = patch(account, back);
    Reason reason = linked ? Reason.LINKED : back ? Reason.CAME_BACK : Reason.DIFFERENT;
    List<Problem> problems =
        Stream.concat(desired.problems().stream(), patch.problems().stream()).toList();
    if (patch.isEmpty()) {
      return new Plan(
          subject.name(), null, Decision.NOTHING, Reason.SAME, List.of(), List.of(), problems);
    }
    return new Plan(
        subject.name(),
        null,
        back ? Decision.REACTIVATE : Decision.UPDATE,
        reason,
        List.of(patch(account, patch, reason)),
        patch.changes(),
        problems);
  }

  private boolean isFull() {
    return planner.policy().seats().filter(left -> left < 1).isPresent();
  }

  private ScimPatch patch(Account account, boolean back) {
    Set<String> authoritative = new HashSet<>(planner.policy().authoritative());
    if (back && planner.policy().freshStart()) {
      planner.target().attributes().stream()
          .filter(one -> one.isMultiValued() && one.source().filter(LOST::contains).isPresent())
          .forEach(one -> authoritative.add(one.path()));
    }
    Patcher patcher = Patcher.of(planner.target()).authoritative(authoritative);
    ScimResource last = subject.lastSent().orElseGet(ScimResource::empty);
    return back
        ? Activity.of(planner.target())
            .takingIn(
                patcher.sendingAgain(withActive()).patch(last, desired, account.resource()),
                account.resource(),
                Reason.CAME_BACK.sentence())
        : patcher.patch(last, desired, account.resource());
  }

  /** A deleted account may still show that it is in use. */
  private static List<String> withActive() {
    List<String> sources = new ArrayList<>(LOST);
    sources.add("active");
    return sources;
  }

  private ScimRequest patch(Account account, ScimPatch patch, Reason reason) {
    return new ScimRequest(
        Method.PATCH,
        planner.endpoint() + "/" + ScimRequest.encoded(account.id()),
        patch.toMap(),
        account.entityTag().orElse(null),
        reason.sentence());
  }

  private Plan without(Decision decision, Reason reason) {
    return with(decision, reason, List.of(), List.of());
  }

  private Plan with(
      Decision decision, Reason reason, List<ScimRequest> requests, List<Change> changes) {
    return new Plan(subject.name(), null, decision, reason, requests, changes, desired.problems());
  }
}
