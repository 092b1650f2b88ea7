package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path (RFC 7644 section 3.5.2, figure 7) in its parts. Immutable.
 *
 * @param schema the URN, or null in the core schema
 * @param attribute the name
 * @param filter which values are meant, or null
 * @param sub the sub-attribute behind it, or null
 */
public record PatchPath(
    @Nullable String schema, String attribute, @Nullable Filter filter, @Nullable String sub) {
  private static final Pattern REST =
      Pattern.compile(
          "([$\\w-]+)"
              + "(?:\\[\\s*([$\\w-]+)\\s+[eE][qQ]\\s+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([\\w.-]+))\\s*])?"
              + "(?:\\.([$\\w-]+))?");

  /** A comparison {@code name eq "value"}. */
  public record Filter(String name, String value) {
    /** Returns the name: the value may be a person's data. */
    @Override
    public String toString() {
      return name + " eq …";
    }
  }

  /**
   * Reads {@code text}. The longest schema URN of the target is cut off first; of a URN that the
   * target does not know, the last colon before a filter is the end, for URNs hold dots and colons
   * themselves.
   *
   * @throws IllegalArgumentException if it is of another form, such as a filter with {@code and}
   */
  public static PatchPath parse(Target target, String text) {
    String schema = schema(target, text);
    String rest = schema == null ? text : text.substring(schema.length() + 1);
    Matcher matcher = REST.matcher(rest);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a path of a form that is not supported");
    }
    boolean core = schema != null && schema.equalsIgnoreCase(ScimResource.CORE_USER);
    return new PatchPath(core ? null : schema, matcher.group(1), filter(matcher), matcher.group(5));
  }

  private static @Nullable Filter filter(Matcher matcher) {
    if (matcher.group(2) == null) {
      return null;
    }
    String value =
        matcher.group(3) == null ? matcher.group(4) : matcher.group(3).replaceAll("\\\\(.)", "$1");
    return new Filter(matcher.group(2), value);
  }

  private static @Nullable String schema(Target target, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (!folded.startsWith("urn:")) {
      return null;
    }
    Optional<String> longest =
        Stream.concat(
                Stream.of(ScimResource.CORE_USER),
                target.attributes().stream().map(TargetAttribute::schema))
            .filter(urn -> folded.startsWith(urn.toLowerCase(Locale.ROOT) + ":"))
            .max((a, b) -> Integer.compare(a.length(), b.length()));
    int bracket = text.indexOf('[');
    int end = text.lastIndexOf(':', bracket < 0 ? text.length() : bracket);
    return longest.map(urn -> text.substring(0, urn.length())).orElse(text.substring(0, end));
  }

  /** Returns the sub-attribute where there is one. */
  public Optional<String> member() {
    return Optional.ofNullable(sub);
  }

  /** Returns the path as it is sent; the filter's text is escaped as JSON escapes it. */
  public String text() {
    return filter == null
        ? withWhich("")
        : withWhich(
            "["
                + filter.name()
                + " eq \""
                + filter.value().replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"]");
  }

  /** Returns the path without its filter: the value may be a person's data. */
  @Override
  public String toString() {
    return withWhich(filter == null ? "" : "[…]");
  }

  private String withWhich(String which) {
    String where = schema == null ? "" : schema + ":";
    return where + attribute + which + (sub == null ? "" : "." + sub);
  }
}
