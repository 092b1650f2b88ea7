package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameValueTest {
  private static final Map<String, Object> USER = Map.of("title", "Agent");

  @Test
  void roots_haveOneValueInTheirOrder() {
    Map<String, Object> roots =
        EvaluationContext.builder().roots(List.of("user", "source"), USER).build().roots();
    assertEquals(Map.of("user", USER, "source", USER), roots);
    assertEquals(List.of("user", "source"), new ArrayList<>(roots.keySet()));
    assertNull(roots.get("title"));
    assertNull(roots.get(null));
    assertFalse(roots.containsKey(null));
  }

  @Test
  void roots_cannotBeTakenAway() {
    Map<String, Object> roots =
        EvaluationContext.builder().roots(List.of("user"), USER).build().roots();
    assertThrows(UnsupportedOperationException.class, roots::clear);
    assertThrows(UnsupportedOperationException.class, () -> roots.remove("user"));
  }

  @Test
  void anotherRoot_goesBesides() {
    EvaluationContext context =
        EvaluationContext.builder().roots(List.of("user", "source"), USER).root("app", 7).build();
    assertEquals(Map.of("user", USER, "source", USER, "app", 7), context.roots());
  }
}
