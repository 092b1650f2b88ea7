package io.personamap.scim.playground;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.oktael.OktaContexts;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Dialect;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An evaluation context as JSON, in the form that {@link OktaContexts} describes.
 *
 * @param document the JSON
 */
record CaseContext(JsonNode document) {
  private static final String NOW = "now";

  /** Returns {@code dialect} with the context's schema and usage. */
  ExpressionLanguage language(Dialect dialect) {
    OktaLanguage used = OktaLanguage.of(dialect).forUsage(OktaContexts.usage(document));
    return OktaContexts.schema(document).map(used::withSchema).orElse(used);
  }

  /**
   * Returns the context in which {@code dialect} sees this.
   *
   * @param now what counts as now where the context does not say
   */
  EvaluationContext context(Dialect dialect, Instant now) {
    if (!(document instanceof ObjectNode object) || object.hasNonNull(NOW)) {
      return OktaContexts.read(document, dialect);
    }
    return OktaContexts.read(object.deepCopy().put(NOW, now.toString()), dialect);
  }
}
