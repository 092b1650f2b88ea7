package io.personamap.scim.playground;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.OktaContexts;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Dialect;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an expression may ask about, as JSON: a profile in any format that {@link
 * ProfileReader#detecting} knows, or an evaluation context as {@link OktaContexts} describes it.
 *
 * @param document the JSON
 * @param label the name that problems give
 */
record ContextFile(JsonNode document, String label) {
  /** Nothing is known. */
  static final ContextFile EMPTY = new ContextFile(JsonNodeFactory.instance.objectNode(), "");

  private static final String USER = "user";
  private static final String PROFILE = "profile";
  private static final Set<String> CONTEXT_ONLY = Set.of("source", "appuser", "bindings", "schema");

  /**
   * Reads {@code file}.
   *
   * @param in what is read where {@code file} is {@code -}
   * @throws io.personamap.core.problem.InvalidInputException if it is neither profile nor context
   */
  static ContextFile read(String file, InputStream in) {
    ContextFile read = new ContextFile(JsonInput.read(file, in), JsonInput.label(file));
    if (!read.isContext(Dialect.CLASSIC)) {
      read.profile();
    }
    return read;
  }

  /** Returns whether nothing is known. */
  boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Returns the profile, for a mapping. */
  UserProfile profile() {
    return ProfileReader.detecting().read(document, label);
  }

  /** Returns {@code dialect} as strictly as the context says. */
  ExpressionLanguage language(Dialect dialect) {
    return isContext(dialect)
        ? new CaseContext(document).language(dialect)
        : OktaLanguage.of(dialect);
  }

  /**
   * Returns the context in which {@code dialect} sees this.
   *
   * @param now what counts as now where the context does not say
   */
  EvaluationContext context(Dialect dialect, Instant now) {
    return isContext(dialect)
        ? new CaseContext(document).context(dialect, now)
        : OktaLanguage.of(dialect).context(profile(), now);
  }

  /** Returns the attributes as an expression in {@code dialect} names them. */
  List<String> attributePaths(Dialect dialect) {
    String prefix = dialect == Dialect.CLASSIC ? "user." : "user.profile.";
    return profile().attributes().keySet().stream().map(name -> prefix + name).toList();
  }

  /**
   * A user without {@code profile} is a profile of ours for Identity Engine, where the attributes
   * of a context stand in {@code user.profile}.
   */
  private boolean isContext(Dialect dialect) {
    JsonNode user = document.path(USER);
    boolean userFits =
        user.isObject()
            && (dialect == Dialect.CLASSIC || user.isEmpty() || user.path(PROFILE).isObject());
    return userFits || CONTEXT_ONLY.stream().anyMatch(key -> document.path(key).isObject());
  }
}
