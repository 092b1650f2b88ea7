package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lines typed at a terminal, with history and completion. The only class that needs JLine: no other
 * call loads it. The history lives as long as the process, since what is typed may be about people.
 */
final class TerminalLines implements LineSource, Closeable {
  private static final String PROMPT = "personamap> ";

  /** What JLine would colour by itself. */
  private static final List<String> COLOURS =
      List.of(
          LineReader.COMPLETION_STYLE_STARTING,
          LineReader.COMPLETION_STYLE_DESCRIPTION,
          LineReader.COMPLETION_STYLE_SELECTION,
          LineReader.COMPLETION_STYLE_LIST_STARTING,
          LineReader.COMPLETION_STYLE_LIST_DESCRIPTION,
          LineReader.COMPLETION_STYLE_LIST_SELECTION);

  private final Terminal terminal;
  private final LineReader reader;

  TerminalLines(Completion completion, Style style) throws IOException {
    this.terminal = TerminalBuilder.builder().system(true).encoding(UTF_8).dumb(true).build();
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("personamap")
            .parser(new NameParser())
            .completer((reader, line, candidates) -> complete(completion, line, candidates))
            // `!` is an operator here, not a look into the history.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    if (style == Style.PLAIN) {
      COLOURS.forEach(name -> reader.setVariable(name, ""));
    }
  }

  @Override
  public @Nullable String next() {
    while (true) {
      try {
        return reader.readLine(PROMPT);
      } catch (UserInterruptException cancelled) {
        // Ctrl-C drops the line and asks again, as shells do.
      } catch (EndOfFileException end) {
        return null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  private static void complete(Completion completion, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    for (Completion.Choice choice : completion.choices(before)) {
      String text = choice.text();
      boolean blank = choice.end().equals(" ");
      String suffix = blank || choice.end().isEmpty() ? null : choice.end();
      candidates.add(new Candidate(text, text, null, choice.description(), suffix, null, blank));
    }
  }

  /** Cuts a line where a name begins, so that completion replaces the name alone. */
  private static final class NameParser extends DefaultParser {
    NameParser() {
      setQuoteChars(null);
      setEscapeChars(null);
    }

    @Override
    public boolean isDelimiterChar(CharSequence line, int at) {
      return !Completion.isNamePart(line.charAt(at));
    }
  }
}
