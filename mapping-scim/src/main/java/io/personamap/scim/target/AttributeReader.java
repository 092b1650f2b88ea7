package io.personamap.scim.target;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes of a schema. */
final class AttributeReader {
  private static final List<String> KEYS =
      List.of(
          "description",
          "type",
          "multiValued",
          "required",
          "caseExact",
          "mutability",
          "returned",
          "uniqueness",
          "canonicalValues",
          "strict",
          "referenceTypes",
          "subAttributes",
          "from",
          "constant",
          "default",
          "format",
          "join",
          "filter",
          "patch",
          "key",
          "maxItems",
          "minimum",
          "maximum",
          "exclusive",
          "primary",
          "reserved",
          "uncertain");

  private final ProblemCollector problems;
  private final Map<String, String> uncertain;
  private final Choices choices;

  AttributeReader(ProblemCollector problems, Map<String, String> uncertain) {
    this.problems = problems;
    this.uncertain = uncertain;
    this.choices = new Choices(problems);
  }

  List<AttributeSpec> attributes(SourceNode node, String prefix) {
    List<AttributeSpec> attributes = new ArrayList<>();
    Fields.of(node, "`attributes`", problems)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        entry ->
                            Fields.of(entry.value(), "an attribute", problems)
                                .ifPresent(
                                    own -> attributes.add(attribute(entry.key(), own, prefix)))));
    return attributes;
  }

  private AttributeSpec attribute(String name, Fields fields, String prefix) {
    fields.only(new LinkedHashSet<>(KEYS));
    String path = prefix + name;
    fields.text("uncertain").ifPresent(doubt -> uncertain.put(path, doubt));
    List<AttributeSpec> subAttributes =
        fields.node("subAttributes").map(node -> attributes(node, path + ".")).orElse(List.of());
    AttributeSpec attribute =
        new AttributeSpec(
            name,
            fields.text("description").orElse(name),
            characteristics(fields),
            feed(fields),
            limits(fields),
            subAttributes);
    check(attribute, fields);
    return attribute;
  }

  private Characteristics characteristics(Fields fields) {
    return new Characteristics(
        choices.type(fields),
        fields.flag("multiValued", false),
        fields.flag("required", false),
        fields.flag("caseExact", false),
        new Characteristics.Access(
            choices.word(fields, "mutability", Choices.MUTABILITY),
            choices.word(fields, "returned", Choices.RETURNED),
            choices.word(fields, "uniqueness", Choices.UNIQUENESS)),
        new Characteristics.Vocabulary(
            texts(fields, "canonicalValues"),
            fields.flag("strict", false),
            texts(fields, "referenceTypes")));
  }

  private Feed feed(Fields fields) {
    return new Feed(
        fields.scalar("from").map(choices::source).map(Source::of).orElse(null),
        fields.scalar("constant").map(AttributeReader::plain).orElse(null),
        fields.scalar("default").map(AttributeReader::plain).orElse(null),
        choices.format(fields),
        fields.text("join").orElse(null),
        new Feed.Requests(fields.text("filter").orElse(null), fields.flag("patch", true)));
  }

  private Limits limits(Fields fields) {
    return new Limits(
        fields.text("key").orElse(null),
        choices.number(fields, "maxItems").map(Double::intValue).orElse(null),
        choices.number(fields, "minimum").orElse(null),
        choices.number(fields, "maximum").orElse(null),
        texts(fields, "exclusive"),
        texts(fields, "primary"),
        texts(fields, "reserved"));
  }

  private void check(AttributeSpec attribute, Fields fields) {
    if (attribute.isComplex() == attribute.subAttributes().isEmpty()) {
      wrong(fields.place(), "`subAttributes` belong to a complex attribute, and it needs some");
    }
    Optional<Scalar> key = fields.scalar("key");
    if (key.isPresent() && attribute.key().isEmpty()) {
      wrong(key.get().place(), "`" + key.get().text() + "` is none of the `subAttributes`");
    }
    for (String value : List.of("constant", "default")) {
      fields
          .scalar(value)
          .filter(scalar -> scalar.text().isEmpty())
          .ifPresent(scalar -> wrong(scalar.place(), "`" + value + "` is empty; leave it out"));
    }
  }

  private void wrong(Place place, String message) {
    problems.add(Problem.error(ProblemCode.VALUE_WRONG, message).at(place));
  }

  private static Object plain(Scalar scalar) {
    return scalar.type() == Scalar.Type.BOOLEAN
        ? (Object) Boolean.valueOf(scalar.text())
        : scalar.text();
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.scalars(key).stream().map(Scalar::text).toList();
  }
}
