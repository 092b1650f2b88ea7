package io.personamap.core.directory.genesys;

import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.directory.NameIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds users by their email addresses: {@code POST /api/v2/users/search}. */
final class UserSearch {
  private static final String PATH = "/api/v2/users/search";
  private static final int BATCH = 50;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final GenesysLimits limits;

  UserSearch(Api api, GenesysLimits limits) {
    this.api = api;
    this.limits = limits;
  }

  Map<String, Lookup> find(List<String> addresses) {
    Map<String, Lookup> answers = new LinkedHashMap<>();
    for (int from = 0; from < addresses.size(); from += BATCH) {
      List<String> batch = addresses.subList(from, Math.min(from + BATCH, addresses.size()));
      try {
        NameIndex found = new NameIndex(Kind.USER, read(batch));
        batch.forEach(address -> answers.put(address, found.find(address)));
      } catch (OutageException outage) {
        batch.forEach(address -> answers.put(address, new Lookup.Unavailable(outage.reason())));
      }
    }
    return answers;
  }

  private List<Entry> read(List<String> batch) throws OutageException {
    return new ListRun(
            limits.maxPages(),
            number ->
                PageReader.page(
                    Kind.USER, api.post(PATH, query(batch, number)), "results", "email"))
        .read();
  }

  private String query(List<String> addresses, int page) {
    ObjectNode root = JSON.createObjectNode();
    root.put("pageSize", limits.pageSize()).put("pageNumber", page);
    ObjectNode criterion = root.putArray("query").addObject();
    criterion.put("type", "EXACT");
    criterion.putArray("fields").add("email");
    ArrayNode values = criterion.putArray("values");
    addresses.forEach(values::add);
    return JSON.writeValueAsString(root);
  }
}
