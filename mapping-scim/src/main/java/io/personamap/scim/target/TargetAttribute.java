package io.personamap.scim.target;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An attribute of a target as those see it who compare, patch and read resources. Immutable.
 *
 * <p>Characteristics are those of RFC 7643 section 7; paths are those of RFC 7644 section 3.10.
 */
public final class TargetAttribute {
  private final SchemaSpec schema;
  private final String path;
  private final AttributeSpec spec;
  private final List<TargetAttribute> subAttributes;

  private TargetAttribute(SchemaSpec schema, String path, AttributeSpec spec) {
    this.schema = schema;
    this.path = path;
    this.spec = spec;
    this.subAttributes =
        spec.subAttributes().stream()
            .map(sub -> new TargetAttribute(schema, path + "." + sub.name(), sub))
            .toList();
  }

  static List<TargetAttribute> of(SchemaSpec schema) {
    return schema.attributes().stream()
        .map(spec -> new TargetAttribute(schema, schema.pathPrefix() + spec.name(), spec))
        .toList();
  }

  /** Returns the URN of the schema. */
  public String schema() {
    return schema.id();
  }

  /** Returns whether the attribute stands under its schema's URN, not at the top. */
  public boolean isExtension() {
    return !schema.isCore();
  }

  /** Returns the path: a bare name in the core schema, else the whole URN, a colon and the name. */
  public String path() {
    return path;
  }

  /** Returns the name, in the case that is emitted. */
  public String name() {
    return spec.name();
  }

  /** Returns {@code string, boolean, decimal, integer, reference} or {@code complex}. */
  public String type() {
    return spec.is().type().word();
  }

  /** Returns whether values have sub-attributes. */
  public boolean isComplex() {
    return spec.isComplex();
  }

  /** Returns whether the attribute has a list of values. */
  public boolean isMultiValued() {
    return spec.is().multiValued();
  }

  /** Returns whether the target takes no user without it. */
  public boolean isRequired() {
    return spec.is().required();
  }

  /** Returns whether case counts when two texts are compared. */
  public boolean isCaseExact() {
    return spec.is().caseExact();
  }

  /** Returns the values that the target knows, which a strict one takes alone. */
  public List<String> canonicalValues() {
    return spec.is().vocabulary().canonicalValues();
  }

  /** Returns {@code readWrite, readOnly, immutable} or {@code writeOnly}. */
  public String mutability() {
    return spec.is().access().mutability();
  }

  /** Returns whether texts are phone numbers, which have several spellings. */
  public boolean isPhone() {
    return switch (spec.feed().format()) {
      case E164, E164_OR_TEL, TEL -> true;
      case PLAIN, DATE -> false;
    };
  }

  /**
   * Returns the name of the persona value that feeds it, without a member: {@code division} where
   * the definition says {@code division.id}. Empty where nothing or a constant does.
   */
  public Optional<String> source() {
    return Optional.ofNullable(spec.feed().source()).map(Source::head);
  }

  /** Returns the place in a rule file that decides about it, for problems. */
  public String rule() {
    return source()
        .map(name -> PersonaScope.SECTIONS.contains(name) ? name : "attributes/" + name)
        .orElse(path);
  }

  /**
   * Returns what a filter calls it, where accounts can be found by it (RFC 7644 section 3.4.2.2):
   * in the core schema the name, in an extension what the definition says.
   */
  public Optional<String> filter() {
    boolean named = !isExtension() && !isComplex() && source().isPresent();
    return Optional.ofNullable(spec.feed().requests().filter())
        .or(() -> named ? Optional.of(name()) : Optional.empty());
  }

  /** Returns whether a PATCH may change it. */
  public boolean isPatchable() {
    return spec.feed().requests().patch();
  }

  /** Returns whether every resource has the same value. */
  public boolean isConstant() {
    return spec.feed().constant() != null;
  }

  /** Returns the sub-attribute that no two values share. */
  public Optional<TargetAttribute> key() {
    return subAttributes.stream()
        .filter(sub -> Objects.equals(sub.name(), spec.limits().key()))
        .findFirst();
  }

  /**
   * Returns with what the keys begin of values that belong to the platform and stay as they are.
   */
  public List<String> reserved() {
    return spec.limits().reserved();
  }

  /** Returns the most values that a list may have. */
  public Optional<Integer> maxItems() {
    return Optional.ofNullable(spec.limits().maxItems());
  }

  /** Returns the keys of which a list may have one. */
  public List<String> exclusive() {
    return spec.limits().exclusive();
  }

  /** Returns what stands between the texts of a list that the target takes as one text. */
  public Optional<String> join() {
    return Optional.ofNullable(spec.feed().join());
  }

  /** Returns the sub-attributes; their paths go on behind a dot. */
  public List<TargetAttribute> subAttributes() {
    return subAttributes;
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path;
  }
}
