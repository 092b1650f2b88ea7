package io.personamap.scim.target;

import io.personamap.core.persona.Persona;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.ruletest.ResourceEmitter;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets rule tests expect a part of the SCIM resource: {@code RuleTestFile.read(path, languages,
 * RuleTestTarget::of)}. Immutable and thread-safe.
 */
public final class RuleTestTarget implements ResourceEmitter {
  private final Target target;

  private RuleTestTarget(Target target) {
    this.target = target;
  }

  /**
   * Returns what emits for the target that {@code rules} name.
   *
   * @throws InvalidInputException if they name none, or one that does not exist
   */
  public static RuleTestTarget of(RuleSet rules) {
    return rules
        .target()
        .map(name -> of(Target.named(name)))
        .orElseThrow(() -> InvalidInputException.of(noTarget(rules)));
  }

  private static Problem noTarget(RuleSet rules) {
    return Problem.error(
            ProblemCode.KEY_MISSING,
            "a test expects `scim`, and the rule file `" + rules.name() + "` names no target")
        .hint("add `target` to the rule file");
  }

  /** Returns what emits for {@code target}. */
  public static RuleTestTarget of(Target target) {
    return new RuleTestTarget(target);
  }

  @Override
  public Emission emit(Persona persona) {
    ScimMapping mapping = target.emit(persona);
    return new Emission(
        mapping.resource().map(ScimResource::toMap).orElse(null), mapping.problems());
  }

  @Override
  public List<String> sources(List<String> path) {
    List<TargetAttribute> all = target.attributes();
    List<TargetAttribute> schema =
        all.stream().filter(each -> path.contains(each.schema())).toList();
    boolean core = schema.isEmpty();
    List<TargetAttribute> level =
        core ? all.stream().filter(each -> !each.isExtension()).toList() : schema;
    return sources(level, path.subList(core ? 0 : 1, path.size())).distinct().toList();
  }

  private static Stream<String> sources(List<TargetAttribute> level, List<String> path) {
    if (path.isEmpty()) {
      return level.stream().flatMap(RuleTestTarget::allSources);
    }
    List<TargetAttribute> named =
        level.stream().filter(each -> each.name().equals(path.get(0))).toList();
    return path.size() == 1
        ? sources(named, List.of())
        : named.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        each.source().stream(),
                        sources(each.subAttributes(), path.subList(1, path.size()))));
  }

  private static Stream<String> allSources(TargetAttribute attribute) {
    return Stream.concat(
        attribute.source().stream(),
        attribute.subAttributes().stream().flatMap(RuleTestTarget::allSources));
  }
}
