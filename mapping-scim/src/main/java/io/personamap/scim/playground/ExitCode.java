package io.personamap.scim.playground;

/** What the process's exit code says. */
final class ExitCode {
  /** All went well; there may be warnings. */
  static final int OK = 0;

  /** Some profile, test, file or expression has a problem. */
  static final int PROBLEM = 1;

  /** The call or its input cannot be used at all. */
  static final int UNUSABLE = 2;

  /** The tests pass, and show less of a rule file than is asked for. */
  static final int COVERAGE = 3;

  /** A fault of the playground ({@code EX_SOFTWARE} in {@code sysexits.h}). */
  static final int INTERNAL = 70;

  /**
   * Nobody reads the output any more: 128 and the number of {@code SIGPIPE}, as shells report it.
   */
  static final int CLOSED_PIPE = 141;

  private ExitCode() {}
}
