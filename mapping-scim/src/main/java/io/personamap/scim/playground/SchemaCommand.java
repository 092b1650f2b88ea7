package io.personamap.scim.playground;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: what a target says of itself by SCIM's discovery (RFC 7644 section 4). */
@Command(
    name = "schema",
    description = {
      "Prints one JSON object with what the discovery endpoints of a target answer:",
      "Schemas, ResourceTypes, and of ServiceProviderConfig what is known. With --json-schema",
      "prints a JSON Schema (2020-12) of the user that a POST to the target holds instead.",
      "Exit code 0, or 2 where there is no such target."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "NAME|FILE",
      description = "A built-in target, or a definition file.")
  private String target = "";

  @Option(names = "--json-schema", description = "Print the JSON Schema of a user.")
  private boolean jsonSchema;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Target chosen = TargetChoice.of(target);
    console.out().line(IndentedJson.of(jsonSchema ? chosen.jsonSchema() : discovery(chosen)));
    return ExitCode.OK;
  }

  /** The members are named after the endpoints. */
  private static Map<String, Object> discovery(Target target) {
    Map<String, Object> documents = new LinkedHashMap<>();
    documents.put("Schemas", target.schemas().stream().map(ScimResource::toMap).toList());
    documents.put("ResourceTypes", List.of(target.resourceType().toMap()));
    documents.put("ServiceProviderConfig", target.serviceProviderConfig().toMap());
    return documents;
  }
}
