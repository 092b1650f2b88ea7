package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.NUMBER;

import java.util.List;

/** {@code Convert.…} of the classic dialect. */
final class ConvertFunctions {
  private ConvertFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        function("Convert.toInt", one("value", ANY))
            .gives(INTEGER)
            .summary("The text or number as the nearest 32-bit integer, halves up.")
            .nulls("An error, as for a text that is no number.")
            .example("Convert.toInt(123.6)", "124")
            .does(a -> DecimalText.round(number(a))),
        function("Convert.toNum", one("value", ANY))
            .gives(NUMBER)
            .summary("The text or number as a decimal number.")
            .nulls("An error, as for a text that is no number.")
            .example("Convert.toNum(\"3.141\")", "3.141")
            .does(a -> number(a).doubleValue()));
  }

  private static Number number(Arguments a) {
    if (a.value(0) instanceof Number number) {
      return number;
    }
    if (a.value(0) instanceof String text) {
      return DecimalText.parse(text);
    }
    throw a.wrong(0, "a String or a Number");
  }
}
