package io.personamap.scim.plan;

import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.PermanentIds.Verdict;
import io.personamap.scim.resource.ScimResource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which of the accounts is the person's. */
final class Owner {
  private final Planner planner;
  private final List<Account> accounts;
  private final ScimResource wanted;
  private final ScimResource known;
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
    this.wanted = wanted;
    this.ids = new PermanentIds(planner.target());
    this.known = ids.any(wanted) ? wanted : subject.lastSent().orElse(wanted);
    this.accounts = subject.accounts().stream().sorted(strongestFirst()).toList();
  }

  /** Of those that one look-up found, an account out of use never hides one in use. */
  private Comparator<Account> strongestFirst() {
    return Comparator.comparing(Account::foundBy)
        .thenComparing(Account::state)
        .thenComparing(account -> ids.compare(wanted, account.resource()));
  }

  /** Finds the account of somebody whose permanent ids the rules give. */
  Finding find() {
    List<Account> permanent =
        accounts.stream().filter(one -> one.foundBy() != FoundBy.USER_NAME).toList();
    if (isSeveral(permanent)) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    if (permanent.isEmpty()) {
      return accounts.stream().findFirst().map(this::byAddress).orElse(NONE);
    }
    Account own = permanent.get(0);
    boolean other =
        own.foundBy() == FoundBy.EMPLOYEE_NUMBER
            && ids.compare(wanted, own.resource()) == Verdict.OTHER;
    if (other) {
      return refused(Reason.ID_CONFLICT);
    }
    boolean taken =
        accounts.stream()
            .filter(one -> one.state() != State.DELETED)
            .anyMatch(one -> !one.id().equals(own.id()));
    return taken ? refused(Reason.ADDRESS_TAKEN) : new Finding(own, false, null);
  }

  /**
   * Finds the account to take out of use of somebody who is not active: that of a leaver, but where
   * no permanent id links any, the address decides no more than for who is active.
   */
  Finding inactive() {
    return accounts.stream().anyMatch(this::isLinked) ? leaving() : find();
  }

  /**
   * Finds the account to take out of use of somebody who leaves. The rules give nothing then, so
   * that an address can be checked only by what was sent last; one that has no permanent id has no
   * other link. An account out of use never hides one in use: where that one may be the person's by
   * the address alone, somebody has to decide.
   */
  Finding leaving() {
    List<Account> own = accounts.stream().filter(this::isLinked).toList();
    if (own.isEmpty()) {
      return leavingByAddress();
    }
    List<Account> used = own.stream().filter(one -> one.state() == State.ACTIVE).toList();
    if (used.isEmpty()) {
      boolean doubtful =
          accounts.stream().anyMatch(one -> one.state() == State.ACTIVE && !isAnothers(one));
      return doubtful ? refused(Reason.ADDRESS_ONLY) : new Finding(own.get(0), false, null);
    }
    Account first = used.get(0);
    if (isSeveral(used.stream().filter(one -> one.foundBy() == first.foundBy()).toList())) {
      return refused(Reason.SEVERAL_ACCOUNTS);
    }
    return isAnothers(first) ? refused(Reason.ID_CONFLICT) : new Finding(first, false, null);
  }

  private boolean isLinked(Account account) {
    return account.foundBy() != FoundBy.USER_NAME
        || ids.compare(known, account.resource()) == Verdict.SAME;
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

  /**
   * Numbers and addresses are given again: the stronger id of what is known of the person decides.
   */
  private boolean isAnothers(Account account) {
    Stream<ScimResource> own =
        accounts.stream()
            .filter(one -> one.foundBy() == FoundBy.EXTERNAL_ID)
            .map(Account::resource);
    return account.foundBy() != FoundBy.EXTERNAL_ID
        && Stream.concat(Stream.of(known), own)
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
