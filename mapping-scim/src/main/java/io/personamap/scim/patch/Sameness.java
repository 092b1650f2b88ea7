package io.personamap.scim.patch;

import io.personamap.core.phone.PhoneNumber;
import io.personamap.scim.target.TargetAttribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two values of an attribute mean the same. */
final class Sameness {
  /** Of no meaning of their own beside the value that they stand with (RFC 7643 section 2.4). */
  private static final Set<String> DECORATION = Set.of("display", "$ref");

  private Sameness() {}

  static boolean same(TargetAttribute attribute, @Nullable Object a, @Nullable Object b) {
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      return attribute.subAttributes().stream()
          .filter(sub -> !isDecoration(sub))
          .allMatch(sub -> sameMember(sub, left.get(sub.name()), right.get(sub.name())));
    }
    if (a instanceof List<?> left && b instanceof List<?> right) {
      return sameList(attribute, left, right);
    }
    return sameSingle(attribute, a, b);
  }

  static boolean isDecoration(TargetAttribute sub) {
    return DECORATION.contains(sub.name()) || sub.mutability().equals("readOnly");
  }

  /** Returns the form of a text that is equal for equal texts; case counts where it does. */
  static String folded(TargetAttribute attribute, Object value) {
    String text = String.valueOf(value);
    return attribute.isCaseExact() ? text : text.toLowerCase(Locale.ROOT);
  }

  /** No value of a truth means false: an absent {@code primary} (RFC 7643 section 2.4). */
  static boolean sameMember(TargetAttribute sub, @Nullable Object a, @Nullable Object b) {
    if (sub.type().equals("boolean")) {
      return Boolean.TRUE.equals(a) == Boolean.TRUE.equals(b);
    }
    return same(sub, a, b);
  }

  private static boolean sameSingle(
      TargetAttribute attribute, @Nullable Object a, @Nullable Object b) {
    if (a instanceof Number left && b instanceof Number right) {
      return decimal(left).compareTo(decimal(right)) == 0;
    }
    if (a instanceof String left && b instanceof String right) {
      return (attribute.isPhone() && PhoneNumber.sameAs(left, right))
          || folded(attribute, left).equals(folded(attribute, right));
    }
    return Objects.equals(a, b);
  }

  private static boolean sameList(TargetAttribute attribute, List<?> left, List<?> right) {
    return left.size() == right.size()
        && left.stream().allMatch(a -> right.stream().anyMatch(b -> same(attribute, a, b)))
        && right.stream().allMatch(b -> left.stream().anyMatch(a -> same(attribute, a, b)));
  }

  static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }

  /**
   * Returns what tells the values of a list apart: the key of the definition, else {@code type}
   * where it is constant, else {@code value}, else nothing.
   */
  static Optional<TargetAttribute> identity(TargetAttribute attribute) {
    return attribute
        .key()
        .or(() -> sub(attribute, "type").filter(TargetAttribute::isConstant))
        .or(() -> sub(attribute, "value"));
  }

  static Optional<TargetAttribute> sub(TargetAttribute attribute, String name) {
    return attribute.subAttributes().stream().filter(sub -> sub.name().equals(name)).findFirst();
  }
}
