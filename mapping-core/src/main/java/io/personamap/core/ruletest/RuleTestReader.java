package io.personamap.core.ruletest;

import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.source.Fields;
import io.personamap.core.source.SourceDocument;
import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Scalar;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a test file and the files that it names. */
final class RuleTestReader {
  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("rules", "directory", "tests"));
  private static final Set<String> TEST_KEYS =
      new LinkedHashSet<>(List.of("name", "with", "given", "expect", "now", "skip"));

  private final Path file;
  private final List<? extends ExpressionLanguage> languages;
  private final ProblemCollector problems = new ProblemCollector();
  private final Set<String> names = new HashSet<>();
  private final NamedFiles files;
  private final GivenReader given;
  private final @Nullable Function<? super RuleSet, ? extends ResourceEmitter> emitters;
  private @Nullable Path rulesFile;

  /**
   * Creates a reader.
   *
   * @param emitters what makes resources of a rule set's personas, or null where nothing does
   */
  RuleTestReader(
      Path file,
      List<? extends ExpressionLanguage> languages,
      @Nullable Function<? super RuleSet, ? extends ResourceEmitter> emitters) {
    this.file = file;
    this.languages = List.copyOf(languages);
    this.emitters = emitters;
    this.files = new NamedFiles(file, problems);
    this.given = new GivenReader(files, problems);
  }

  RuleTestFile read() {
    Optional<Fields> root = Fields.of(SourceDocument.read(file, problems), "a test file", problems);
    Optional<RuleSet> rules = Optional.empty();
    Optional<InMemoryDirectory> directory = Optional.empty();
    List<RuleTest.Text> texts = List.of();
    if (root.isPresent()) {
      Fields fields = root.get().only(KEYS);
      rules =
          fields
              .required("rules")
              .flatMap(node -> fields.scalar(node, "`rules`"))
              .flatMap(path -> load(path, this::rules));
      directory = fields.scalar("directory").flatMap(path -> load(path, DirectoryFile::read));
      ExpectReader expect = new ExpectReader(rules.orElse(null), emitters != null, problems);
      texts = fields.required("tests").map(node -> tests(node, expect)).orElse(List.of());
    }
    return finish(rules.orElse(null), directory.orElse(null), texts);
  }

  private RuleSet rules(Path path) {
    rulesFile = path;
    return RuleSet.read(path, languages);
  }

  private RuleTestFile finish(
      @Nullable RuleSet rules, @Nullable InMemoryDirectory directory, List<RuleTest.Text> texts) {
    ResourceEmitter emitter = emitter(rules, texts);
    return distinct(problems)
        .finish(
            warnings -> {
              if (rules == null || rulesFile == null) {
                throw new IllegalStateException("a rule file that is not there is an error");
              }
              RuleTest.Subject subject = new RuleTest.Subject(rules, directory, emitter);
              List<RuleTest> tests =
                  texts.stream().map(text -> new RuleTest(subject, text)).toList();
              return new RuleTestFile(file, rulesFile, rules, tests);
            });
  }

  /** A target is only asked for where a test looks at it. */
  private @Nullable ResourceEmitter emitter(@Nullable RuleSet rules, List<RuleTest.Text> texts) {
    boolean needed =
        texts.stream()
            .flatMap(text -> text.expected().stream())
            .anyMatch(Expectation::looksAtResource);
    if (rules == null || emitters == null || !needed) {
      return null;
    }
    try {
      return emitters.apply(rules);
    } catch (InvalidInputException refused) {
      refused.problems().forEach(problems::add);
      return null;
    }
  }

  /** What is wrong with a test that has rows is wrong with each of them. */
  private static ProblemCollector distinct(ProblemCollector problems) {
    ProblemCollector distinct = new ProblemCollector();
    Set<String> seen = new HashSet<>();
    problems.sorted().stream()
        .filter(problem -> seen.add(problem.toString()))
        .forEach(distinct::add);
    return distinct;
  }

  private <T> Optional<T> load(Scalar named, Function<Path, T> reader) {
    try {
      return files.resolve(named).map(reader);
    } catch (InvalidInputException refused) {
      refused.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private List<RuleTest.Text> tests(SourceNode node, ExpectReader expect) {
    List<RuleTest.Text> texts = new ArrayList<>();
    if (!(node instanceof SourceNode.Sequence list)) {
      problems.add(Fields.wrongType(node, "`tests` is a list"));
      return texts;
    }
    if (list.elements().isEmpty()) {
      wrong(node, "there is no test", null);
    }
    CaseRows rows = new CaseRows(problems);
    for (SourceNode element : list.elements()) {
      for (SourceNode test : rows.expand(element)) {
        Fields.of(test, "a test", problems)
            .ifPresent(fields -> texts.add(test(fields.only(TEST_KEYS), expect)));
      }
    }
    return texts;
  }

  private RuleTest.Text test(Fields fields, ExpectReader expect) {
    Optional<Scalar> name = fields.required("name").flatMap(node -> fields.scalar(node, "`name`"));
    if (name.isPresent() && !names.add(name.get().text())) {
      wrong(name.get(), "two tests are called `" + name.get().text() + "`", null);
    }
    UserProfile profile =
        fields.required("given").map(given::read).orElseGet(() -> UserProfile.builder().build());
    List<Expectation> expected = fields.required("expect").map(expect::read).orElse(List.of());
    return new RuleTest.Text(
        name.map(Scalar::text).orElse(""),
        fields.place(),
        profile,
        expected,
        fields.scalar("now").flatMap(this::now).orElse(null),
        skip(fields));
  }

  private Optional<Instant> now(Scalar scalar) {
    try {
      return Optional.of(Instant.parse(scalar.text()));
    } catch (DateTimeException wrong) {
      wrong(scalar, "`" + scalar.text() + "` is no instant", "such as `2026-01-31T12:00:00Z`");
      return Optional.empty();
    }
  }

  /** {@code skip: true} has no reason; {@code skip: false} skips nothing. */
  private static @Nullable String skip(Fields fields) {
    Optional<Scalar> skip = fields.scalar("skip");
    if (skip.isEmpty()) {
      return null;
    }
    if (skip.get().type() != Scalar.Type.BOOLEAN) {
      return skip.get().text();
    }
    return Boolean.parseBoolean(skip.get().text()) ? "" : null;
  }

  private void wrong(SourceNode node, String message, @Nullable String hint) {
    problems.add(Problem.error(ProblemCode.VALUE_WRONG, message).at(node.place()).hint(hint));
  }
}
