package io.personamap.scim.target;

import io.personamap.core.phone.PhoneNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persona values as JSON values of the type and format of an attribute. */
final class Conversion {
  /** A date, or a date-time with any offset or none; the date is the one that is written. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXXXX][XXXX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int MAX_DIGITS = 700;

  /** To read a number takes time that grows with the square of its length. */
  private static final int MAX_LENGTH = 1000;

  private Conversion() {}

  /** Returns the JSON value, or null where {@code value} is none of the attribute's type. */
  static @Nullable Object of(Object value, AttributeSpec attribute) {
    return isReady(value, attribute) ? value : converted(value, attribute).orElse(null);
  }

  /** Returns whether {@code value} stays as it is: most do. */
  static boolean isReady(Object value, AttributeSpec attribute) {
    return switch (attribute.is().type()) {
      case STRING, REFERENCE ->
          value instanceof String
              && attribute.feed().format() == Feed.Format.PLAIN
              && attribute.is().vocabulary().isOpen();
      case BOOLEAN -> value instanceof Boolean;
      case DECIMAL -> value instanceof Double number && Double.isFinite(number) && number != 0;
      case INTEGER, COMPLEX -> false;
    };
  }

  private static Optional<Object> converted(Object value, AttributeSpec attribute) {
    return switch (attribute.is().type()) {
      case STRING, REFERENCE -> text(value, attribute).map(text -> text);
      case BOOLEAN -> truth(value).map(truth -> truth);
      case DECIMAL -> number(value).map(BigDecimal::doubleValue).map(number -> number + 0.0);
      case INTEGER -> number(value).filter(Conversion::isWhole).map(BigDecimal::longValue);
      case COMPLEX -> Optional.empty();
    };
  }

  /** Returns what {@link #of} takes, for a problem. */
  static String expectation(AttributeSpec attribute) {
    return switch (attribute.is().type()) {
      case STRING, REFERENCE ->
          switch (attribute.feed().format()) {
            case PLAIN -> "a text";
            case DATE -> "an ISO 8601 date or date-time";
            case E164, E164_OR_TEL, TEL -> "a phone number";
          };
      case BOOLEAN -> "true or false";
      case DECIMAL -> "a number";
      case INTEGER -> "a whole number";
      case COMPLEX -> "a value with members";
    };
  }

  private static Optional<String> text(Object value, AttributeSpec attribute) {
    return switch (attribute.feed().format()) {
      case PLAIN -> plain(value).flatMap(text -> canonical(text, attribute.is().vocabulary()));
      case DATE -> plain(value).flatMap(Conversion::date);
      case E164, E164_OR_TEL, TEL -> phone(value, attribute.feed().format());
    };
  }

  private static Optional<String> plain(Object value) {
    if (value instanceof Number) {
      return number(value).map(number -> number.stripTrailingZeros().toPlainString());
    }
    boolean isText = value instanceof String || value instanceof Boolean;
    return isText ? Optional.of(value.toString()) : Optional.empty();
  }

  /** Case does not count in canonical values (RFC 7643 section 2.4 with 2.2). */
  private static Optional<String> canonical(String text, Characteristics.Vocabulary vocabulary) {
    List<String> canonical = vocabulary.canonicalValues();
    if (canonical.contains(text)) {
      return Optional.of(text);
    }
    Optional<String> known = canonical.stream().filter(one -> Phone.same(one, text)).findFirst();
    return vocabulary.strict() || known.isPresent() ? known : Optional.of(text);
  }

  private static Optional<String> date(String text) {
    try {
      LocalDate date = LocalDate.parse(text.strip(), ISO);
      return date.getYear() >= 1 && date.getYear() <= 9999
          ? Optional.of(date.toString())
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> phone(Object value, Feed.Format format) {
    if (!(value instanceof PhoneNumber number)) {
      return Optional.empty();
    }
    boolean extended = number.extension() != null && format != Feed.Format.E164;
    if (!extended && format != Feed.Format.TEL) {
      return Optional.of(number.e164());
    }
    return Optional.of("tel:" + number.e164() + (extended ? ";ext=" + number.extension() : ""));
  }

  private static Optional<Boolean> truth(Object value) {
    String word = value instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : "";
    if (word.equals("true") || word.equals("false")) {
      return Optional.of(word.equals("true"));
    }
    return value instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  /** A number of a size that has a plain notation of reasonable length. */
  private static Optional<BigDecimal> number(Object value) {
    String text =
        value instanceof Number || value instanceof String ? value.toString().strip() : "";
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text))
          .filter(number -> Math.abs((long) number.scale()) + number.precision() <= MAX_DIGITS);
    } catch (NumberFormatException notFinite) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18;
  }
}
