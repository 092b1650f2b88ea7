package io.personamap.scim.saml;

import io.personamap.core.persona.Persona;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes an assertion has, and what they are called. Immutable and thread-safe. */
public final class SamlProfile {
  private final String organization;
  private final @Nullable String service;
  private final Map<String, String> unverified;
  private final Set<String> locked;

  private SamlProfile(
      String organization,
      @Nullable String service,
      Map<String, String> unverified,
      Set<String> locked) {
    this.organization = organization;
    this.service = service;
    this.unverified = Collections.unmodifiableMap(new LinkedHashMap<>(unverified));
    this.locked = Set.copyOf(locked);
  }

  /**
   * Returns the documented attributes of Genesys Cloud.
   *
   * @param organization the short name of the organisation
   */
  public static SamlProfile genesys(String organization) {
    return new SamlProfile(organization, null, Map.of(), Set.of());
  }

  /** Returns the profile with {@code ServiceName}: a URL, or a word such as {@code directory}. */
  public SamlProfile service(String name) {
    return new SamlProfile(organization, name, unverified, locked);
  }

  /**
   * Returns the profile with further attributes, of which no page of the vendor says that they are
   * read.
   *
   * @param attributes the persona value of each name that is sent: an attribute such as {@code
   *     department}, {@code roles}, {@code skills}, {@code languages}, {@code division}, or {@code
   *     phones.work}
   * @throws IllegalArgumentException if a name is blank or one of the documented attributes
   */
  public SamlProfile unverified(Map<String, String> attributes) {
    attributes
        .keySet()
        .forEach(
            name -> {
              if (name.isBlank()) {
                throw new IllegalArgumentException("an attribute has a name");
              }
              if (SamlStatement.DOCUMENTED.contains(name)) {
                throw new IllegalArgumentException("`" + name + "` has its documented meaning");
              }
            });
    return new SamlProfile(organization, service, attributes, locked);
  }

  /**
   * Returns the profile with locked divisions, such as that of a partner. An account in one stays
   * there, whatever the rules say now; and whoever the rules put into one is told so at every
   * login, not only at the first.
   */
  public SamlProfile lockedDivisions(Set<String> names) {
    return new SamlProfile(organization, service, unverified, names);
  }

  /** Returns the attributes of {@code persona} at {@code login}, or why there are none. */
  public SamlStatement statement(Persona persona, SamlLogin login) {
    return new StatementMaker(this, persona, login).make();
  }

  String organization() {
    return organization;
  }

  Optional<String> serviceName() {
    return Optional.ofNullable(service);
  }

  Map<String, String> unverified() {
    return unverified;
  }

  Set<String> locked() {
    return locked;
  }
}
