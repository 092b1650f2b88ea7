package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an expression may ask about: same context, same value, always. Immutable and
 * thread-safe once built.
 *
 * <ul>
 *   <li><b>roots</b>: the names that an expression may begin with ({@code user}, {@code source},
 *       {@code app} …)
 *   <li><b>bindings</b>: bare names with a value of their own
 *   <li><b>facts</b>: what only functions read ({@code internal}, {@code directory}, {@code
 *       workday}, {@code apps}, {@code linkedObjects} at Okta)
 *   <li><b>groups</b> and <b>now</b>
 * </ul>
 */
public final class EvaluationContext {
  private static final UserProfile NOBODY = UserProfile.builder().build();

  private final Map<String, @Nullable Object> roots;
  private final List<String> profileRoots;
  private final @Nullable Object profile;
  private final Map<String, @Nullable Object> bindings;
  private final Map<String, @Nullable Object> facts;
  private final UserProfile member;
  private final @Nullable Instant now;

  private EvaluationContext(Builder builder) {
    this.roots = builder.roots;
    this.profileRoots = builder.profileRoots;
    this.profile = builder.profile;
    this.bindings = builder.bindings;
    this.facts = builder.facts;
    this.member = builder.member;
    this.now = builder.now;
  }

  /** Returns a builder of an empty context. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the roots by name. */
  public Map<String, @Nullable Object> roots() {
    if (profileRoots.isEmpty()) {
      return roots;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    profileRoots.forEach(name -> all.put(name, profile));
    all.putAll(roots);
    return Collections.unmodifiableMap(all);
  }

  /**
   * Returns what a bare name means: a binding, else a root, else an attribute of {@code source}, or
   * of {@code user} where there is no source.
   */
  @Nullable Object named(String name) {
    if (!bindings.isEmpty() && bindings.containsKey(name)) {
      return bindings.get(name);
    }
    if (profileRoots.contains(name)) {
      return profile;
    }
    Object root = roots.get(name);
    return root == null && !roots.containsKey(name) ? ofSource(name) : root;
  }

  private @Nullable Object ofSource(String name) {
    Object source = hasRoot("source") ? root("source") : root("user");
    return source instanceof Map<?, ?> attributes ? attributes.get(name) : null;
  }

  private boolean hasRoot(String name) {
    return profileRoots.contains(name) || roots.containsKey(name);
  }

  private @Nullable Object root(String name) {
    return profileRoots.contains(name) ? profile : roots.get(name);
  }

  /** Returns the bindings by name. */
  public Map<String, @Nullable Object> bindings() {
    return bindings;
  }

  /** Returns the facts that functions read, by name. */
  public Map<String, @Nullable Object> facts() {
    return facts;
  }

  /** Returns the user's groups. */
  public List<Group> groups() {
    return member.groups();
  }

  /** Returns the names of the user's groups, in the same order. */
  public List<String> groupNames() {
    return member.groupNames();
  }

  /** Returns the ids of the user's groups that have one, in the same order. */
  public List<String> groupIds() {
    return member.groupIds();
  }

  /**
   * Returns the instant that counts as now.
   *
   * @throws EvaluationException ({@code context-missing}) if the caller gave none
   */
  public Instant now() {
    if (now == null) {
      throw new EvaluationException(ProblemCode.CONTEXT_MISSING, "the context has no `now`");
    }
    return now;
  }

  /** Returns {@link #now} where the caller gave one. */
  public Optional<Instant> givenNow() {
    return Optional.ofNullable(now);
  }

  /**
   * Collects a context; not thread-safe. Maps and lists that are handed in must not change
   * afterwards.
   */
  public static final class Builder {
    private Map<String, @Nullable Object> roots = Map.of();
    private List<String> profileRoots = List.of();
    private @Nullable Object profile;
    private Map<String, @Nullable Object> bindings = Map.of();
    private Map<String, @Nullable Object> facts = Map.of();
    private UserProfile member = NOBODY;
    private @Nullable Instant now;

    private Builder() {}

    /** One is made for every profile, and most have one fact and no binding. */
    private static Map<String, @Nullable Object> with(
        Map<String, @Nullable Object> some, String name, @Nullable Object value) {
      if (some.isEmpty()) {
        return Collections.singletonMap(name, value);
      }
      Map<String, @Nullable Object> more = new LinkedHashMap<>(some);
      more.put(name, value);
      return Collections.unmodifiableMap(more);
    }

    /** Sets roots; the map must not change afterwards. */
    public Builder roots(Map<String, ?> values) {
      roots = Collections.unmodifiableMap(values);
      profileRoots = List.of();
      return this;
    }

    /** Sets the roots to {@code names}, which all have one value: that of a profile. */
    public Builder roots(List<String> names, Object value) {
      roots = Map.of();
      profileRoots = List.copyOf(names);
      profile = value;
      return this;
    }

    /** Sets a root. */
    public Builder root(String name, @Nullable Object value) {
      roots = with(roots, name, value);
      if (profileRoots.contains(name)) {
        profileRoots = profileRoots.stream().filter(other -> !other.equals(name)).toList();
      }
      return this;
    }

    /** Sets a bare name's value. */
    public Builder binding(String name, @Nullable Object value) {
      bindings = with(bindings, name, value);
      return this;
    }

    /** Sets a fact that functions read. */
    public Builder fact(String name, @Nullable Object value) {
      facts = with(facts, name, value);
      return this;
    }

    /** Sets the user's groups. */
    public Builder groups(List<Group> memberOf) {
      return groupsOf(UserProfile.builder().groups(memberOf).build());
    }

    /** Sets the user's groups to those of {@code profile}. */
    public Builder groupsOf(UserProfile profile) {
      member = profile;
      return this;
    }

    /** Sets the instant that counts as now; null where there is none. */
    public Builder now(@Nullable Instant instant) {
      now = instant;
      return this;
    }

    /** Returns the context. */
    public EvaluationContext build() {
      return new EvaluationContext(this);
    }
  }
}
