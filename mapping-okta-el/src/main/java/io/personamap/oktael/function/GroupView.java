package io.personamap.oktael.function;

import io.personamap.core.profile.Group;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group as expressions see it, in the spelling of both dialects: {@code name} and {@code
 * profile.name}, {@code id}, {@code type}, {@code source.id}, and its details both at the top and
 * under {@code profile}.
 */
final class GroupView {
  private GroupView() {}

  static Map<String, @Nullable Object> of(Group group) {
    Map<String, @Nullable Object> profile = new LinkedHashMap<>();
    profile.put("name", group.name());
    profile.put("description", null);
    profile.putAll(group.details());
    profile.put("name", group.name());
    Map<String, @Nullable Object> source = new LinkedHashMap<>();
    source.put("id", group.sourceId());

    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("id", group.id());
    view.put("name", group.name());
    view.put("type", group.type());
    view.put("profile", Collections.unmodifiableMap(profile));
    view.put("source", Collections.unmodifiableMap(source));
    group.details().forEach(view::putIfAbsent);
    return Collections.unmodifiableMap(view);
  }
}
