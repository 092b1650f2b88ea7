package io.personamap.scim.plan;

import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.PermanentIds.Verdict;
import io.personamap.scim.resource.ScimResource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    if (isSeveral(permanent)) {
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
   * Finds the account to take out of use of somebody who leaves. The rules give nothing then, so
   * that an address can be checked only by what was sent last; one that has no permanent id has no
   * other link. An account out of use never hides one in use.
   */
  Finding leaving() {
    List<Account> own = accounts.stream().filter(this::isLinked).toList();
    if (own.isEmpty()) {
      return leavingByAddress();
    }
    List<Account> used = own.stream().filter(one -> one.state() == State.ACTIVE).toList();
    if (used.isEmpty()) {
      return new Finding(own.get(0), false, null);
    }
    Account first = used.get(0);
    if (isSeveral(used.stream().filter(one -> one.foundBy() == first.foundBy()).toList())) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    return isAnothers(first) ? refused(Reason.ID_CONFLICT) : new Finding(first, false, null);
  }

  private boolean isLinked(Account account) {
    return account.foundBy() != FoundBy.USER_NAME
        || ids.compare(last, account.resource()) == Verdict.SAME;
  }

  private Finding leavingByAddress() {
    if (accounts.isEmpty()) {
      return NONE;
    }
    if (isSeveral(accounts)) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    Account only = accounts.get(0);
    return ids.any(only.resource()) ? refused(Reason.ADDRESS_ONLY) : new Finding(only, false, null);
  }

  /** Numbers are given again: the stronger id of what is known of the person decides. */
  private boolean isAnothers(Account account) {
    Stream<ScimResource> known =
        accounts.stream()
            .filter(one -> one.foundBy() == FoundBy.EXTERNAL_ID)
            .map(Account::resource);
    return account.foundBy() == FoundBy.EMPLOYEE_NUMBER
        && Stream.concat(Stream.of(last), known)
            .anyMatch(one -> ids.compare(one, account.resource()) == Verdict.OTHER);
  }

  private static boolean isSeveral(List<Account> accounts) {
    return accounts.stream().map(Account::id).distinct().count() > 1;
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
