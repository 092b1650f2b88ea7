package io.personamap.scim.plan;

import io.personamap.core.persona.Persona;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person to be provisioned, and what is known of the accounts. Immutable.
 *
 * @param name what the caller calls the person, such as an id of the directory; it is in summaries,
 *     so it should not be personal data
 * @param persona what the rules make of the person
 * @param accounts what look-ups found; the same account may be there more than once
 * @param last what this mapping sent last, or null where nobody remembers
 */
public record Subject(
    String name, Persona persona, List<Account> accounts, @Nullable ScimResource last) {
  /** Copies the accounts. */
  public Subject {
    accounts = List.copyOf(accounts);
  }

  /** Returns a person of whom no account is known. */
  public static Subject of(String name, Persona persona) {
    return new Subject(name, persona, List.of(), null);
  }

  /** Returns the person with one more account. */
  public Subject with(Account account) {
    List<Account> all = new ArrayList<>(accounts);
    all.add(account);
    return new Subject(name, persona, all, last);
  }

  /** Returns the person with what this mapping sent last. */
  public Subject sent(ScimResource resource) {
    return new Subject(name, persona, accounts, resource);
  }

  /** Returns what this mapping sent last. */
  public Optional<ScimResource> lastSent() {
    return Optional.ofNullable(last);
  }

  /** Returns the name: the rest is a person's data. */
  @Override
  public String toString() {
    return name;
  }
}
