package io.personamap.scim.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import com.unboundid.scim2.server.utils.SchemaChecker;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.List;

/**
 * Ping's SCIM 2 SDK with the schemas of a target: its checks and its PATCH, without the JAX-RS
 * layer above, which needs a web server.
 */
final class PingServer implements ServerUnderTest {
  private final SchemaChecker checker;
  private GenericScimResource user = new GenericScimResource();

  PingServer(Target target) {
    ResourceTypeDefinition.Builder type = new ResourceTypeDefinition.Builder("User", "/Users");
    List<SchemaResource> schemas = target.schemas().stream().map(PingServer::schema).toList();
    type.setCoreSchema(schemas.get(0));
    schemas.subList(1, schemas.size()).forEach(type::addOptionalSchemaExtension);
    this.checker = new SchemaChecker(type.build());
  }

  @Override
  public String post(String json) {
    try {
      ObjectNode node = (ObjectNode) JsonUtils.getObjectReader().readTree(json);
      checker
          .checkCreate(checker.removeReadOnlyAttributes(node.deepCopy()))
          .throwSchemaExceptions();
      user = new GenericScimResource(node);
      return user.getObjectNode().toString();
    } catch (ScimException | JsonProcessingException refused) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public String patch(String json) {
    try {
      PatchRequest request =
          JsonUtils.getObjectReader().forType(PatchRequest.class).readValue(json);
      checker.checkModify(request.getOperations(), user.getObjectNode()).throwSchemaExceptions();
      request.apply(user);
      return user.getObjectNode().toString();
    } catch (ScimException | JsonProcessingException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static SchemaResource schema(ScimResource document) {
    try {
      return JsonUtils.getObjectReader().forType(SchemaResource.class).readValue(document.toJson());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
