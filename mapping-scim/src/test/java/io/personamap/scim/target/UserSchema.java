package io.personamap.scim.target;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.personamap.scim.resource.ScimResource;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of a target's user, as a validator of somebody else's reads it. */
public final class UserSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private UserSchema(Schema schema) {
    this.schema = schema;
  }

  /** Returns the schema of {@code target}. */
  public static UserSchema of(Target target) {
    return new UserSchema(REGISTRY.getSchema(JSON.valueToTree(target.jsonSchema())));
  }

  /** Returns the schema of JSON Schemas. */
  static UserSchema meta() {
    return new UserSchema(
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
  }

  /** Returns what is wrong with {@code user}. */
  public List<String> faults(ScimResource user) {
    return faults(user.toMap());
  }

  List<String> faults(Map<String, ?> members) {
    JsonNode read = JSON.readTree(JSON.writeValueAsString(members));
    return schema.validate(read).stream().map(Error::toString).toList();
  }
}
