package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that grants names, with those that it grants whenever its condition holds made ready: the
 * same for everybody, and few steps through memory away. Immutable.
 *
 * @param written null where an expression gives the names
 * @param only the name that is written, where that is one, and nothing that other rules of the kind
 *     grant makes a difference to it
 */
record GrantRule(Kind kind, Rule rule, @Nullable List<Wanted> written, @Nullable Wanted only)
    implements AnyRule {

  /** Returns the rules {@code rules} that grant {@code kind}, in their order. */
  static List<GrantRule> of(Kind kind, List<Rule> rules) {
    Map<String, Integer> grantedBy = new HashMap<>();
    boolean allWritten = true;
    for (Rule rule : rules) {
      written(rule).forEach(name -> grantedBy.merge(name.name(), 1, Integer::sum));
      allWritten &= rule.outcome() instanceof Outcome.Names;
    }
    List<GrantRule> ready = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      boolean isAlone =
          allWritten
              && written(rule).size() == 1
              && grantedBy.getOrDefault(written(rule).get(0).name(), 0) == 1;
      ready.add(of(kind, rule, isAlone));
    }
    return List.copyOf(ready);
  }

  private static GrantRule of(Kind kind, Rule rule, boolean isAlone) {
    List<Wanted> written =
        rule.outcome() instanceof Outcome.Names
            ? written(rule).stream().map(name -> Wanted.of(kind, name, rule.label(), true)).toList()
            : null;
    Wanted only = isAlone && !isOtherwise(rule) && written != null ? written.get(0) : null;
    return new GrantRule(kind, rule, written, only);
  }

  private static List<GrantedName> written(Rule rule) {
    return rule.outcome() instanceof Outcome.Names names ? names.names() : List.of();
  }

  private static boolean isOtherwise(Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.Otherwise;
  }

  /** Returns whether it applies only where no rule above gave anything. */
  boolean isOtherwise() {
    return isOtherwise(rule);
  }

  @Override
  public List<Wanted> ask(RuleValues values, PhoneRun.Setting phones) {
    List<Wanted> names = names(values);
    return names == null ? List.of() : names;
  }

  /**
   * Returns what the rule grants, none where its condition does not hold; null where nobody can
   * say.
   */
  @Nullable List<Wanted> names(RuleValues values) {
    if (rule.trigger() instanceof Rule.Trigger.When when) {
      Truth holds = values.truth(when.condition(), rule.label());
      if (holds != Truth.TRUE) {
        return holds == Truth.FALSE ? List.of() : null;
      }
    }
    return granted(values);
  }

  /** Returns what the rule grants where its condition holds; null where nobody can say. */
  @Nullable List<Wanted> granted(RuleValues values) {
    if (written != null) {
      return written;
    }
    List<GrantedName> names = values.granted(rule.outcome(), rule.label(), kind.hasProficiency());
    return names == null ? null : names.stream().map(this::wanted).toList();
  }

  private Wanted wanted(GrantedName name) {
    return Wanted.of(kind, name, rule.label(), isWritten(rule.outcome(), name.name()));
  }

  private static boolean isWritten(Outcome outcome, String name) {
    return !(outcome instanceof Outcome.Computed computed)
        || computed.expression().expression().source().contains(name);
  }
}
