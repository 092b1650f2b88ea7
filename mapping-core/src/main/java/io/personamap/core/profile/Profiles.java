package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The profiles of a file, read one at a time: a JSON object, a JSON array of objects, or JSON
 * Lines, in UTF-8. What is wrong with one document does not concern the next, except that a JSON
 * file (not JSON Lines) ends where its syntax breaks. Not thread-safe; close it.
 *
 * <p>Limits: 10 MiB a line, 10 MiB a text, 100 levels.
 */
public final class Profiles implements Iterator<ProfileResult>, AutoCloseable {
  /** The documents of a file, one at a time. */
  interface Source {

    /** Returns the next document, null behind the last. */
    @Nullable Document next() throws IOException;
  }

  /** A document and its place. */
  record Document(JsonNode node, Place place) {}

  private final InputStream in;
  private final Source documents;
  private final ProfileReader reader;
  private final Place start;
  private @Nullable ProfileResult upcoming;
  private boolean finished;

  private Profiles(InputStream in, Source documents, String file, ProfileReader reader) {
    this.in = in;
    this.documents = documents;
    this.reader = reader;
    this.start = new Place(file, 1, 1);
  }

  /**
   * Opens a file: JSON Lines where its {@linkplain #isJsonLines name} says so, else JSON.
   *
   * @throws InvalidInputException ({@code file-unreadable}) if it cannot be opened
   */
  public static Profiles open(Path file, ProfileReader reader) {
    String name = file.toString();
    InputStream in = openStream(file);
    return isJsonLines(name) ? jsonLines(in, name, reader) : json(in, name, reader);
  }

  /** Returns whether {@code file} ends in {@code .jsonl} or {@code .ndjson}, in any case. */
  public static boolean isJsonLines(String file) {
    String folded = file.toLowerCase(Locale.ROOT);
    return folded.endsWith(".jsonl") || folded.endsWith(".ndjson");
  }

  /**
   * Reads a stream of unknown form, such as standard input: JSON Lines where its first line is an
   * object as a whole, else JSON.
   *
   * @param file the name that problems give, such as {@code <stdin>}
   */
  public static Profiles of(InputStream in, String file, ProfileReader reader) {
    BufferedInputStream buffered = new BufferedInputStream(in);
    try {
      return JsonLines.looksLikeOne(buffered)
          ? jsonLines(buffered, file, reader)
          : json(buffered, file, reader);
    } catch (IOException unreadable) {
      throw unreadable(new Place(file, 1, 1), "the file cannot be read");
    }
  }

  /**
   * Reads a JSON object or an array of objects.
   *
   * @param file the name that problems give
   */
  public static Profiles json(InputStream in, String file, ProfileReader reader) {
    return new Profiles(in, new JsonDocuments(in, file), file, reader);
  }

  /**
   * Reads one JSON object a line; blank lines are skipped.
   *
   * @param file the name that problems give
   */
  public static Profiles jsonLines(InputStream in, String file, ProfileReader reader) {
    return new Profiles(in, new JsonLines(in, file), file, reader);
  }

  @Override
  public boolean hasNext() {
    if (upcoming == null && !finished) {
      upcoming = read();
      finished |= upcoming == null;
    }
    return upcoming != null;
  }

  @Override
  public ProfileResult next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException("no further profile");
    }
    ProfileResult result = upcoming;
    upcoming = null;
    return result;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private @Nullable ProfileResult read() {
    Place place = start;
    try {
      Document document = documents.next();
      if (document == null) {
        return null;
      }
      place = document.place();
      return new ProfileResult.Read(reader.read(document.node(), place), place);
    } catch (InvalidInputException refused) {
      List<Problem> problems = refused.problems();
      return new ProfileResult.Refused(problems, problems.get(0).place().orElse(place));
    } catch (IOException unreadable) {
      finished = true;
      return new ProfileResult.Refused(
          unreadable(place, "the file cannot be read").problems(), place);
    }
  }

  private static InputStream openStream(Path file) {
    Place place = new Place(file.toString(), 1, 1);
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(place, "this is a folder, not a file");
      }
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (NoSuchFileException missing) {
      throw unreadable(place, "there is no such file");
    } catch (IOException unreadable) {
      throw unreadable(place, "the file cannot be read");
    }
  }

  private static InvalidInputException unreadable(Place place, String message) {
    return InvalidInputException.of(Problem.error(ProblemCode.FILE_UNREADABLE, message).at(place));
  }
}
