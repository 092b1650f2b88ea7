package io.personamap.core.directory.genesys;

import io.personamap.core.directory.CachedDirectory;
import io.personamap.core.directory.Catalogue;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Listing;
import io.personamap.core.directory.Lookup;
import io.personamap.core.directory.NameIndex;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The names of a Genesys Cloud organisation. Thread-safe. Put a {@link CachedDirectory} before it:
 * every question here goes to the platform.
 *
 * <ul>
 *   <li>Needs an OAuth client of the grant type client credentials with the permissions {@code
 *       authorization:role:view}, {@code routing:skill:view} and, for managers, {@code
 *       directory:user:view}.
 *   <li>Roles, divisions, skills and languages are read as lists; one name of them as a search,
 *       whose answers are compared for equality.
 *   <li>Users are searched by email address, 50 at a time; those that are not active are not found.
 *   <li>What goes wrong is {@link Lookup.Unavailable} after the tries of {@link GenesysLimits}.
 *   <li>Only over TLS; plain HTTP is for addresses of this machine.
 * </ul>
 */
public final class GenesysDirectory implements Catalogue {
  private static final int FEW = 2;
  private static final Map<Kind, String> LISTS =
      Map.of(
          Kind.ROLE, "/api/v2/authorization/roles",
          Kind.DIVISION, "/api/v2/authorization/divisions",
          Kind.SKILL, "/api/v2/routing/skills",
          Kind.LANGUAGE, "/api/v2/routing/languages");

  private final GenesysLimits limits;
  private final Api api;
  private final UserSearch users;

  private GenesysDirectory(Builder builder) {
    this.limits = builder.limits;
    Requests.Waits waits = new Requests.Waits(builder.clock, builder.sleeper, builder.random);
    Transport transport = new Transport(limits);
    Requests logins = new Requests(transport, limits, waits);
    TokenSource tokens = new TokenSource(logins, builder.login, builder.credentials, builder.clock);
    Requests requests = new Requests(transport, limits, waits);
    this.api = new Api(builder.api, requests, tokens);
    this.users = new UserSearch(api, limits);
  }

  /** Returns a builder of the directory of an organisation in {@code region}. */
  public static Builder builder(GenesysRegion region, GenesysCredentials credentials) {
    return new Builder(region.api(), region.login(), credentials);
  }

  /**
   * Returns a builder of a directory at other addresses.
   *
   * @throws IllegalArgumentException unless both are {@code https}, or {@code http} on this machine
   */
  public static Builder builder(URI api, URI login, GenesysCredentials credentials) {
    return new Builder(Addresses.checked(api), Addresses.checked(login), credentials);
  }

  @Override
  public Set<Kind> listed() {
    return LISTS.keySet();
  }

  @Override
  public Listing list(Kind kind) {
    String path = path(kind);
    try {
      return new Listing.Complete(read(kind, path + "?"));
    } catch (OutageException outage) {
      return new Listing.Unavailable(outage.reason());
    }
  }

  @Override
  public Lookup find(Kind kind, String name) {
    if (kind == Kind.USER) {
      return users.find(List.of(name)).values().iterator().next();
    }
    try {
      String search = path(kind) + "?name=" + encoded(name) + "&";
      return new NameIndex(kind, read(kind, search)).find(name);
    } catch (OutageException outage) {
      return new Lookup.Unavailable(outage.reason());
    }
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    Set<String> distinct = new LinkedHashSet<>(names);
    if (kind == Kind.USER) {
      return users.find(List.copyOf(distinct));
    }
    Map<String, Lookup> answers = new LinkedHashMap<>();
    if (distinct.size() <= FEW) {
      distinct.forEach(name -> answers.put(name, find(kind, name)));
      return answers;
    }
    Listing listing = list(kind);
    if (listing instanceof Listing.Complete complete) {
      NameIndex index = new NameIndex(kind, complete.entries());
      distinct.forEach(name -> answers.put(name, index.find(name)));
    } else {
      Lookup outage = new Lookup.Unavailable(((Listing.Unavailable) listing).reason());
      distinct.forEach(name -> answers.put(name, outage));
    }
    return answers;
  }

  /** Returns the home division, where users go that get none. */
  public Lookup homeDivision() {
    try {
      byte[] body = api.get(LISTS.get(Kind.DIVISION) + "/home");
      return new Lookup.Found(PageReader.entry(Kind.DIVISION, PageReader.read(body), "name"));
    } catch (OutageException outage) {
      return new Lookup.Unavailable(outage.reason());
    }
  }

  private List<Entry> read(Kind kind, String pathAndQuery) throws OutageException {
    return new ListRun(
            limits.maxPages(),
            number ->
                PageReader.page(
                    kind,
                    api.get(
                        pathAndQuery + "pageSize=" + limits.pageSize() + "&pageNumber=" + number),
                    "entities",
                    "name"))
        .read();
  }

  private static String path(Kind kind) {
    String path = LISTS.get(kind);
    if (path == null) {
      throw new IllegalArgumentException("there is no list of " + kind.plural());
    }
    return path;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Collects what a directory needs; not thread-safe. */
  public static final class Builder {
    private final URI api;
    private final URI login;
    private final GenesysCredentials credentials;
    private GenesysLimits limits = GenesysLimits.DEFAULT;
    private InstantSource clock = InstantSource.system();
    private Sleeper sleeper = Sleeper.THREAD;
    private RandomGenerator random = new Random();

    private Builder(URI api, URI login, GenesysCredentials credentials) {
      this.api = api;
      this.login = login;
      this.credentials = credentials;
    }

    /** Sets how much is asked for and waited. */
    public Builder limits(GenesysLimits value) {
      limits = value;
      return this;
    }

    /** Sets the clock by which tokens expire. */
    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /** Sets what waits between two tries. */
    Builder sleeper(Sleeper value) {
      sleeper = value;
      return this;
    }

    /** Sets what spreads the waits; has to be thread-safe. */
    Builder random(RandomGenerator value) {
      random = value;
      return this;
    }

    /** Returns the directory. Nothing is asked yet. */
    public GenesysDirectory build() {
      return new GenesysDirectory(this);
    }
  }
}
