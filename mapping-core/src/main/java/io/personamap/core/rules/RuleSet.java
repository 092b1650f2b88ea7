package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.source.SourceNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule file of format 1, compiled. Immutable and thread-safe: read once, share, map each profile.
 *
 * <p>Reading reports all problems of the file at once, each with its place; a rule set exists only
 * without errors.
 *
 * <p>Of each attribute in which rules search for prefixes or parts, and of the groups where they
 * do, a rule set keeps up to 4,096 recent texts of at most 64 characters, in memory and nowhere
 * else.
 */
public final class RuleSet {
  /** The kinds that rules grant, in the order of the format, in which they run too. */
  public static final List<Kind> GRANTED =
      List.of(Kind.DIVISION, Kind.ROLE, Kind.SKILL, Kind.LANGUAGE);

  /** How problems, explanations and coverage call the rule that says who is eligible. */
  public static final String ELIGIBLE = "eligible";

  private final Header header;
  private final ExpressionCompiler compiler;
  private final @Nullable PlacedExpression eligible;
  private final List<AttributeRule> attributes;
  private final List<PhoneRule> phones;
  private final Map<Kind, List<Rule>> grants;
  private final RuleIndex index;
  private final List<Table> tables;
  private final List<Problem> warnings;

  /**
   * What a rule file says of itself.
   *
   * @param name the {@code name}, or the file's name
   * @param language what its expressions are written in
   * @param target where it maps to
   * @param phoneRegion the region of a number that neither itself nor its rule tells, or null
   * @param place where the file begins
   */
  record Header(
      String name,
      ExpressionLanguage language,
      Optional<SourceNode.Scalar> target,
      @Nullable String phoneRegion,
      Place place) {}

  RuleSet(RuleSetReader.Parts parts, List<Problem> warnings) {
    this.header = parts.header();
    this.compiler = parts.compiler();
    this.eligible = parts.eligible();
    this.attributes = List.copyOf(parts.attributes());
    this.phones = List.copyOf(parts.phones());
    this.grants = Collections.unmodifiableMap(new EnumMap<>(parts.grants()));
    this.tables = parts.tables();
    this.warnings = List.copyOf(warnings);
    this.index = new RuleIndex(grants, compiler);
  }

  /**
   * Reads the rule file at {@code path}: JSON where its name ends in {@code .json}, else YAML.
   *
   * @param languages those that the file may name
   * @throws InvalidInputException with all problems of the file
   */
  public static RuleSet read(Path path, List<? extends ExpressionLanguage> languages) {
    return new RuleSetReader(languages).read(path);
  }

  /**
   * Reads a rule file's text.
   *
   * @param file the name that problems give
   * @param languages those that the file may name
   * @throws InvalidInputException with all problems of the text
   */
  public static RuleSet parse(
      String text, String file, List<? extends ExpressionLanguage> languages) {
    return new RuleSetReader(languages).read(text, file);
  }

  /** Returns the {@code name} of the file, or the file's own name without one. */
  public String name() {
    return header.name();
  }

  /** Returns the language of the expressions. */
  public ExpressionLanguage language() {
    return header.language();
  }

  /** Returns the name of the target that the file names. */
  public Optional<String> target() {
    return header.target().map(SourceNode.Scalar::text);
  }

  /** Returns where the file names its target, or else where it begins. */
  public Place targetPlace() {
    return header.target().map(SourceNode.Scalar::place).orElse(header.place());
  }

  /**
   * Returns where the rules are that a problem's {@link io.personamap.core.problem.Problem#rule}
   * names: {@code attributes/title}, {@code phones/work}, {@code roles/supervisor}, {@code
   * roles[2]}, {@code eligible}, or {@code roles} for the first of them; empty where there are
   * none.
   */
  public Optional<Place> placeOf(String label) {
    return Stream.<List<? extends LabelledRule>>concat(
            Stream.of(attributes, phones), GRANTED.stream().map(this::rules))
        .flatMap(List::stream)
        .filter(rule -> rule.label().equals(label))
        .map(LabelledRule::place)
        .findFirst()
        .or(() -> placeOfSection(label));
  }

  /** Returns the key of the rules that grant {@code kind}: {@code division}, {@code roles} … */
  public static String section(Kind kind) {
    return kind == Kind.DIVISION ? kind.word() : kind.plural();
  }

  /** Returns the kind that the rules under the key {@code section} grant, where it is one. */
  public static Optional<Kind> granted(String section) {
    return GRANTED.stream().filter(kind -> section(kind).equals(section)).findFirst();
  }

  private Optional<Place> placeOfSection(String name) {
    if (name.equals(ELIGIBLE)) {
      return eligible().map(PlacedExpression::place);
    }
    return granted(name).stream()
        .flatMap(kind -> rules(kind).stream())
        .map(Rule::place)
        .findFirst();
  }

  /**
   * Returns the region of numbers that neither themselves nor their rule tell (ISO 3166-1 alpha-2).
   */
  public Optional<String> phoneRegion() {
    return Optional.ofNullable(header.phoneRegion());
  }

  /** Returns who is provisioned at all; empty where everyone is. */
  public Optional<PlacedExpression> eligible() {
    return Optional.ofNullable(eligible);
  }

  /** Returns the attributes, in the order of the file. */
  public List<AttributeRule> attributes() {
    return attributes;
  }

  /** Returns the phones, in the order of the file. */
  public List<PhoneRule> phones() {
    return phones;
  }

  /**
   * Returns the rules that grant {@code kind}, in the order of the file; of {@link Kind#USER} there
   * are none.
   */
  public List<Rule> rules(Kind kind) {
    return grants.getOrDefault(kind, List.of());
  }

  /** Returns the rules that may apply or fail in {@code evaluation}. */
  public Candidates candidates(Evaluation evaluation) {
    return index.candidates(evaluation);
  }

  /** Returns the tables, in the order of the file. */
  public List<Table> tables() {
    return tables;
  }

  /** Returns where the rules begin: the file's first key. */
  public Place place() {
    return header.place();
  }

  /** Returns what is probably not as meant, though the file is right. */
  public List<Problem> warnings() {
    return warnings;
  }

  /**
   * Returns the context in which the rules see {@code profile}. Reads the clock only where an
   * expression may ask for the time.
   */
  public EvaluationContext context(UserProfile profile, InstantSource clock) {
    return language().context(profile, compiler.mayAskForNow() ? clock.instant() : null);
  }

  /**
   * Starts an evaluation in which this rule set's expressions share their look-ups; for one thread
   * and one profile.
   */
  public Evaluation evaluation(EvaluationContext context) {
    return compiler.evaluation(context);
  }
}
