package io.personamap.scim.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant as ISO 8601 has it, in UTC or with an offset. */
final class InstantConverter implements ITypeConverter<Instant> {
  /** Created by picocli. */
  InstantConverter() {}

  @Override
  public Instant convert(String typed) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(typed, Instant::from);
    } catch (DateTimeException other) {
      throw new TypeConversionException(
          "`" + typed + "` is not an instant such as `2026-03-01T08:00:00Z`");
    }
  }
}
