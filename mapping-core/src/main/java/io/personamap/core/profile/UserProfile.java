package io.personamap.core.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One user as the identity provider describes them. Immutable and thread-safe.
 *
 * <p>Attribute values are {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code
 * Double}, {@code List} and {@code Map} of these, and null; {@link Builder} says what becomes of
 * others. Null means never populated; the empty text means populated once and emptied since: Okta
 * tells the two apart, and so do we.
 */
public final class UserProfile {
  private static final Set<String> INACTIVE =
      Set.of("SUSPENDED", "DEPROVISIONED", "DISABLED", "DELETED", "INACTIVE");

  private final Map<String, @Nullable Object> attributes;
  private final Map<String, @Nullable Object> account;
  private final List<Group> groups;
  private final List<String> groupNames;
  private final @Nullable Boolean active;

  /** Made when first asked for: most rules ask for names. */
  private volatile @Nullable List<String> groupIds;

  private UserProfile(Builder builder) {
    this.attributes = ProfileValues.frozenMap(builder.attributes);
    this.account = ProfileValues.frozenMap(builder.account);
    this.groups = List.copyOf(builder.groups);
    this.groupNames = names(groups);
    this.active =
        status().map(status -> !INACTIVE.contains(status.toUpperCase(Locale.ROOT))).orElse(null);
  }

  private static List<String> names(List<Group> groups) {
    String[] names = new String[groups.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = groups.get(i).name();
    }
    return List.of(names);
  }

  private static List<String> ids(List<Group> groups) {
    List<String> ids = new ArrayList<>(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      String id = groups.get(i).id();
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Returns a builder of an empty profile. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a profile of {@code attributes} alone. */
  public static UserProfile of(Map<String, ?> attributes) {
    return builder().attributes(attributes).build();
  }

  /** Returns the attributes by name, in the order of the document. */
  public Map<String, @Nullable Object> attributes() {
    return attributes;
  }

  /** Returns the value of one attribute; empty where it is null or not there. */
  public Optional<Object> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /**
   * Returns what the provider says of the account rather than the person: {@code id}, {@code
   * status}, {@code created} …
   */
  public Map<String, @Nullable Object> account() {
    return account;
  }

  /** Returns the provider's permanent id of the user. */
  public Optional<String> id() {
    return Optional.ofNullable(account.get("id")).map(Object::toString);
  }

  /**
   * Returns the account's status in the provider's own word, such as {@code ACTIVE} or {@code
   * DEPROVISIONED}.
   */
  public Optional<String> status() {
    return Optional.ofNullable(account.get("status")).map(Object::toString);
  }

  /**
   * Returns whether the account may be used: false for {@code SUSPENDED} and {@code DEPROVISIONED}
   * (Okta), {@code DISABLED} and {@code DELETED} (Entra) and a plain {@code INACTIVE}; true for
   * every other status, also for accounts that are locked or not used yet; empty where the document
   * gives no status.
   */
  public Optional<Boolean> active() {
    return Optional.ofNullable(active);
  }

  /** Returns the user's groups, in the order of the document. */
  public List<Group> groups() {
    return groups;
  }

  /**
   * Returns the names of {@link #groups}, in the same order: most rules ask for no more of a group,
   * and its name alone is one step through memory away.
   */
  public List<String> groupNames() {
    return groupNames;
  }

  /** Returns the ids of those {@link #groups} that have one, in the same order. */
  public List<String> groupIds() {
    List<String> known = groupIds;
    if (known == null) {
      known = List.copyOf(ids(groups));
      groupIds = known;
    }
    return known;
  }

  /** Returns this profile with {@code more} groups behind its own. */
  public UserProfile withGroups(List<Group> more) {
    Builder builder = builder().attributes(attributes).groups(groups).groups(more);
    account.forEach(builder::account);
    return builder.build();
  }

  /** Compares attributes, account and groups. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserProfile that
        && attributes.equals(that.attributes)
        && account.equals(that.account)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return Objects.hash(attributes, account, groups);
  }

  /** Returns the names of the attributes, never their values: those are a person's data. */
  @Override
  public String toString() {
    return "UserProfile" + attributes.keySet();
  }

  /**
   * Collects a profile; not thread-safe. Most are made of one map and one list, and these are
   * frozen at once; a collection that can change is made for the first addition to them.
   *
   * <p>Values, at every depth, become those that a profile holds: other numbers an {@code Integer}
   * where they are whole and fit, else a {@code Long}, else a {@code Double}; a {@code SortedSet},
   * a {@code LinkedHashSet} and an array of objects a list. All else, such as dates, enums and sets
   * without an order, is refused with an {@code IllegalArgumentException} at {@link #build} at the
   * latest: only the caller knows which text is meant.
   */
  public static final class Builder {
    private Map<String, @Nullable Object> attributes = AttributeMap.EMPTY;
    private Map<String, @Nullable Object> account = AttributeMap.EMPTY;
    private List<Group> groups = List.of();

    private Builder() {}

    /** Adds attributes; a later value of the same name wins. */
    public Builder attributes(Map<String, ?> values) {
      if (attributes.isEmpty()) {
        attributes = ProfileValues.frozenMap(values);
      } else {
        attributes = changeable(attributes);
        attributes.putAll(values);
      }
      return this;
    }

    /** Adds one attribute; a later value of the same name wins. */
    public Builder attribute(String name, @Nullable Object value) {
      attributes = changeable(attributes);
      attributes.put(name, value);
      return this;
    }

    private static Map<String, @Nullable Object> changeable(Map<String, @Nullable Object> values) {
      return values instanceof LinkedHashMap ? values : new LinkedHashMap<>(values);
    }

    /**
     * Adds one fact of the account, such as {@code id} or {@code status}; null values are left out.
     */
    public Builder account(String name, @Nullable Object value) {
      if (value != null) {
        account = changeable(account);
        account.put(name, value);
      }
      return this;
    }

    /** Adds groups. */
    public Builder groups(List<Group> memberOf) {
      if (groups.isEmpty()) {
        groups = List.copyOf(memberOf);
      } else {
        groups = groups instanceof ArrayList ? groups : new ArrayList<>(groups);
        groups.addAll(memberOf);
      }
      return this;
    }

    /** Returns the profile. */
    public UserProfile build() {
      return new UserProfile(this);
    }
  }
}
