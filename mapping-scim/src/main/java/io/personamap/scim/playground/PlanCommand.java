package io.personamap.scim.playground;

import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.plan.Account;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Decision;
import io.personamap.scim.plan.Plan;
import io.personamap.scim.plan.Planner;
import io.personamap.scim.plan.Reason;
import io.personamap.scim.plan.Subject;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: the requests that provision one person. */
@Command(
    name = "plan",
    description = {
      "Prints what to do about the account of a person, the requests in their order, and why.",
      "Exit code 0, 1 some problem or a plan that refuses, 2 unusable input."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
  private static final String NOTHING_TO_COMPARE =
      "note: the rules give no ids for who is not eligible; --last or --found-by says whose the"
          + " account is";

  private final Console console;

  @Mixin private PersonOptions person = new PersonOptions();
  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--existing",
      paramLabel = "FILE",
      description = "The account, or a ListResponse of candidates. Without it there is no account.")
  private @Nullable String existing;

  @Option(
      names = "--found-by",
      paramLabel = "ID",
      description =
          "How they were found: external_id, employee_number, user_name. Without it by what they"
              + " share with the person; user_name where the rules give no values.")
  private @Nullable FoundBy foundBy;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MappedPerson mapped = person.map(console);
    Target to = account.target(mapped.rules());
    Plan plan = Planner.of(to).rules(mapped.rules()).plan(subject(mapped, to));
    int code = mapped.report(plan.problems());
    console.out().line(IndentedJson.of(plan.toMap()));
    if (plan.reason() == Reason.ADDRESS_ONLY && mapped.isNotEligible()) {
      console.err().line(NOTHING_TO_COMPARE);
    }
    return plan.decision() == Decision.REFUSE ? ExitCode.PROBLEM : code;
  }

  private Subject subject(MappedPerson mapped, Target to) {
    ServerFile files = new ServerFile(to, console.in());
    Subject subject = Subject.of(mapped.label(), mapped.persona());
    Optional<ScimResource> last = account.last(files);
    if (last.isPresent()) {
      subject = subject.sent(last.get());
    }
    if (existing == null) {
      return subject;
    }
    Candidates candidates = new Candidates(to, mapped.persona());
    for (ScimResource found : files.resources(existing)) {
      requireId(found, existing);
      Optional<Account> own = own(found, to, candidates, mapped.isNotEligible());
      if (own.isEmpty()) {
        console.err().line("note: an account shares no id and no address with the person");
      } else {
        subject = subject.with(own.get());
      }
    }
    return subject;
  }

  private Optional<Account> own(
      ScimResource found, Target to, Candidates candidates, boolean notEligible) {
    if (foundBy != null) {
      return Optional.of(Account.of(to, found, foundBy));
    }
    // The rules give nothing for who leaves: the weakest claim, which the planner checks.
    return notEligible
        ? Optional.of(Account.of(to, found, FoundBy.USER_NAME))
        : candidates.account(found);
  }

  private static void requireId(ScimResource found, String file) {
    if (!(found.toMap().get("id") instanceof String)) {
      throw JsonInput.refused(
          ProblemCode.KEY_MISSING, "an account has an `id`", JsonInput.label(file));
    }
  }
}
