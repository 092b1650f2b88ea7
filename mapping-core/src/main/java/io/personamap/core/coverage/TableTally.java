package io.personamap.core.coverage;

import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tallies the rows of the tables that rules use. Not thread-safe. */
final class TableTally {
  private final Map<String, Map<String, List<GrantedName>>> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> used = new LinkedHashMap<>();

  void add(Outcome.Row row) {
    tables.put(row.table(), row.rows());
  }

  void use(String table, String key) {
    used.computeIfAbsent(table, absent -> new LinkedHashMap<>()).merge(key, 1, Integer::sum);
  }

  List<RowCoverage> coverage() {
    List<RowCoverage> rows = new ArrayList<>();
    tables.forEach(
        (table, byKey) ->
            byKey.forEach(
                (key, names) -> {
                  if (!names.isEmpty()) {
                    int times = used.getOrDefault(table, Map.of()).getOrDefault(key, 0);
                    rows.add(new RowCoverage(table, key, names.get(0).place(), times));
                  }
                }));
    return rows;
  }
}
