package io.personamap.scim.patch;

import io.personamap.core.persona.Persona;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an account should be, and how much of that is certain. Immutable.
 *
 * <p>An attribute is left alone where its value is unknown, where no rule speaks of it, and where
 * it is sent at creation only; of a list with an unknown member none is taken away.
 */
public final class Desired {
  private final ScimResource resource;
  private final @Nullable Map<String, Certainty> certainty;
  private final Map<String, Set<String>> told;
  private final List<Problem> problems;
  private final boolean refused;

  private Desired(
      ScimResource resource,
      @Nullable Map<String, Certainty> certainty,
      Map<String, Set<String>> told,
      List<Problem> problems,
      boolean refused) {
    this.resource = resource;
    this.certainty = certainty;
    this.told = told;
    this.problems = List.copyOf(problems);
    this.refused = refused;
  }

  /**
   * Returns that the account should have these values and, of what {@code target} knows, no other.
   */
  public static Desired exactly(ScimResource resource) {
    return new Desired(resource, null, Map.of(), List.of(), false);
  }

  /**
   * Returns what {@code persona} should be at {@code target}. The persona cannot tell a section of
   * the rule file that grants nothing from one that is not there; {@link #of(Target, Persona,
   * RuleSet)} can.
   */
  public static Desired of(Target target, Persona persona) {
    return of(target, persona, source -> true);
  }

  /** Returns what {@code persona} should be, leaving alone what {@code rules} do not speak of. */
  public static Desired of(Target target, Persona persona, RuleSet rules) {
    return of(target, persona, new RuledSources(rules)::contains);
  }

  private static Desired of(Target target, Persona persona, Predicate<String> ruled) {
    ScimMapping mapping = target.emitKnown(persona);
    ScimResource resource = mapping.resource().orElseGet(ScimResource::empty);
    PersonaCertainty source = new PersonaCertainty(persona, ruled);
    Map<String, Certainty> certainty = new LinkedHashMap<>();
    Map<String, Set<String>> told = new LinkedHashMap<>();
    boolean refused = mapping.resource().isEmpty();
    for (TargetAttribute attribute : target.attributes()) {
      Object emitted = ResourceValues.read(resource, attribute);
      certainty.put(attribute.path(), refused ? Certainty.LEAVE : source.of(attribute, emitted));
      for (TargetAttribute sub : attribute.subAttributes()) {
        Object own = emitted instanceof Map<?, ?> map ? map.get(sub.name()) : null;
        boolean fed = attribute.source().isEmpty() && sub.source().isPresent();
        certainty.put(sub.path(), refused || !fed ? Certainty.LEAVE : source.of(sub, own));
      }
      if (attribute.source().filter("phones"::equals).isPresent()) {
        told.put(attribute.path(), source.toldPhones());
      }
    }
    return new Desired(resource, certainty, told, mapping.problems(), refused);
  }

  /** Returns the values that are certain. */
  public ScimResource resource() {
    return resource;
  }

  /** Returns what the target does not take. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Returns whether a limit of the target is broken, or nobody is to be mapped: nothing is sent.
   */
  public boolean isRefused() {
    return refused;
  }

  Certainty certainty(TargetAttribute attribute) {
    return certainty == null
        ? Certainty.COMPLETE
        : certainty.getOrDefault(attribute.path(), Certainty.LEAVE);
  }

  /** Returns whether it is certain that a value with this key may go. */
  boolean tells(TargetAttribute attribute, String key) {
    Set<String> keys = told.get(attribute.path());
    return keys == null || keys.contains(key);
  }
}
