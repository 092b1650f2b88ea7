package io.personamap.scim.target;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode.Mapping.Entry;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a target's server behaves. */
final class ServerReader {
  private static final String DEACTIVATION = "deactivation";
  private static final String REACTIVATION = "reactivation";

  /** What the RFC has (RFC 7643 section 4.1.1). */
  private static final Map<String, Object> INACTIVE = Map.of("active", false);

  private final ProblemCollector problems;
  private final Map<String, AttributeSpec> attributes = new LinkedHashMap<>();

  ServerReader(ProblemCollector problems, List<SchemaSpec> schemas) {
    this.problems = problems;
    schemas.forEach(
        schema ->
            schema
                .attributes()
                .forEach(one -> attributes.put(schema.pathPrefix() + one.name(), one)));
  }

  ServerFacts read(Fields fields) {
    Map<String, Object> out =
        fields.has(DEACTIVATION) ? values(fields, DEACTIVATION) : known(INACTIVE);
    Map<String, Object> back =
        fields.has(REACTIVATION) ? values(fields, REACTIVATION) : negated(out);
    if (!problems.hasErrors() && !back.keySet().containsAll(out.keySet())) {
      problems.add(
          Problem.error(
                  ProblemCode.KEY_MISSING,
                  "`" + REACTIVATION + "` gives every attribute of `" + DEACTIVATION + "` a value")
              .at(fields.place())
              .hint("without it truth values are turned round"));
    }
    return new ServerFacts(service(fields), out, back, fields.text("inactiveFilter").orElse(null));
  }

  private Map<String, Object> known(Map<String, Object> values) {
    Map<String, Object> known = new LinkedHashMap<>(values);
    known.keySet().retainAll(attributes.keySet());
    return known;
  }

  private static Map<String, Object> negated(Map<String, Object> values) {
    Map<String, Object> negated = new LinkedHashMap<>();
    values.forEach(
        (path, value) -> {
          if (value instanceof Boolean truth) {
            negated.put(path, !truth);
          }
        });
    return negated;
  }

  private Map<String, Object> values(Fields fields, String key) {
    Map<String, Object> values = new LinkedHashMap<>();
    fields
        .node(key)
        .flatMap(node -> Fields.of(node, "`" + key + "`", problems))
        .ifPresent(all -> all.entries().forEach(entry -> value(all, entry, values)));
    return values;
  }

  private void value(Fields fields, Entry entry, Map<String, Object> values) {
    AttributeSpec attribute = attributes.get(entry.key());
    if (attribute == null || attribute.isComplex() || attribute.is().multiValued()) {
      problems.add(
          Problem.error(
                  ProblemCode.VALUE_WRONG,
                  "`" + entry.key() + "` is no attribute with a single plain value")
              .at(entry.keyPlace())
              .hint(
                  attribute != null
                      ? null
                      : Suggestions.didYouMean(entry.key(), attributes.keySet()).orElse(null)));
      return;
    }
    Optional<Scalar> scalar = fields.scalar(entry.key());
    scalar
        .map(text -> Conversion.of(text.text(), attribute))
        .ifPresentOrElse(
            value -> values.put(entry.key(), value),
            () ->
                problems.add(
                    Fields.wrongType(
                        entry.value(),
                        "`" + entry.key() + "` is " + Conversion.expectation(attribute))));
  }

  private Map<String, Boolean> service(Fields fields) {
    Map<String, Boolean> service = new LinkedHashMap<>();
    fields
        .node("service")
        .flatMap(node -> Fields.of(node, "`service`", problems))
        .ifPresent(
            all -> {
              all.only(new LinkedHashSet<>(ServiceDocument.FEATURES));
              all.entries()
                  .forEach(entry -> service.put(entry.key(), all.flag(entry.key(), false)));
            });
    return service;
  }
}
