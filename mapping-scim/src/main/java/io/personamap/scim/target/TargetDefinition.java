package io.personamap.scim.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a target definition file says. Immutable.
 *
 * @param name the name that rule files and the command line use
 * @param title one line for people
 * @param schemas the core schema, then the extensions, in the order of emission
 * @param drops why the target cannot carry a persona value, by the value's name
 * @param uncertain what nobody could confirm, by SCIM path
 * @param server how the server behaves
 */
record TargetDefinition(
    String name,
    String title,
    List<SchemaSpec> schemas,
    Map<String, String> drops,
    Map<String, String> uncertain,
    ServerFacts server) {
  TargetDefinition {
    schemas = List.copyOf(schemas);
    drops = Collections.unmodifiableMap(new LinkedHashMap<>(drops));
    uncertain = Collections.unmodifiableMap(new LinkedHashMap<>(uncertain));
  }
}
