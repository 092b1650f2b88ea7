package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrayFunctionsTest {
  private final Calling classic = Calling.classic();

  @Test
  void arrays_null_isTheEmptyOne() {
    assertEquals(List.of("x"), classic.call("Arrays.add", null, "x"));
    assertEquals(List.of(), classic.call("Arrays.remove", null, "x"));
    assertEquals(List.of(), classic.call("Arrays.clear", (Object) null));
    assertEquals(0, classic.call("Arrays.size", (Object) null));
    assertEquals(true, classic.call("Arrays.isEmpty", (Object) null));
    assertEquals(false, classic.call("Arrays.contains", null, "x"));
    assertEquals("", classic.call("Arrays.toCsvString", (Object) null));
    assertFails(ProblemCode.INDEX_RANGE, "Arrays.get", null, 0);
  }

  @Test
  void arrays_csvText_isItsTrimmedValues() {
    assertEquals(List.of("a", "b", "c"), classic.call("Arrays.add", "a, b", "c"));
    assertEquals(List.of("x"), classic.call("Arrays.add", "", "x"));
    assertEquals(true, classic.call("Arrays.contains", "a , b,c", "b"));
    assertEquals("b", classic.call("Arrays.get", "a, b", 1));
    assertEquals(3, classic.call("Arrays.size", "a,,b"));
    assertEquals(1, classic.call("Arrays.size", "alone"));
    assertEquals(true, classic.call("Arrays.isEmpty", ""));
    assertEquals(false, classic.call("Arrays.isEmpty", ","));
    assertEquals("a,b", classic.call("Arrays.toCsvString", "a , b"));
  }

  @Test
  void contains_element_isEqualAsAWhole() {
    List<Object> mixed = Arrays.asList("red", 1, 2.0, null);
    assertEquals(true, classic.call("Arrays.contains", mixed, 1.0));
    assertEquals(true, classic.call("Arrays.contains", mixed, 2));
    assertEquals(true, classic.call("Arrays.contains", mixed, null));
    assertEquals(false, classic.call("Arrays.contains", mixed, "1"));
    assertEquals(false, classic.call("Arrays.contains", mixed, "re"));
    assertEquals(false, classic.call("Arrays.contains", mixed, "RED"));
  }

  @Test
  void remove_severalEqualElements_removesAll() {
    assertEquals(List.of(2), classic.call("Arrays.remove", List.of(1, 2, 1), 1));
    assertEquals(List.of(1, 2), classic.call("Arrays.remove", List.of(1, 2), "1"));
  }

  @Test
  void get_outside_isAnError() {
    assertFails(ProblemCode.INDEX_RANGE, "Arrays.get", List.of(1, 2), 2);
    assertFails(ProblemCode.INDEX_RANGE, "Arrays.get", List.of(1, 2), -1);
    assertFails(ProblemCode.OPERAND_TYPE, "Arrays.get", List.of(1, 2), "0");
    assertEquals(2, classic.call("Arrays.get", List.of(1, 2), 1));
    assertEquals(2, classic.call("Arrays.get", List.of(1, 2), 1.0));
  }

  @Test
  void flatten_nestedAndCsv_isOneArray() {
    assertEquals(
        List.of(1, 2, 3), classic.call("Arrays.flatten", List.of(List.of(1), List.of(2)), 3));
    assertEquals(List.of("10", "20"), classic.call("Arrays.flatten", "10, 20"));
    assertEquals(List.of("a,b"), classic.call("Arrays.flatten", List.of("a,b"), List.of()));
    assertEquals(List.of(), classic.call("Arrays.flatten", List.of()));
  }

  @Test
  void flatten_nullOrEmptyValue_isAnError() {
    assertFails(ProblemCode.NULL_VALUE, "Arrays.flatten", null, List.of(1));
    assertFails(ProblemCode.NULL_VALUE, "Arrays.flatten", "", List.of(1));
    assertFails(ProblemCode.NULL_VALUE, "Arrays.flatten", Collections.singletonList(null));
    assertFails(ProblemCode.NULL_VALUE, "Arrays.flatten", List.of(List.of("")));
  }

  @Test
  void toCsvString_elements_areNotTrimmedOrQuoted() {
    assertEquals(
        "a, b ,1,true,,x,y",
        classic.call(
            "Arrays.toCsvString", Arrays.asList("a", " b ", 1, true, null, List.of("x", "y"))));
    assertFails(ProblemCode.OPERAND_TYPE, "Arrays.toCsvString", List.of(Map.of()));
  }

  @Test
  void arrays_wrongType_failsWithoutTheValue() {
    EvaluationException failure = assertFails(ProblemCode.OPERAND_TYPE, "Arrays.size", 5);
    assertEquals("`Arrays.size` takes an Array as `array`, not Integer", failure.text());
  }

  @Test
  void arrays_overTheLimits_areRefused() {
    Calling small = Calling.classic().within(new Limits(1000, 20, 3, 1000));
    assertEquals(
        ProblemCode.LIMIT_LIST,
        assertThrows(EvaluationException.class, () -> small.call("Arrays.add", List.of(1, 2, 3), 4))
            .code());
    assertEquals(
        ProblemCode.LIMIT_LIST,
        assertThrows(EvaluationException.class, () -> small.call("Arrays.size", "a,b,c,d")).code());
    assertEquals(
        ProblemCode.LIMIT_TEXT,
        assertThrows(
                EvaluationException.class,
                () ->
                    small.call(
                        "Arrays.toCsvString", List.of("0123456789", "0123456789", "01234567890")))
            .code());
    assertEquals(
        ProblemCode.LIMIT_LIST,
        assertThrows(
                EvaluationException.class,
                () -> small.call("Arrays.flatten", List.of(1, 2), List.of(3, 4)))
            .code());
  }

  private EvaluationException assertFails(ProblemCode code, String function, Object... arguments) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> classic.call(function, arguments));
    assertEquals(code, failure.code());
    return failure;
  }
}
