package io.personamap.scim.target;

import io.personamap.core.check.TargetFacts;
import io.personamap.core.persona.Persona;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform that takes users over SCIM 2.0: what it can carry and how. Immutable and thread-safe:
 * read once, use for every persona.
 */
public final class Target {
  private final TargetDefinition definition;
  private final Losses losses;
  private final List<TargetAttribute> attributes;

  private Target(TargetDefinition definition) {
    this.definition = definition;
    this.losses = new Losses(definition);
    this.attributes =
        definition.schemas().stream()
            .flatMap(schema -> TargetAttribute.of(schema).stream())
            .toList();
  }

  /**
   * Returns the built-in target called {@code name}.
   *
   * @throws io.personamap.core.problem.InvalidInputException {@code target-unknown}, with the
   *     nearest name, if there is none
   */
  public static Target named(String name) {
    return new Target(DefinitionReader.read(DefinitionFile.builtIn(name)));
  }

  /** Returns the names of the built-in targets, in alphabetical order. */
  public static List<String> names() {
    return DefinitionFile.names();
  }

  /**
   * Reads a definition file, format 1, YAML or JSON; {@code extends} names a built-in target.
   *
   * @throws io.personamap.core.problem.InvalidInputException with every problem of the file
   */
  public static Target read(Path file) {
    return new Target(DefinitionReader.read(DefinitionFile.read(file)));
  }

  static Target parse(String text, String file) {
    return new Target(DefinitionReader.read(DefinitionFile.parse(text, file)));
  }

  /** Returns the name that rule files and the command line use. */
  public String name() {
    return definition.name();
  }

  /** Returns one line for people. */
  public String title() {
    return definition.title();
  }

  /**
   * Returns the resource of {@code persona} and every loss. Pure: the same persona gives the same
   * bytes. A persona that is not known to be eligible gives no resource and no problem.
   */
  public ScimMapping emit(Persona persona) {
    return new Emitter(definition, losses, persona, true).emit();
  }

  /**
   * Returns the schema documents of the target, the core first (RFC 7643 section 7). The common
   * attributes {@code id}, {@code externalId} and {@code meta} are in none (section 3.1).
   */
  public List<ScimResource> schemas() {
    return SchemaDocuments.of(definition);
  }

  /** Returns the resource type of users with the target's extensions (RFC 7643 section 6). */
  public ScimResource resourceType() {
    return SchemaDocuments.resourceType(definition);
  }

  /**
   * Returns a sketch of what the server says of its optional features (RFC 7643 section 5): {@code
   * patch}, {@code bulk}, {@code filter}, {@code changePassword}, {@code sort} and {@code etag}. A
   * feature that no source speaks of is left out, and its name stands under {@code unknown} in an
   * extension of ours. There are no limits and no authentication schemes: ask the server.
   */
  public ScimResource serviceProviderConfig() {
    return ServiceDocument.of(definition.server().service());
  }

  /**
   * Returns a JSON Schema (draft 2020-12) of the user that {@link #emit} makes, as the members of a
   * JSON object: types, multiplicity, limits, canonical values, what is required at creation, and
   * no other members. Every resource of {@link #emit} is valid; one of {@link #emitKnown} may lack
   * required members.
   */
  public Map<String, Object> jsonSchema() {
    return JsonSchemaDocument.of(definition);
  }

  /**
   * Returns what {@link #emit} does, for an account that exists already: a required attribute
   * without a known value is left out, since the account has one.
   */
  public ScimMapping emitKnown(Persona persona) {
    return new Emitter(definition, losses, persona, false).emit();
  }

  /** Returns the attributes of all schemas, core first, in the order of emission. */
  public List<TargetAttribute> attributes() {
    return attributes;
  }

  /** Returns the persona values that the target cannot carry and why, by name. */
  public Map<String, String> drops() {
    return definition.drops();
  }

  /** Returns what no source confirms, by SCIM path. */
  public Map<String, String> uncertainties() {
    return definition.uncertain();
  }

  /**
   * Returns what an account is given that is taken out of use, by SCIM path: {@code active: false},
   * unless the definition says otherwise. Empty where the target knows no such state.
   */
  public Map<String, Object> deactivation() {
    return definition.server().deactivation();
  }

  /** Returns what an account is given that is taken into use again, by SCIM path. */
  public Map<String, Object> reactivation() {
    return definition.server().reactivation();
  }

  /** Returns the filter that finds accounts out of use, where lists leave them out. */
  public Optional<String> inactiveFilter() {
    return Optional.ofNullable(definition.server().inactiveFilter());
  }

  /** Returns what a check of rule files must know of the target. */
  public TargetFacts facts() {
    return CheckFacts.of(definition);
  }

  @Override
  public String toString() {
    return definition.name();
  }
}
