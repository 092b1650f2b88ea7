package io.personamap.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.expr.Span;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.profile.UserProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A job that runs on many machines sends its exceptions from one to the other. */
class SerializationTest {

  private static <T> T sent(T exception, Class<T> type) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return type.cast(in.readObject());
    }
  }

  @Test
  void invalidInput_keepsItsProblems() throws IOException, ClassNotFoundException {
    Problem problem =
        Problem.warning(ProblemCode.VALUE_WRONG, "wrong")
            .at(new Place("f", 1, 2))
            .inRule("roles/a")
            .hint("right");
    InvalidInputException sent =
        sent(
            new InvalidInputException(
                List.of(problem, Problem.error(ProblemCode.TYPE_WRONG, "no place"))),
            InvalidInputException.class);
    assertEquals(
        List.of(problem, Problem.error(ProblemCode.TYPE_WRONG, "no place")), sent.problems());
  }

  @Test
  void refusedExpression_keepsItsDiagnostics() throws IOException, ClassNotFoundException {
    List<Diagnostic> diagnostics =
        List.of(Diagnostic.error(ProblemCode.SYNTAX_INVALID, new Span(1, 2), "no").hint("yes"));
    assertEquals(
        diagnostics,
        sent(new ExpressionException(diagnostics), ExpressionException.class).diagnostics());
  }

  @Test
  void failedEvaluation_keepsItsPlace() throws IOException, ClassNotFoundException {
    ExpressionLanguage language = new TinyLanguage();
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () ->
                language
                    .compile("fail()")
                    .evaluate(language.context(UserProfile.of(Map.of()), null)));
    EvaluationException sent = sent(failure, EvaluationException.class);
    assertEquals(failure.span().orElseThrow(), sent.span().orElseThrow());
    assertEquals(failure.code(), sent.code());
  }
}
