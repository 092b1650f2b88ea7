package io.personamap.scim.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a target's server behaves. Immutable.
 *
 * @param service whether the server has an optional feature, by its name in a ServiceProviderConfig
 * @param deactivation what an account is given that is taken out of use, by path
 * @param reactivation what it is given to be taken into use again, by path
 * @param inactiveFilter what finds accounts out of use where lists leave them out, or null
 */
record ServerFacts(
    Map<String, Boolean> service,
    Map<String, Object> deactivation,
    Map<String, Object> reactivation,
    @Nullable String inactiveFilter) {
  ServerFacts {
    service = Map.copyOf(service);
    deactivation = Collections.unmodifiableMap(new LinkedHashMap<>(deactivation));
    reactivation = Collections.unmodifiableMap(new LinkedHashMap<>(reactivation));
  }
}
