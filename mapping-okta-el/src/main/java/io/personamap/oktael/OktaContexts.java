package io.personamap.oktael;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Contexts in which Okta's expressions are evaluated, out of profiles and out of JSON.
 *
 * <p>The JSON form has one key for each root of the language ({@code user}, {@code source}, {@code
 * appuser}, {@code org} …), and these with a meaning of their own: {@code groups}, {@code now},
 * {@code internal}, {@code directory}, {@code workday}, {@code apps}, {@code linkedObjects}, {@code
 * bindings}, {@code schema}, {@code usage}.
 */
public final class OktaContexts {
  /** In a mapping of our own the user is the source. */
  private static final List<String> PROFILE = List.of("user", "source");

  private OktaContexts() {}

  /**
   * Reads a context; {@code schema} and {@code usage} are left to {@link #schema} and {@link
   * #usage}.
   *
   * @throws InvalidInputException with everything that has the wrong type; never with a value
   */
  public static EvaluationContext read(JsonNode context, Dialect dialect) {
    return new ContextReader(dialect).read(context);
  }

  /**
   * Returns the user's attributes that exist, with their types, where the context says so: {@code
   * "schema"} is a list of names, or a map from names to type names or to one Okta schema property
   * each.
   *
   * @throws InvalidInputException if it has another type
   */
  public static Optional<Map<String, ValueType>> schema(JsonNode context) {
    JsonNode schema = context.get("schema");
    return schema == null || schema.isNull()
        ? Optional.empty()
        : Optional.of(SchemaReader.read(schema));
  }

  /**
   * Returns the place that the context is of: {@code "usage": "group-rule"}, else a mapping.
   *
   * @throws InvalidInputException if it is none of these
   */
  public static Usage usage(JsonNode context) {
    JsonNode usage = context.get("usage");
    if (usage == null || usage.isNull() || usage.asString("").equals("mapping")) {
      return Usage.MAPPING;
    }
    if (usage.asString("").equals("group-rule")) {
      return Usage.GROUP_RULE;
    }
    throw ContextReader.wrong("`usage` is `mapping` or `group-rule`");
  }

  static EvaluationContext of(UserProfile profile, @Nullable Instant now, Dialect dialect) {
    EvaluationContext.Builder context =
        EvaluationContext.builder().groupsOf(profile).now(now).fact("internal", profile.account());
    if (dialect == Dialect.CLASSIC) {
      return context.roots(PROFILE, profile.attributes()).build();
    }
    Map<String, @Nullable Object> user = new LinkedHashMap<>(profile.account());
    user.put("profile", profile.attributes());
    return context.root("user", Collections.unmodifiableMap(user)).build();
  }
}
