package io.personamap.scim.target;

import io.personamap.scim.resource.ScimResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is known of a server's features as a SCIM document (RFC 7643 section 5). */
final class ServiceDocument {
  /** The features, in the order of the RFC's example (section 8.5). */
  static final List<String> FEATURES =
      List.of("patch", "bulk", "filter", "changePassword", "sort", "etag");

  private static final String CONFIG =
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
  private static final String UNKNOWN =
      "urn:ietf:params:scim:schemas:extension:personamap:2.0:ServiceProviderConfig";

  private ServiceDocument() {}

  static ScimResource of(Map<String, Boolean> known) {
    List<String> unknown = FEATURES.stream().filter(name -> !known.containsKey(name)).toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        ScimResource.SCHEMAS, unknown.isEmpty() ? List.of(CONFIG) : List.of(CONFIG, UNKNOWN));
    for (String feature : FEATURES) {
      Boolean supported = known.get(feature);
      if (supported != null) {
        document.put(feature, Map.of("supported", supported));
      }
    }
    document.put("meta", Map.of("resourceType", "ServiceProviderConfig"));
    if (!unknown.isEmpty()) {
      document.put(UNKNOWN, Map.of("unknown", unknown));
    }
    return ScimResource.of(document);
  }
}
