package io.personamap.scim.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether somebody sits at a terminal.
 *
 * @param interactive whether standard input and output are both a terminal
 * @param style how standard error may be written
 */
record ProcessTerminal(boolean interactive, Style style) {
  /** Nobody: files and pipes. */
  static final ProcessTerminal NONE = new ProcessTerminal(false, Style.PLAIN);

  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** Looks at this process. */
  @SuppressWarnings("SystemConsoleNull") // true of the other console, which the property declines
  static ProcessTerminal detect() {
    // JDK 22 to 24 would else answer with a console of JLine's, terminal or not.
    System.setProperty("jdk.console", "java.base");
    boolean interactive = System.console() != null;
    boolean coloured = wantsColours() && interactive && isTerminal(STANDARD_ERROR);
    return new ProcessTerminal(interactive, coloured ? Style.COLOURED : Style.PLAIN);
  }

  /** Returns whether standard error is a terminal, and standard output goes elsewhere. */
  static boolean showsProgress() {
    return isTerminal(STANDARD_ERROR)
        && !isTerminal(STANDARD_OUTPUT)
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Returns whether the environment allows colours (no-color.org; {@code TERM=dumb}). */
  private static boolean wantsColours() {
    String refused = System.getenv("NO_COLOR");
    return (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  // Java can ask about standard input and output only. Where there is no /proc, no colours.
  private static boolean isTerminal(Path stream) {
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException none) {
      return false;
    }
  }
}
