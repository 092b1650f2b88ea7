package io.personamap.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Writes a directory file of what another directory knows, so that rule tests run without it. Names
 * that are asked for are recorded on the way, whole kinds by {@link #record}. Thread-safe.
 *
 * <p>The same names and ids give the same bytes: kinds in their order, names in the order of their
 * UTF-16 units. A name that stands for several entries cannot be in a file and is left out.
 */
public final class RecordingDirectory implements Directory {
  private final Directory source;
  private final Map<Kind, ConcurrentNavigableMap<String, String>> ids = new EnumMap<>(Kind.class);

  private RecordingDirectory(Directory source) {
    this.source = source;
    for (Kind kind : Kind.values()) {
      ids.put(kind, new ConcurrentSkipListMap<>());
    }
  }

  /** Returns a recorder that has recorded nothing. */
  public static RecordingDirectory of(Directory source) {
    return new RecordingDirectory(source);
  }

  @Override
  public Lookup find(Kind kind, String name) {
    Lookup answer = source.find(kind, name);
    keep(kind, answer);
    return answer;
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    Map<String, Lookup> answers = source.findAll(kind, names);
    answers.values().forEach(answer -> keep(kind, answer));
    return answers;
  }

  /**
   * Records everything of {@code kinds}.
   *
   * @return those of {@code kinds} that the source cannot list or did not answer for
   */
  public Set<Kind> record(Set<Kind> kinds) {
    Set<Kind> missing = EnumSet.noneOf(Kind.class);
    for (Kind kind : kinds) {
      boolean listed = source instanceof Catalogue catalogue && catalogue.listed().contains(kind);
      Listing listing =
          listed ? ((Catalogue) source).list(kind) : new Listing.Unavailable("not listed");
      if (listing instanceof Listing.Complete complete) {
        NameIndex index = new NameIndex(kind, complete.entries());
        complete.entries().forEach(entry -> keep(kind, index.find(entry.name())));
      } else {
        missing.add(kind);
      }
    }
    return Collections.unmodifiableSet(missing);
  }

  private void keep(Kind kind, Lookup answer) {
    ConcurrentNavigableMap<String, String> known = ids.get(kind);
    if (known != null && answer instanceof Lookup.Found found) {
      known.put(found.entry().name(), found.entry().id());
    }
  }

  /** Returns what was recorded as the text of a directory file ({@link DirectoryFile}). */
  public String toYaml() {
    StringBuilder yaml = new StringBuilder();
    ids.forEach(
        (kind, known) -> {
          yaml.append(kind.plural()).append(known.isEmpty() ? ": {}\n" : ":\n");
          known.forEach(
              (name, id) ->
                  yaml.append("  ")
                      .append(quoted(name))
                      .append(": ")
                      .append(quoted(id))
                      .append('\n'));
        });
    return yaml.toString();
  }

  /** Writes {@link #toYaml} to {@code file}, in UTF-8. */
  public void write(Path file) throws IOException {
    Files.writeString(file, toYaml(), StandardCharsets.UTF_8);
  }

  /** A double-quoted scalar (YAML 1.2 section 7.3.1); what cannot be seen is escaped. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
              } else if (isVisible(character)) {
                quoted.appendCodePoint(character);
              } else {
                quoted.append(String.format(character > 0xFFFF ? "\\U%08x" : "\\u%04x", character));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}
