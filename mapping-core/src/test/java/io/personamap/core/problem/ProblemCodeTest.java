package io.personamap.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| <a id=\"([a-z-]+)\"></a>`\\1` \\| [^|]{10,} \\| [^|]{5,} \\|$");

  /** A new code needs a row: what it means, and what to do. */
  @Test
  void everyCode_isDocumentedInItsOrder() throws IOException {
    String page = Files.readString(Path.of("PROBLEMS.md"));
    List<String> documented =
        ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();
    assertEquals(Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList(), documented);
  }
}
