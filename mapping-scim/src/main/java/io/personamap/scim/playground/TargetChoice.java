package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.RuleSet;
import io.personamap.scim.target.Target;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the target that a call or a rule file means. */
final class TargetChoice {
  private TargetChoice() {}

  /**
   * Returns the target that a call names: a built-in one before a file of that name. What ends in
   * {@code .yaml}, {@code .yml} or {@code .json} is a file, whether there is one or not.
   *
   * @throws InvalidInputException if there is no such target, or the file is no definition
   */
  static Target of(String value) {
    boolean file =
        Stream.of(".yaml", ".yml", ".json").anyMatch(value::endsWith)
            || (!Target.names().contains(value) && Files.isRegularFile(JsonInput.path(value)));
    return file ? Target.read(JsonInput.path(value)) : Target.named(value);
  }

  /**
   * Returns the target that a call names, or else the one that {@code rules} name.
   *
   * @param value of the call, or null
   * @throws InvalidInputException if neither names one, or there is none of that name
   */
  static Target of(RuleSet rules, @Nullable String value) {
    if (value != null) {
      return of(value);
    }
    String name = rules.target().orElseThrow(TargetChoice::missing);
    try {
      return Target.named(name);
    } catch (InvalidInputException unknown) {
      throw new InvalidInputException(
          unknown.problems().stream().map(problem -> problem.at(rules.targetPlace())).toList());
    }
  }

  private static InvalidInputException missing() {
    return InvalidInputException.of(
        Problem.error(ProblemCode.KEY_MISSING, "neither the rule file nor the call names a target")
            .hint("add `target` to the rule file, or call with --target"));
  }
}
