package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code attributes}. Immutable.
 *
 * @param position of its name among those of {@link PersonaAttributes}
 */
record ReadyAttribute(AttributeRule rule, int position) implements AnyRule {
  static final String MANAGER = "manager";

  @Override
  public List<Wanted> ask(RuleValues values, PhoneRun.Setting phones) {
    Wanted manager = manager(value(values));
    return manager == null ? List.of() : List.of(manager);
  }

  /** Returns the manager, a name to be resolved, where that is what the rule gives; else null. */
  @Nullable Wanted manager(Mapped<Object> value) {
    if (isManager()
        && value instanceof Mapped.Known<Object> known
        && known.value() instanceof String login) {
      GrantedName name = new GrantedName(login, null, rule.place());
      return Wanted.of(Kind.USER, name, rule.label(), false);
    }
    return null;
  }

  private boolean isManager() {
    return rule.name().equals(MANAGER);
  }

  /** Returns what the rule gives; a failure, and a manager that is no text, is reported. */
  Mapped<Object> value(RuleValues values) {
    Mapped<Object> value = RuleValues.withoutEmpty(any(values));
    if (isManager()
        && value instanceof Mapped.Known<Object> known
        && !(known.value() instanceof String)) {
      values.wrongType(rule.place(), rule.label(), "the manager's email address", known.value());
      return Mapped.unknown();
    }
    return value;
  }

  private Mapped<Object> any(RuleValues values) {
    if (rule.outcome() instanceof Outcome.Computed computed) {
      return values.value(computed.expression(), rule.label());
    }
    List<GrantedName> row = values.granted(rule.outcome(), rule.label(), false);
    if (row == null || row.isEmpty()) {
      return row == null ? Mapped.unknown() : Mapped.absent();
    }
    List<String> names = row.stream().map(GrantedName::name).toList();
    return Mapped.known(names.size() == 1 ? names.get(0) : names);
  }
}
