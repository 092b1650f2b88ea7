package io.personamap.scim.playground;

import io.personamap.oktael.function.Catalogue;
import io.personamap.oktael.function.FunctionSpec;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What may stand where the cursor is: commands, files, functions, methods, attributes. */
final class Completion {
  private static final int MOST_FILES = 200;

  private final Session session;

  Completion(Session session) {
    this.session = session;
  }

  /**
   * A text that may stand there.
   *
   * @param text the whole name
   * @param end what follows it: a parenthesis, a blank or nothing
   * @param description what it is
   */
  record Choice(String text, String end, String description) {}

  /** Returns whether {@code unit} belongs to a name, command or file. */
  static boolean isNamePart(char unit) {
    return Character.isJavaIdentifierPart(unit) || ".:/-~".indexOf(unit) >= 0;
  }

  /** Returns the choices for the name at the end of {@code before}, in alphabetical order. */
  List<Choice> choices(String before) {
    int start = before.length();
    while (start > 0 && isNamePart(before.charAt(start - 1))) {
      start--;
    }
    String typed = before.substring(start);
    String leading = before.substring(0, start).strip();
    Stream<Choice> all =
        leading.startsWith(":") ? arguments(leading, typed) : names(typed, leading.isEmpty());
    return all.filter(choice -> choice.text().startsWith(typed))
        .sorted(Comparator.comparing(Choice::text))
        .distinct()
        .toList();
  }

  private Stream<Choice> arguments(String command, String typed) {
    return switch (command) {
      case ":profile", ":rules", ":directory" -> files(typed).stream();
      case ":dialect" -> Session.dialects().map(id -> new Choice(id, "", "dialect"));
      default -> Stream.empty();
    };
  }

  private Stream<Choice> names(String typed, boolean first) {
    Stream<Choice> commands =
        first
            ? SessionCommand.all()
                .map(c -> new Choice(c.word(), c.takesArgument() ? " " : "", c.summary()))
            : Stream.empty();
    Catalogue catalogue = Catalogue.of(session.dialect());
    Stream<Choice> functions = catalogue.functions().values().stream().map(Completion::function);
    Stream<Choice> attributes =
        session.attributePaths().stream().map(path -> new Choice(path, "", "attribute"));
    return Stream.of(commands, functions, methods(catalogue, typed), attributes)
        .flatMap(choices -> choices);
  }

  private static Stream<Choice> methods(Catalogue catalogue, String typed) {
    int dot = typed.lastIndexOf('.');
    if (dot < 0) {
      return Stream.empty();
    }
    String receiver = typed.substring(0, dot + 1);
    return catalogue.methods().values().stream()
        .map(specs -> specs.get(0))
        .map(spec -> new Choice(receiver + spec.name(), "(", spec.signature()));
  }

  private static Choice function(FunctionSpec spec) {
    return new Choice(spec.name(), "(", spec.signature());
  }

  private static List<Choice> files(String typed) {
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
    List<Choice> files = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (Path entry : entries) {
        String slash = Files.isDirectory(entry) ? "/" : "";
        files.add(new Choice(folder + entry.getFileName() + slash, "", "file"));
        if (files.size() == MOST_FILES) {
          break;
        }
      }
    } catch (IOException | InvalidPathException none) {
      return List.of();
    }
    return files;
  }
}
