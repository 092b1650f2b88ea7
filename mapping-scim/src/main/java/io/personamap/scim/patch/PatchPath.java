package io.personamap.scim.patch;

import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path (RFC 7644 section 3.5.2, figure 7) in its parts.
 *
 * @param schema the URN, or null in the core schema
 * @param attribute the name
 * @param filter {@code name eq "text"} in its parts, or null
 * @param sub the sub-attribute behind it, or null
 */
record PatchPath(
    @Nullable String schema, String attribute, @Nullable Filter filter, @Nullable String sub) {

  /** A comparison with one text. */
  record Filter(String name, String value) {}

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user:";
  private static final Pattern REST =
      Pattern.compile(
          "([$\\w-]+)(?:\\[\\s*([$\\w-]+)\\s+[eE][qQ]\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\s*])?"
              + "(?:\\.([$\\w-]+))?");

  /**
   * Reads {@code text}. The longest schema URN of the target is cut off first; then the last colon
   * before a filter ends the URN, for URNs hold dots and colons themselves.
   *
   * @throws IllegalArgumentException if it is of another form
   */
  static PatchPath parse(Target target, String text) {
    String schema = schema(target, text);
    String rest = schema == null ? text : text.substring(schema.length() + 1);
    Matcher matcher = REST.matcher(rest);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a path of a form that is not supported");
    }
    Filter filter =
        matcher.group(2) == null
            ? null
            : new Filter(matcher.group(2), matcher.group(3).replaceAll("\\\\(.)", "$1"));
    boolean core = schema != null && (schema + ":").equalsIgnoreCase(CORE);
    return new PatchPath(core ? null : schema, matcher.group(1), filter, matcher.group(4));
  }

  private static @Nullable String schema(Target target, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (!folded.startsWith("urn:")) {
      return null;
    }
    List<String> known = target.attributes().stream().map(TargetAttribute::schema).toList();
    Optional<String> longest =
        known.stream()
            .filter(urn -> folded.startsWith(urn.toLowerCase(Locale.ROOT) + ":"))
            .max((a, b) -> Integer.compare(a.length(), b.length()));
    int bracket = text.indexOf('[');
    int end = text.lastIndexOf(':', bracket < 0 ? text.length() : bracket);
    return longest.map(urn -> text.substring(0, urn.length())).orElse(text.substring(0, end));
  }
}
