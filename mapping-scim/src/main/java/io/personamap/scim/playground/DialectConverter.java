package io.personamap.scim.playground;

import static java.util.stream.Collectors.joining;

import io.personamap.oktael.function.Dialect;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dialect. */
final class DialectConverter implements ITypeConverter<Dialect> {
  /** Created by picocli. */
  DialectConverter() {}

  @Override
  public Dialect convert(String typed) {
    return named(typed).orElseThrow(() -> new TypeConversionException(unknown(typed)));
  }

  /** Returns the dialect called {@code name}. */
  static Optional<Dialect> named(String name) {
    return Arrays.stream(Dialect.values()).filter(each -> each.id().equals(name)).findFirst();
  }

  /** Returns what to say of a name that no dialect has. */
  static String unknown(String name) {
    String known =
        Arrays.stream(Dialect.values())
            .map(each -> "`" + each.id() + "`")
            .collect(joining(" and "));
    return "there is no dialect `" + name + "`; there are " + known;
  }
}
