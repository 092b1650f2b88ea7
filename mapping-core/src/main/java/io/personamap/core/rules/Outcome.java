package io.personamap.core.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule gives when it applies. Immutable. */
public sealed interface Outcome {

  /** Names out of the file ({@code is}, {@code grant}, {@code otherwise}). */
  record Names(List<GrantedName> names) implements Outcome {
    /** Copies the names. */
    public Names {
      names = List.copyOf(names);
    }
  }

  /** What an expression gives ({@code value}). */
  record Computed(PlacedExpression expression) implements Outcome {}

  /**
   * A row of a table ({@code value: {table, key}}).
   *
   * @param table its name
   * @param rows what each key gives
   * @param key the expression whose value picks the row, compared exactly
   */
  record Row(String table, Map<String, List<GrantedName>> rows, PlacedExpression key)
      implements Outcome {
    /** Copies the rows. */
    public Row {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
  }
}
