package io.personamap.core.expr;

import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language that rule files may be written in: a front end from text to {@link Expr}, and its
 * functions. Immutable and thread-safe.
 */
public interface ExpressionLanguage {

  /** Returns the name that a rule file's {@code language} says, such as {@code okta}. */
  String name();

  /**
   * Parses and checks {@code source}.
   *
   * @throws ExpressionException with everything that is wrong
   */
  ParsedExpression parse(String source);

  /**
   * Returns what in {@code source}, which this language accepts, the product that the language
   * comes from does not have.
   */
  default List<Diagnostic> notPortable(String source) {
    return List.of();
  }

  /** Returns the functions that trees of this language call. */
  FunctionLibrary functions();

  /**
   * Returns the context in which this language sees {@code profile} at {@code now}. Expressions get
   * the time through {@link EvaluationContext#now} only, not as a root or binding.
   *
   * @param now null where no expression calls what may ask for it
   */
  EvaluationContext context(UserProfile profile, @Nullable Instant now);

  /**
   * Parses and compiles one expression. Expressions that are evaluated together, as those of a rule
   * set, share work when one {@link ExpressionCompiler} compiles them all.
   *
   * @throws ExpressionException with everything that is wrong
   */
  default Expression compile(String source) {
    return new ExpressionCompiler(functions()).compile(parse(source));
  }
}
