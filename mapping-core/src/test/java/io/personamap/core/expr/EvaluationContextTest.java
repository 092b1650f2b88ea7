package io.personamap.core.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationContextTest {
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

  @Test
  void rootOfTheSameName_takesThePlaceOfTheProfile() {
    EvaluationContext context =
        EvaluationContext.builder().roots(List.of("user", "source"), USER).root("user", 7).build();
    assertEquals(Map.of("user", 7, "source", USER), context.roots());
    assertEquals(7, context.named("user"));
  }

  @Test
  void bareName_isABindingElseARootElseAnAttributeOfTheSource() {
    Map<String, Object> source = Map.of("title", "Lead", "app", 1, "user", 2);
    EvaluationContext context =
        EvaluationContext.builder()
            .roots(List.of("user", "source"), source)
            .root("app", 7)
            .binding("source", 8)
            .build();
    assertEquals(8, context.named("source"));
    assertEquals(source, context.named("user"));
    assertEquals(7, context.named("app"));
    assertEquals("Lead", context.named("title"));
    assertNull(context.named("missing"));
  }

  @Test
  void bareName_isAnAttributeOfTheUserWhereThereIsNoSource() {
    EvaluationContext context = EvaluationContext.builder().root("user", USER).build();
    assertEquals("Agent", context.named("title"));
    assertNull(EvaluationContext.builder().root("app", USER).build().named("title"));
  }
}
