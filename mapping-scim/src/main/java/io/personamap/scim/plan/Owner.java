package io.personamap.scim.plan;

import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.PermanentIds.Verdict;
import io.personamap.scim.resource.ScimResource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which of the accounts is the person's. */
final class Owner {
  private final Planner planner;
  private final List<Account> accounts;
  private final ScimResource wanted;
  private final ScimResource last;
  private final PermanentIds ids;

  /**
   * What was found.
   *
   * @param account the person's account, or null where there is none
   * @param linked whether nothing but the address says so
   * @param refusal why nobody can say, or null
   */
  record Finding(@Nullable Account account, boolean linked, @Nullable Reason refusal) {}

  private static final Finding NONE = new Finding(null, false, null);

  Owner(Planner planner, Subject subject, ScimResource wanted) {
    this.planner = planner;
    this.accounts =
        subject.accounts().stream().sorted(Comparator.comparing(Account::foundBy)).toList();
    this.wanted = wanted;
    this.last = subject.lastSent().orElse(wanted);
    this.ids = new PermanentIds(planner.target());
  }

  /** Finds the account of somebody whose permanent ids the rules give. */
  Finding find() {
    List<Account> permanent =
        accounts.stream().filter(one -> one.foundBy() != FoundBy.USER_NAME).toList();
    if (permanent.stream().map(Account::id).distinct().count() > 1) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    Optional<Account> named =
        accounts.stream().filter(one -> one.foundBy() == FoundBy.USER_NAME).findFirst();
    if (permanent.isEmpty()) {
      return named.map(this::byAddress).orElse(NONE);
    }
    Account own = permanent.get(0);
    boolean other =
        own.foundBy() == FoundBy.EMPLOYEE_NUMBER
            && ids.compare(wanted, own.resource()) == Verdict.OTHER;
    if (other) {
      return refused(Reason.ID_CONFLICT);
    }
    boolean taken =
        named.filter(one -> one.state() != State.DELETED && !one.id().equals(own.id())).isPresent();
    return taken ? refused(Reason.ADDRESS_TAKEN) : new Finding(own, false, null);
  }

  /**
   * Finds the account of somebody who leaves. The rules give nothing then, so that an address can
   * be checked only by what was sent last; one that has no permanent id has no other link.
   */
  Finding leaving() {
    if (accounts.isEmpty()) {
      return NONE;
    }
    Account first = accounts.get(0);
    boolean permanent = first.foundBy() != FoundBy.USER_NAME;
    boolean several = accounts.stream().map(Account::id).distinct().count() > 1;
    if (several && !permanent) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    boolean sent = ids.compare(last, first.resource()) == Verdict.SAME;
    if (permanent || sent || !ids.any(first.resource())) {
      return new Finding(first, false, null);
    }
    return refused(Reason.ADDRESS_ONLY);
  }

  private Finding byAddress(Account account) {
    boolean deleted = account.state() == State.DELETED;
    return switch (ids.compare(wanted, account.resource())) {
      case SAME -> new Finding(account, false, null);
      // A platform gives the address of a deleted account away.
      case OTHER -> deleted ? NONE : refused(Reason.ADDRESS_TAKEN);
      case SILENT -> silent(account);
    };
  }

  private Finding silent(Account account) {
    boolean nothingElse = !ids.any(wanted) && !ids.any(account.resource());
    if (nothingElse || planner.policy().linkByAddress()) {
      return new Finding(account, true, null);
    }
    return account.state() == State.DELETED ? NONE : refused(Reason.ADDRESS_ONLY);
  }

  private static Finding refused(Reason reason) {
    return new Finding(null, false, reason);
  }
}
