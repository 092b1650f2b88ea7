package io.personamap.scim.target;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole definition, format 1, and reports everything that is wrong with it. */
final class DefinitionReader {
  private static final List<String> KEYS =
      List.of(
          "format",
          "name",
          "title",
          "extends",
          "schemas",
          "drops",
          "service",
          "deactivation",
          "reactivation",
          "inactiveFilter");
  private static final List<String> SCHEMA_KEYS = List.of("name", "description", "attributes");

  private final ProblemCollector problems = new ProblemCollector();
  private final Map<String, String> uncertain = new LinkedHashMap<>();

  private DefinitionReader() {}

  /**
   * Reads {@code root}.
   *
   * @throws io.personamap.core.problem.InvalidInputException with every problem
   */
  static TargetDefinition read(SourceNode root) {
    DefinitionReader reader = new DefinitionReader();
    Optional<TargetDefinition> definition =
        Fields.of(root, "a target definition", reader.problems).map(reader::definition);
    return reader.problems.finish(warnings -> definition.orElseThrow());
  }

  private TargetDefinition definition(Fields fields) {
    fields.only(new LinkedHashSet<>(KEYS));
    fields
        .scalar("format")
        .filter(format -> !format.text().equals("1"))
        .ifPresent(
            format ->
                problems.add(
                    Problem.error(ProblemCode.VALUE_WRONG, "`format` is 1")
                        .at(format.place())
                        .hint("this library reads no other format")));
    String name = fields.text("name").orElse("");
    List<SchemaSpec> schemas = schemas(fields);
    return new TargetDefinition(
        name,
        fields.text("title").orElse(name),
        schemas,
        drops(fields),
        uncertain,
        new ServerReader(problems, schemas).read(fields));
  }

  private List<SchemaSpec> schemas(Fields fields) {
    List<SchemaSpec> schemas = new ArrayList<>();
    fields
        .required("schemas")
        .flatMap(node -> Fields.of(node, "`schemas`", problems))
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        entry ->
                            Fields.of(entry.value(), "a schema", problems)
                                .ifPresent(schema -> schemas.add(schema(entry.key(), schema)))));
    if (fields.has("schemas") && (schemas.isEmpty() || !schemas.get(0).isCore())) {
      problems.add(
          Problem.error(
                  ProblemCode.VALUE_WRONG,
                  "the first of `schemas` is `" + ScimResource.CORE_USER + "`")
              .at(fields.node("schemas").map(SourceNode::place).orElse(fields.place())));
    }
    return schemas;
  }

  private SchemaSpec schema(String id, Fields fields) {
    fields.only(new LinkedHashSet<>(SCHEMA_KEYS));
    AttributeReader reader = new AttributeReader(problems, uncertain);
    SchemaSpec bare = new SchemaSpec(id, "", "", List.of());
    List<AttributeSpec> attributes =
        fields
            .required("attributes")
            .map(node -> reader.attributes(node, bare.pathPrefix()))
            .orElse(List.of());
    String name = fields.text("name").orElse("User");
    return new SchemaSpec(id, name, fields.text("description").orElse(name), attributes);
  }

  private Map<String, String> drops(Fields fields) {
    Map<String, String> drops = new LinkedHashMap<>();
    fields
        .node("drops")
        .flatMap(node -> Fields.of(node, "`drops`", problems))
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        entry ->
                            all.text(entry.key())
                                .ifPresent(reason -> drops.put(entry.key(), reason))));
    return drops;
  }
}
