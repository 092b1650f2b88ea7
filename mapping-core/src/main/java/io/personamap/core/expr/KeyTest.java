package io.personamap.core.expr;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function of constant texts tests, so that thousands of rules that call it are found from
 * the profile's own values instead of being tried one by one. Immutable.
 *
 * @param match how a text is compared with the constant
 * @param source the texts that are compared; or null, and the function's first argument is the
 *     text, the second the constant. With a source every argument is a constant, and one that
 *     matches is enough
 */
public record KeyTest(Match match, @Nullable KeySource source) {

  /**
   * How a text is compared with a constant. A function that tests so is false, and does not fail,
   * for null.
   */
  public enum Match {
    /** It is the constant. */
    EQUAL {
      @Override
      public boolean matches(String text, String constant) {
        // The hash lies with the text itself, the characters are a step further.
        return text.hashCode() == constant.hashCode() && text.equals(constant);
      }
    },
    /** It begins with the constant. */
    PREFIX {
      @Override
      public boolean matches(String text, String constant) {
        return text.startsWith(constant);
      }
    },
    /** The constant occurs in it. */
    PART {
      @Override
      public boolean matches(String text, String constant) {
        return text.contains(constant);
      }
    };

    /** Returns whether {@code text} compares so with {@code constant}. */
    public abstract boolean matches(String text, String constant);
  }

  /** Returns what the constants are compared with; empty where it is the first argument. */
  public Optional<KeySource> keySource() {
    return Optional.ofNullable(source);
  }
}
