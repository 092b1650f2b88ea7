package io.personamap.scim.playground;

import io.personamap.core.problem.Severity;

/** Colours (ECMA-48 select graphic rendition), or none. */
enum Style {
  /** Text alone: for files, pipes and those who set {@code NO_COLOR}. */
  PLAIN,
  /** Coloured: for terminals. */
  COLOURED;

  private static final String ESCAPE = "\u001b[";

  /** Returns {@code text} in the colour of {@code severity}. */
  String severity(String text, Severity severity) {
    return switch (severity) {
      case ERROR -> coloured("1;31", text);
      case WARNING -> coloured("1;33", text);
      case NOTE -> coloured("1;36", text);
    };
  }

  /** Returns a problem's line with its {@code error[code]} in colour. */
  String problem(String line, Severity severity) {
    int start = line.indexOf(severity.word() + "[");
    int end = line.indexOf(']', start + 1);
    if (start < 0 || end < 0) {
      return line;
    }
    return line.substring(0, start)
        + severity(line.substring(start, end + 1), severity)
        + line.substring(end + 1);
  }

  /** Returns {@code text} as something good. */
  String good(String text) {
    return coloured("32", text);
  }

  /** Returns {@code text} as something of second importance. */
  String faint(String text) {
    return coloured("2", text);
  }

  private String coloured(String parameters, String text) {
    return this == PLAIN ? text : ESCAPE + parameters + "m" + text + ESCAPE + "0m";
  }
}
