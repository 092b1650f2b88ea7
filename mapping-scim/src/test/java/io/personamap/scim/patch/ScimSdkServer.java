package io.personamap.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** SCIM-SDK with the schemas of a target. */
final class ScimSdkServer implements ServerUnderTest {
  private static final String BASE = "https://scim.example/scim/v2";
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/scim+json");

  /** In no schema document, as RFC 7643 section 3.1 has it; this server wants it there. */
  private static final String EXTERNAL_ID =
      """
      {"name": "externalId", "type": "string", "multiValued": false, "description": "the client's id",
       "required": false, "caseExact": true, "mutability": "readWrite", "returned": "default",
       "uniqueness": "none"}
      """;

  /** This server says {@code resource} for the names of resource types. */
  private static final Pattern REFERENCES =
      Pattern.compile("\"referenceTypes\":\\[\"(?:User|Group)\"]");

  private final ResourceEndpoint endpoint;

  ScimSdkServer(Target target) {
    List<JsonNode> schemas =
        target.schemas().stream()
            .map(ScimResource::toJson)
            .map(text -> REFERENCES.matcher(text).replaceAll("\"referenceTypes\":[\"resource\"]"))
            .map(JsonHelper::readJsonDocument)
            .toList();
    ((ArrayNode) schemas.get(0).get("attributes")).add(JsonHelper.readJsonDocument(EXTERNAL_ID));
    ServiceProvider provider =
        ServiceProvider.builder()
            .patchConfig(PatchConfig.builder().supported(true).build())
            .build();
    this.endpoint = new ResourceEndpoint(provider);
    endpoint.registerEndpoint(
        new EndpointDefinition(
            JsonHelper.readJsonDocument(target.resourceType().toJson()),
            schemas.get(0),
            schemas.subList(1, schemas.size()),
            new Memory()));
  }

  @Override
  public String post(String user) {
    return request(HttpMethod.POST, "/Users", user);
  }

  @Override
  public String patch(String request) {
    request(HttpMethod.PATCH, "/Users/1", request);
    return request(HttpMethod.GET, "/Users/1", "");
  }

  private String request(HttpMethod method, String path, String body) {
    ScimResponse response =
        endpoint.handleRequest(BASE + path, method, body, HEADERS, new Context(null));
    if (response.getHttpStatus() >= 300) {
      Throwable cause = response instanceof ErrorResponse error ? error.getScimException() : null;
      throw new IllegalStateException(response.getHttpStatus() + " " + response, cause);
    }
    return response.toString();
  }

  private static final class Memory extends ResourceHandler<User> {
    private final Map<String, User> users = new HashMap<>();

    @Override
    public User createResource(User user, Context context) {
      user.setId("1");
      user.getMeta()
          .ifPresent(
              meta -> {
                meta.setCreated(Instant.EPOCH);
                meta.setLastModified(Instant.EPOCH);
              });
      users.put("1", user);
      return user;
    }

    @Override
    public User getResource(
        String id, List<SchemaAttribute> some, List<SchemaAttribute> others, Context context) {
      User user = users.get(id);
      return user == null ? null : JsonHelper.copyResourceToObject(user.deepCopy(), User.class);
    }

    @Override
    public PartialListResponse<User> listResources(
        long start,
        int count,
        FilterNode filter,
        SchemaAttribute sortBy,
        SortOrder order,
        List<SchemaAttribute> some,
        List<SchemaAttribute> others,
        Context context) {
      throw new UnsupportedOperationException("no test lists");
    }

    @Override
    public User updateResource(User user, Context context) {
      users.put("1", user);
      return user;
    }

    @Override
    public void deleteResource(String id, Context context) {
      users.remove(id);
    }
  }
}
