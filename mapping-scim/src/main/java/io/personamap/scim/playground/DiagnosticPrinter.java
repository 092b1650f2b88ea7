package io.personamap.scim.playground;

import io.personamap.core.expr.Diagnostic;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Severity;
import java.util.List;

/** Shows what is wrong with an expression under the very place. */
final class DiagnosticPrinter {
  private static final int MOST = 20;
  private static final int TAB = 4;

  /** UTF-16 units of a long line that are shown before and behind the start of the place. */
  private static final int AROUND = 70;

  private final Console console;

  DiagnosticPrinter(Console console) {
    this.console = console;
  }

  /** Prints every diagnostic of {@code source} on standard error. */
  void print(String source, List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(MOST, diagnostics.size()))) {
      print(source, diagnostic);
    }
    if (diagnostics.size() > MOST) {
      console.err().line("and " + (diagnostics.size() - MOST) + " more");
    }
  }

  /** Prints one diagnostic: code and message, the line, a mark under the place, the hint. */
  void print(String source, Diagnostic diagnostic) {
    head(diagnostic.severity(), diagnostic.code(), diagnostic.message());
    excerpt(source, diagnostic.span(), diagnostic.severity());
    diagnostic.hint().ifPresent(hint -> console.err().line("  hint: " + Printable.line(hint)));
  }

  /** Prints what is wrong where a place has no sense. */
  void head(Severity severity, ProblemCode code, String message) {
    String head = severity.word() + "[" + code + "] " + message;
    console.err().line(console.style().problem(Printable.line(head), severity));
  }

  private void excerpt(String source, Span span, Severity severity) {
    int at = Math.min(span.start(), source.length());
    int lineStart = lineStart(source, at);
    int lineEnd = lineEnd(source, lineStart);
    at = Math.min(at, lineEnd);
    int end = Math.max(at, Math.min(span.end(), lineEnd));
    int from = boundary(source, Math.max(lineStart, at - AROUND));
    int to = boundary(source, Math.min(lineEnd, at + AROUND));
    end = Math.min(end, to);
    String before = shown(source, from, at);
    if (from > lineStart) {
      before = "…" + before;
    }
    String behind = shown(source, end, to) + (to < lineEnd ? "…" : "");
    String place = shown(source, at, end);
    String number = String.valueOf(1 + source.substring(0, lineStart).lines().count());
    int width = Math.max(1, Printable.columns(place));
    console.err().line("  " + number + " | " + before + place + behind);
    console
        .err()
        .line(
            " ".repeat(number.length() + 2)
                + " | "
                + " ".repeat(Printable.columns(before))
                + console.style().severity("^".repeat(width), severity));
  }

  private static int lineStart(String source, int at) {
    int start = at;
    while (start > 0 && !isLineEnd(source.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String source, int start) {
    int end = start;
    while (end < source.length() && !isLineEnd(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r';
  }

  /** Returns {@code at}, or the place before it where it would split a surrogate pair. */
  private static int boundary(String source, int at) {
    boolean splits = at > 0 && at < source.length() && Character.isLowSurrogate(source.charAt(at));
    return splits ? at - 1 : at;
  }

  private static String shown(String source, int from, int to) {
    return Printable.line(source.substring(from, to).replace("\t", " ".repeat(TAB)));
  }
}
