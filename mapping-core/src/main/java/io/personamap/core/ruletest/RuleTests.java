package io.personamap.core.ruletest;

import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rule tests as named cases for a test framework, which core does not know. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() {
 *   return RuleTests.in(Path.of("src/test/rules"), OktaLanguage.all())
 *       .map(test -> DynamicTest.dynamicTest(test.name(), test.source(), test::run));
 * }
 * }</pre>
 */
public final class RuleTests {
  private static final List<String> ENDS = List.of(".test.yaml", ".test.yml", ".test.json");

  private RuleTests() {}

  /**
   * Returns the cases of the test file at {@code path}, or of all in that folder at any depth; a
   * file that cannot be used is one case that fails. No test may expect {@code scim}.
   *
   * @param languages those that rule files may name
   * @throws InvalidInputException if the folder has no test file or cannot be read
   */
  public static Stream<Case> in(Path path, List<? extends ExpressionLanguage> languages) {
    return files(path).stream()
        .flatMap(file -> cases(file, () -> RuleTestFile.read(file, languages)));
  }

  /**
   * Returns the cases as {@link #in(Path, List)} does; tests may expect {@code scim}.
   *
   * @param emitters as {@link RuleTestFile#read(Path, List, Function)} takes it
   */
  public static Stream<Case> in(
      Path path,
      List<? extends ExpressionLanguage> languages,
      Function<? super RuleSet, ? extends ResourceEmitter> emitters) {
    return files(path).stream()
        .flatMap(file -> cases(file, () -> RuleTestFile.read(file, languages, emitters)));
  }

  /**
   * Returns {@code path} itself, or the {@code *.test.yaml}, {@code *.test.yml} and {@code
   * *.test.json} in it at any depth if it is a folder, in alphabetical order.
   *
   * @throws InvalidInputException if the folder has none or cannot be read
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> files = all.filter(RuleTests::isTest).sorted().toList();
      if (files.isEmpty()) {
        throw refused(ProblemCode.FILE_EMPTY, "there is no *.test.yaml in this folder", path);
      }
      return files;
    } catch (IOException | UncheckedIOException unreadable) {
      throw refused(ProblemCode.FILE_UNREADABLE, "the folder cannot be read", path);
    }
  }

  private static boolean isTest(Path path) {
    return ENDS.stream().anyMatch(path.toString()::endsWith) && Files.isRegularFile(path);
  }

  private static InvalidInputException refused(ProblemCode code, String message, Path path) {
    Place start = new Place(path.toString(), 1, 1);
    return InvalidInputException.of(Problem.error(code, message).at(start));
  }

  private interface Reading {
    RuleTestFile read();
  }

  private static Stream<Case> cases(Path file, Reading reading) {
    try {
      return reading.read().tests().stream().map(test -> new Case(file, test));
    } catch (InvalidInputException refused) {
      return Stream.of(new Case(file, refused));
    }
  }

  /** One test. Immutable; it may run any number of times. */
  public static final class Case {
    private final String name;
    private final URI source;
    private final Optional<String> skipped;
    private final Runnable body;

    private Case(Path file, RuleTest test) {
      this.name = test.name() + test.skipped().map(Case::suffix).orElse("");
      this.source = URI.create(file.toAbsolutePath().toUri() + position(test.place()));
      this.skipped = test.skipped();
      this.body = () -> verify(test);
    }

    private Case(Path file, InvalidInputException refused) {
      this.name = file.getFileName() + " can be used";
      this.source = file.toAbsolutePath().toUri();
      this.skipped = Optional.empty();
      this.body =
          () -> {
            throw new AssertionError(lines(refused.problems()), refused);
          };
    }

    private static String suffix(String reason) {
      return reason.isEmpty() ? " (skipped)" : " (skipped: " + reason + ")";
    }

    /** The query by which JUnit knows a line of a file. */
    private static String position(Place place) {
      return "?line=" + place.line() + "&column=" + place.column();
    }

    private static String lines(List<?> lines) {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append('\n').append(line));
      return text.toString();
    }

    private static void verify(RuleTest test) {
      if (test.run() instanceof RuleTestResult.Failed failed) {
        throw new AssertionError(lines(FailureText.of(failed)));
      }
    }

    /** Returns the name of the test, and why it is skipped where it is. */
    public String name() {
      return name;
    }

    /** Returns the file, with {@code line} and {@code column} of the test in its query. */
    public URI source() {
      return source;
    }

    /** Returns why the test does nothing, where it says {@code skip}. */
    public Optional<String> skipped() {
      return skipped;
    }

    /**
     * Runs the test; a skipped one does nothing.
     *
     * @throws AssertionError with expected, actual and why, if it fails
     */
    public void run() {
      body.run();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
