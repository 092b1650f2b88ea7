package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expression;
import io.personamap.oktael.OktaLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void functionReference_inTheReadme_isWhatTheCatalogueSays() throws IOException {
    String readme = Files.readString(FunctionReference.README);
    assertEquals(
        FunctionReference.inserted(readme),
        readme,
        "run FunctionReference.main in the module's folder");
  }

  @Test
  void example_inTheReadme_runs() throws IOException {
    // begin
    Expression expression =
        OktaLanguage.classic().compile("String.toLowerCase(user.lastName) + \"@example.com\"");
    EvaluationContext ana =
        EvaluationContext.builder().root("user", Map.of("lastName", "Cruz")).build();
    Object address = expression.evaluate(ana); // cruz@example.com
    // end
    assertEquals("cruz@example.com", address);
    String test =
        Files.readString(
            FunctionReference.README.resolveSibling(
                "src/test/java/io/personamap/oktael/function/ReadmeTest.java"));
    String snippet = test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"));
    assertTrue(
        Files.readString(FunctionReference.README).contains(snippet.indent(-4)),
        "the README's example is this one");
  }
}
