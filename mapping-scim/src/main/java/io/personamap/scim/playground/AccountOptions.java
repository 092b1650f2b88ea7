package io.personamap.scim.playground;

import io.personamap.core.rules.RuleSet;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the calls that compare a person with an account. */
final class AccountOptions {
  @Option(
      names = "--last",
      paramLabel = "FILE",
      description = "The user as this mapping sent it last. Without it nothing counts as sent.")
  private @Nullable String last;

  @Option(
      names = "--target",
      paramLabel = "NAME|FILE",
      description = "Where to map to, instead of the rule file's target: a name or a definition.")
  private @Nullable String target;

  /** Returns the target; throws as {@link TargetChoice#of(RuleSet, String)} does. */
  Target target(RuleSet rules) {
    return TargetChoice.of(rules, target);
  }

  /** Reads what was sent last, if the call says so; throws as {@link ServerFile} does. */
  Optional<ScimResource> last(ServerFile files) {
    return Optional.ofNullable(last).map(files::resource);
  }
}
