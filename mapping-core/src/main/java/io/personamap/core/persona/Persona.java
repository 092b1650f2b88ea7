package io.personamap.core.persona;

import io.personamap.core.phone.PhoneNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set makes of one profile. Immutable and thread-safe. Of a person who is not known to
 * be eligible, nothing is mapped.
 */
public final class Persona {
  private final Mapped<Boolean> eligible;
  private final Map<String, PersonaAttribute> attributes;
  private final Map<String, Mapped<PhoneNumber>> phones;
  private final Mapped<Grant> division;
  private final Grants roles;
  private final Grants skills;
  private final Grants languages;
  private final List<String> missing;

  private Persona(Builder builder) {
    this.eligible = builder.eligible;
    this.attributes = frozen(builder.attributes);
    this.phones = frozen(builder.phones);
    this.division = builder.division;
    this.roles = builder.roles;
    this.skills = builder.skills;
    this.languages = builder.languages;
    this.missing = List.copyOf(builder.missing);
  }

  /** Makes what the rules say of one profile a persona, with what the directory says of names. */
  Persona(Draft draft, Mapped<Grant> division, Grants roles, Grants skills, Grants languages) {
    this.eligible = draft.eligible;
    this.attributes = draft.attributes;
    this.phones = frozen(draft.phones);
    this.division = division;
    this.roles = roles;
    this.skills = skills;
    this.languages = languages;
    this.missing = List.copyOf(draft.missing());
  }

  private static <V> Map<String, V> frozen(Map<String, V> map) {
    return map instanceof LinkedHashMap ? Collections.unmodifiableMap(map) : map;
  }

  /** Returns a builder of an eligible persona that has nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether the person is provisioned at all. */
  public Mapped<Boolean> eligible() {
    return eligible;
  }

  /**
   * Returns the attributes by name, in the order of the rule file; what a rule leaves alone is not
   * in it.
   */
  public Map<String, PersonaAttribute> attributes() {
    return attributes;
  }

  /** Returns the phones by type ({@code work}, {@code mobile} …), in the order of the rule file. */
  public Map<String, Mapped<PhoneNumber>> phones() {
    return phones;
  }

  /** Returns the division. */
  public Mapped<Grant> division() {
    return division;
  }

  /** Returns the roles. */
  public Grants roles() {
    return roles;
  }

  /** Returns the skills. */
  public Grants skills() {
    return skills;
  }

  /** Returns the languages. */
  public Grants languages() {
    return languages;
  }

  /**
   * Returns the attributes that a rule requires and that have no known value; where there are any,
   * no account is created.
   */
  public List<String> missing() {
    return missing;
  }

  /** Returns a builder that begins with all that this persona has. */
  public Builder toBuilder() {
    Builder builder = builder().eligible(eligible).division(division);
    attributes.forEach(builder::attribute);
    phones.forEach(builder::phone);
    return builder.roles(roles).skills(skills).languages(languages).missing(missing);
  }

  /** Compares all of it; the order of attributes and phones does not count. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Persona that
        && eligible.equals(that.eligible)
        && attributes.equals(that.attributes)
        && phones.equals(that.phones)
        && division.equals(that.division)
        && roles.equals(that.roles)
        && skills.equals(that.skills)
        && languages.equals(that.languages)
        && missing.equals(that.missing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(eligible, attributes, phones, division, roles, skills, languages, missing);
  }

  /**
   * Returns what the persona has: of attributes and phones whether they are known, never their
   * values, which are a person's data.
   */
  @Override
  public String toString() {
    return "Persona[attributes=%s, phones=%s, division=%s, roles=%s, skills=%s, languages=%s]"
        .formatted(attributes, phones, division, roles, skills, languages);
  }

  /** Collects a persona; not thread-safe. */
  public static final class Builder {
    private Mapped<Boolean> eligible = Truth.TRUE.mapped();
    private Map<String, PersonaAttribute> attributes = Map.of();
    private Map<String, Mapped<PhoneNumber>> phones = Map.of();
    private boolean shared;
    private Mapped<Grant> division = Mapped.absent();
    private Grants roles = Grants.NONE;
    private Grants skills = Grants.NONE;
    private Grants languages = Grants.NONE;
    private List<String> missing = List.of();

    private Builder() {}

    /** Sets whether the person is provisioned at all. */
    public Builder eligible(Mapped<Boolean> value) {
      eligible = value;
      return this;
    }

    /** Adds an attribute. */
    public Builder attribute(String name, PersonaAttribute attribute) {
      unshare();
      attributes = with(attributes, name, attribute);
      return this;
    }

    /** Adds a phone. */
    public Builder phone(String type, Mapped<PhoneNumber> number) {
      unshare();
      phones = with(phones, type, number);
      return this;
    }

    /** Sets the division. */
    public Builder division(Mapped<Grant> value) {
      division = value;
      return this;
    }

    /** Sets the roles. */
    public Builder roles(Grants value) {
      roles = value;
      return this;
    }

    /** Sets the skills. */
    public Builder skills(Grants value) {
      skills = value;
      return this;
    }

    /** Sets the languages. */
    public Builder languages(Grants value) {
      languages = value;
      return this;
    }

    /** Sets the required attributes that have no known value. */
    public Builder missing(Collection<String> names) {
      missing = List.copyOf(names);
      return this;
    }

    /** One is made for every profile, and many have no attribute but {@code active}. */
    private static <V> Map<String, V> with(Map<String, V> some, String name, V value) {
      if (some.isEmpty()) {
        return Map.of(name, value);
      }
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
      Map<String, V> more = some instanceof LinkedHashMap ? some : new LinkedHashMap<>(some);
      more.put(name, value);
      return more;
    }

    /** A persona keeps the builder's maps; only a builder that goes on needs maps of its own. */
    private void unshare() {
      if (shared) {
        attributes = new LinkedHashMap<>(attributes);
        phones = new LinkedHashMap<>(phones);
        shared = false;
      }
    }

    /** Returns the persona. */
    public Persona build() {
      shared = true;
      return new Persona(this);
    }
  }
}
