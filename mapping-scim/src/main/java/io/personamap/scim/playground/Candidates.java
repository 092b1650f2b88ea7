package io.personamap.scim.playground;

import io.personamap.core.persona.Persona;
import io.personamap.scim.patch.AttributeText;
import io.personamap.scim.patch.Desired;
import io.personamap.scim.plan.Account;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what look-up would have found an account: its strongest value that is the person's. */
final class Candidates {
  private static final Map<String, FoundBy> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("externalId", FoundBy.EXTERNAL_ID);
    SOURCES.put("employeeNumber", FoundBy.EMPLOYEE_NUMBER);
    SOURCES.put("userName", FoundBy.USER_NAME);
  }

  private final Target target;
  private final List<TargetAttribute> attributes;
  private final ScimResource wanted;

  Candidates(Target target, Persona persona) {
    this.target = target;
    this.attributes = target.attributes();
    this.wanted = Desired.of(target, persona).resource();
  }

  /** Returns the account, or empty where {@code resource} shares nothing with the person. */
  Optional<Account> account(ScimResource resource) {
    return SOURCES.entrySet().stream()
        .filter(source -> shares(source.getKey(), resource))
        .findFirst()
        .map(source -> Account.of(target, resource, source.getValue()));
  }

  private boolean shares(String source, ScimResource resource) {
    return attributes.stream()
        .filter(one -> one.source().filter(source::equals).isPresent())
        .anyMatch(one -> shares(one, resource));
  }

  private boolean shares(TargetAttribute attribute, ScimResource resource) {
    Optional<String> mine = AttributeText.read(wanted, attribute);
    Optional<String> theirs = AttributeText.read(resource, attribute);
    return mine.isPresent()
        && theirs.isPresent()
        && AttributeText.same(attribute, mine.get(), theirs.get());
  }
}
