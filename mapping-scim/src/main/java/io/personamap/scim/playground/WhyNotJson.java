package io.personamap.scim.playground;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.whynot.Change;
import io.personamap.core.whynot.Edit;
import io.personamap.core.whynot.WhyNotAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON; the changed profiles in the form that {@code map --profile} takes. */
final class WhyNotJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WhyNotJson() {}

  static String of(WhyNotAnswer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", answer.kind().word());
    json.put("name", answer.name());
    if (answer instanceof WhyNotAnswer.Possible possible) {
      json.put("answer", "possible");
      json.put("changes", possible.changes().stream().map(WhyNotJson::change).toList());
    } else if (answer instanceof WhyNotAnswer.Impossible impossible) {
      json.put("answer", "impossible");
      json.put("nearest", impossible.nearest());
    } else {
      json.put("answer", answer instanceof WhyNotAnswer.Granted ? "granted" : "not-found");
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", change.rule());
    json.put("edits", change.edits().stream().map(WhyNotJson::edit).toList());
    json.put("profile", profile(change.changed()));
    return json;
  }

  private static Map<String, @Nullable Object> edit(Edit edit) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    if (edit instanceof Edit.Set set) {
      json.put("attribute", String.join(".", set.attribute()));
      json.put("must", set.requirement());
      json.put("from", set.from());
      json.put("to", set.to());
    } else if (edit instanceof Edit.Join join) {
      json.put("join", group(join.group()));
    } else {
      json.put("leave", group(((Edit.Leave) edit).group()));
    }
    return json;
  }

  private static Map<String, Object> profile(UserProfile profile) {
    Map<String, Object> json = account(profile);
    json.put("user", profile.attributes());
    json.put("groups", profile.groups().stream().map(WhyNotJson::group).toList());
    return json;
  }

  private static Map<String, Object> account(UserProfile profile) {
    Map<String, Object> account = new LinkedHashMap<>();
    profile
        .account()
        .forEach(
            (name, value) -> {
              if (value != null && !List.of("user", "groups").contains(name)) {
                account.put(name, value);
              }
            });
    return account;
  }

  private static Map<String, Object> group(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (group.id() != null) {
      json.put("id", group.id());
    }
    json.put("name", group.name());
    return json;
  }
}
