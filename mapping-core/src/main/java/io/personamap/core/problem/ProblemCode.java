package io.personamap.core.problem;

import java.util.Locale;

/**
 * Every kind of problem that the library reports. The {@link #id} is stable: tests and scripts may
 * match it; it is never reused for another meaning.
 */
public enum ProblemCode {
  // Files
  /** The file does not exist or cannot be read. */
  FILE_UNREADABLE,
  /** The file is larger than its reader takes. */
  FILE_TOO_LARGE,
  /** The file holds nothing. */
  FILE_EMPTY,
  /** The text is not YAML or JSON. */
  SYNTAX_INVALID,
  /**
   * The document has a construct that its format does not use: an anchor, an alias, a tag, a second
   * document.
   */
  SYNTAX_UNSUPPORTED,
  /** A key that the format does not know. */
  KEY_UNKNOWN,
  /** A key that the format requires is not there. */
  KEY_MISSING,
  /** The same key twice in one mapping. */
  KEY_DUPLICATE,
  /** A value of another type than the format takes. */
  TYPE_WRONG,
  /** A value of the right type that the format does not take. */
  VALUE_WRONG,

  // Profiles
  /** The document is no profile in the expected format. */
  PROFILE_INVALID,

  // Expressions: text
  /** The expression is empty. */
  EXPRESSION_EMPTY,
  /** The expression breaks the grammar. */
  EXPRESSION_SYNTAX,
  /** A quotation mark without its partner. */
  EXPRESSION_QUOTE,
  /** A typographic quotation mark where a straight one is due. */
  EXPRESSION_SMART_QUOTE,
  /** A parenthesis, bracket or brace without its partner. */
  EXPRESSION_UNBALANCED,
  /** An operator without its operand. */
  EXPRESSION_DANGLING_OPERATOR,
  /** {@code =} where {@code ==} is due. */
  EXPRESSION_ASSIGNMENT,
  /** A construct of the grammar that the language does not have. */
  EXPRESSION_NOT_ALLOWED,
  /** A function or method that the language does not have. */
  FUNCTION_UNKNOWN,
  /** A function or operator of the other dialect. */
  DIALECT_WRONG,
  /** A function with too few or too many arguments. */
  ARGUMENT_COUNT,
  /** A name used as a function, or the reverse. */
  NAME_MISUSED,
  /** A root or attribute that does not exist. */
  ATTRIBUTE_UNKNOWN,
  /** An integer that does not fit. */
  NUMBER_TOO_LARGE,
  /** A regular expression that does not compile. */
  REGEX_INVALID,
  /** A value of a type that the operator or function does not take. */
  OPERAND_TYPE,
  /** Something that Okta does not allow in this place. */
  USAGE_NOT_ALLOWED,
  /** A function that Okta does not have, in strict mode. */
  NOT_PORTABLE,

  // Expressions: evaluation
  /** An attribute, method or index of null. */
  NULL_VALUE,
  /** An index outside a list. */
  INDEX_RANGE,
  /** A division by zero. */
  DIVISION_BY_ZERO,
  /** A value that cannot be converted. */
  CONVERSION,
  /** A date, time, pattern or zone that cannot be read. */
  TIME_INVALID,
  /** The context lacks something that the expression needs, such as the clock. */
  CONTEXT_MISSING,
  /** More groups match than the limit allows. */
  GROUPS_TOO_MANY,

  // Expressions: limits
  /** The text is too long. */
  LIMIT_LENGTH,
  /** The tree is too deep. */
  LIMIT_DEPTH,
  /** Too many steps in one evaluation. */
  LIMIT_STEPS,
  /** A text value grew too long. */
  LIMIT_TEXT,
  /** A list grew too long. */
  LIMIT_LIST,
  /** A regular expression read its input too often. */
  LIMIT_REGEX,

  // Rule files
  /** Two rules of a list have the same id. */
  RULE_ID_DUPLICATE,
  /** {@code otherwise} is not the last rule of its list. */
  RULE_AFTER_OTHERWISE,
  /** A table that the file does not define. */
  TABLE_UNKNOWN,
  /** A proficiency outside 0 to 5. */
  PROFICIENCY_RANGE,

  // Rule files: static checks
  /** A condition that no profile can make true. */
  RULE_NEVER_MATCHES,
  /** A condition that no profile can make false. */
  RULE_ALWAYS_MATCHES,
  /** A rule that an earlier one of its list always decides before. */
  RULE_SHADOWED,
  /** A name that another rule grants under the same condition anyway. */
  GRANT_DUPLICATE,
  /** A division list without {@code otherwise}: who matches no rule gets none. */
  OTHERWISE_MISSING,
  /** More values of one kind than the target takes, if enough rules match. */
  GRANTS_TOO_MANY,
  /** An attribute that people edit at the target, sent at every change. */
  LOCAL_EDITS_LOST,
  /** Keys of a table that differ only in case or blanks. */
  TABLE_KEY_SIMILAR,
  /** A table that no rule uses. */
  TABLE_UNUSED,
  /** Names that differ only in case or blanks. */
  NAME_SIMILAR,

  // Mapping
  /** A rule's expression gave a value of a type that the place does not take. */
  RESULT_TYPE,
  /** A required attribute has no value. */
  REQUIRED_MISSING,
  /** A text that is no valid phone number. */
  PHONE_INVALID,
  /** A number that may exist although its numbering plan does not have it. */
  PHONE_POSSIBLE,
  /** A number of another kind than the rule asks for. */
  PHONE_TYPE,
  /** A region that is not an ISO 3166-1 alpha-2 code. */
  PHONE_REGION,
  /** A name that the directory does not know. */
  NAME_UNKNOWN,
  /** A name that several entries of the directory could be meant by. */
  NAME_AMBIGUOUS,
  /** A name that the directory has in another spelling, which the platform does not tell apart. */
  NAME_INEXACT,
  /** A name that nothing verified, because no directory was given. */
  NAME_UNVERIFIED,
  /** The directory did not answer. */
  DIRECTORY_UNAVAILABLE,
  /** The directory did not answer, and what it said before was used. */
  DIRECTORY_STALE,

  // Targets
  /** A target that does not exist. */
  TARGET_UNKNOWN,
  /** A persona value that the target cannot carry. */
  TARGET_DROPS,
  /** An attribute without which the target takes no user. */
  TARGET_REQUIRES,
  /** A value that the target does not take. */
  TARGET_VALUE,
  /** A list that breaks a limit of the target together with the values that others put there. */
  TARGET_MERGE,
  /** A value that the target does not let anybody change any more. */
  TARGET_IMMUTABLE;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the stable id, such as {@code phone-invalid}. */
  public String id() {
    return id;
  }

  /** Returns where the documentation explains this code: {@code PROBLEMS.md#phone-invalid}. */
  public String documentation() {
    return "PROBLEMS.md#" + id;
  }

  /** Returns the {@link #id}. */
  @Override
  public String toString() {
    return id;
  }
}
