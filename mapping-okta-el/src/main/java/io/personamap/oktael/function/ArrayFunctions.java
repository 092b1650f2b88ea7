package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.many;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code Arrays.…} of the classic dialect: wherever an array is due, a text with commas is one. */
final class ArrayFunctions {
  static final String CONTAINS = "Arrays.contains";

  private static final String NULL_IS_EMPTY = "A null array counts as the empty one.";

  private ArrayFunctions() {}

  static List<FunctionSpec> specs() {
    return Stream.concat(changing().stream(), asking().stream()).toList();
  }

  private static List<FunctionSpec> changing() {
    return List.of(
        function("Arrays.add", one("array", LIST), one("value", ANY))
            .gives(LIST)
            .summary("The array with the value behind its last element.")
            .nulls(NULL_IS_EMPTY)
            .example("Arrays.add({10, 20, 30}, 40)", "[10,20,30,40]")
            .does(a -> ArrayOperations.add(a.array(0), a.value(1), a.evaluation())),
        function("Arrays.remove", one("array", LIST), one("value", ANY))
            .gives(LIST)
            .summary("The array without the elements that equal the value.")
            .nulls(NULL_IS_EMPTY)
            .example("Arrays.remove({10, 20, 30}, 20)", "[10,30]")
            .does(a -> ArrayOperations.remove(a.array(0), a.value(1))),
        function("Arrays.clear", one("array", LIST))
            .gives(LIST)
            .summary("The empty array.")
            .nulls(NULL_IS_EMPTY)
            .example("Arrays.clear({10, 20, 30})", "[]")
            .does(
                a -> {
                  a.array(0);
                  return List.of();
                }),
        function("Arrays.get", one("array", LIST), one("position", INTEGER))
            .gives(ANY)
            .summary("The element at the position, counted from 0; an error outside the array.")
            .nulls(NULL_IS_EMPTY)
            .example("Arrays.get({0, 1, 2}, 0)", "0")
            .does(ArrayFunctions::get),
        function("Arrays.flatten", many("value", ANY))
            .gives(LIST)
            .summary("One array of all values, those inside arrays and between commas included.")
            .nulls("Null and the empty text are errors; the empty array is none.")
            .example("Arrays.flatten(10, {20, 30}, 40)", "[10,20,30,40]")
            .does(ArrayFunctions::flatten));
  }

  private static List<FunctionSpec> asking() {
    return List.of(
        function(CONTAINS, one("array", LIST), one("value", ANY))
            .gives(BOOLEAN)
            .summary("Whether an element equals the value: all of it, in the same case.")
            .nulls("False for a null array.")
            .example("Arrays.contains({10, 20, 30}, 10)", "true")
            .does(a -> ArrayOperations.contains(a.array(0), a.value(1))),
        function("Arrays.size", one("array", LIST))
            .gives(INTEGER)
            .summary("The number of elements.")
            .nulls("0 for null.")
            .example("Arrays.size({10, 20, 30})", "3")
            .does(a -> a.array(0).size()),
        function("Arrays.isEmpty", one("array", LIST))
            .gives(BOOLEAN)
            .summary("Whether there is no element.")
            .nulls("True for null.")
            .example("Arrays.isEmpty({10, 20})", "false")
            .does(a -> a.array(0).isEmpty()),
        function("Arrays.toCsvString", one("array", LIST))
            .gives(STRING)
            .summary("The elements with commas between, not trimmed, not quoted.")
            .nulls("The empty text for null; a null element counts as the empty text.")
            .example(
                "Arrays.toCsvString({\"This\", \"is\", \" a \", \"test\"})", "\"This,is, a ,test\"")
            .does(a -> CsvText.join(a.array(0), ",", a.evaluation())));
  }

  private static @Nullable Object get(Arguments a) {
    List<? extends @Nullable Object> array = a.array(0);
    int position = a.integer(1);
    if (position < 0 || position >= array.size()) {
      throw a.failure(
          ProblemCode.INDEX_RANGE, "a position outside of " + array.size() + " elements");
    }
    return array.get(position);
  }

  /** Okta fails on null and empty values (support article on merging attributes into one array). */
  private static Object flatten(Arguments a) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      Object value = a.value(i);
      values.add(value instanceof String csv && !csv.isEmpty() ? a.array(i) : value);
    }
    List<@Nullable Object> flat = ArrayOperations.flatten(values, a.evaluation());
    for (Object value : flat) {
      if (value == null || "".equals(value)) {
        throw a.failure(ProblemCode.NULL_VALUE, "takes no null and no empty text; `{}` is none");
      }
    }
    return flat;
  }
}
