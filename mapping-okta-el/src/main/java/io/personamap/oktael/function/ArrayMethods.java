package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.method;
import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;

import java.util.List;

/** The array methods of Identity Engine. */
final class ArrayMethods {
  private static final String NULL_ARRAY_FAILS =
      "A null array is an error; null is a value like others.";

  private ArrayMethods() {}

  static List<FunctionSpec> specs() {
    return List.of(
        array("contains", one("value", ANY))
            .gives(BOOLEAN)
            .summary("Whether an element equals the value.")
            .example("{1, 2, 3}.contains(3)", "true")
            .does(a -> ArrayOperations.contains(a.list(0), a.value(1))),
        array("size")
            .gives(INTEGER)
            .summary("The number of elements.")
            .example("{'one', 'two'}.size()", "2")
            .does(a -> a.list(0).size()),
        array("isEmpty")
            .gives(BOOLEAN)
            .summary("Whether there is no element.")
            .example("{}.isEmpty()", "true")
            .does(a -> a.list(0).isEmpty()),
        array("add", one("value", ANY))
            .gives(LIST)
            .summary("The array with the value behind its last element.")
            .example("{'one', 'two'}.add('two')", "[\"one\",\"two\",\"two\"]")
            .does(a -> ArrayOperations.add(a.list(0), a.value(1), a.evaluation())),
        array("remove", one("value", ANY))
            .gives(LIST)
            .summary("The array without the elements that equal the value.")
            .example("{1, 2, 3}.remove(1)", "[2,3]")
            .does(a -> ArrayOperations.remove(a.list(0), a.value(1))),
        array("flatten")
            .gives(LIST)
            .summary("One array of all values, those inside arrays included.")
            .example("{{1}, {2, 3}}.flatten()", "[1,2,3]")
            .does(a -> ArrayOperations.flatten(a.list(0), a.evaluation())));
  }

  private static SpecBuilder array(String name, Parameter... parameters) {
    return method(LIST, name, parameters)
        .nulls(parameters.length == 0 ? "A null array is an error." : NULL_ARRAY_FAILS);
  }
}
