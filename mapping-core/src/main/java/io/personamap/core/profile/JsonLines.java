package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One JSON value a line. A line that is too long is read past, not into memory. */
final class JsonLines implements Profiles.Source {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int PEEK = 8192;

  private final InputStream in;
  private final String file;
  private int line;
  private boolean any;
  private boolean finished;

  JsonLines(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /** Returns whether the first line is an object as a whole; reads nothing away. */
  static boolean looksLikeOne(BufferedInputStream in) throws IOException {
    in.mark(Json.MAX_LENGTH);
    int first = -1;
    int last = -1;
    for (int read = 0; read < Json.MAX_LENGTH - PEEK; read++) {
      int next = in.read();
      if (next < 0 || (next == '\n' && first >= 0)) {
        break;
      }
      if (next > ' ' && next < 0x80) {
        first = first < 0 ? next : first;
        last = next;
      }
    }
    in.reset();
    return first == '{' && last == '}';
  }

  @Override
  public Profiles.@Nullable Document next() throws IOException {
    while (!finished) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean whole = readLine(bytes);
      Place place = new Place(file, line, 1);
      if (!whole) {
        throw refusal(ProblemCode.FILE_TOO_LARGE, "the line is longer than 10 MiB", place);
      }
      byte[] text = withoutMark(bytes.toByteArray());
      if (!isBlank(text)) {
        any = true;
        return parse(text, place);
      }
    }
    if (!any) {
      any = true;
      throw refusal(ProblemCode.FILE_EMPTY, "the file is empty", new Place(file, 1, 1));
    }
    return null;
  }

  private static Profiles.Document parse(byte[] text, Place place) {
    try {
      return new Profiles.Document(Json.ONE.readTree(text), place);
    } catch (JacksonException broken) {
      throw Json.refusal(broken, place);
    }
  }

  /** Returns whether the line fits. */
  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    line++;
    boolean fits = true;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      fits &= bytes.size() < Json.MAX_LENGTH;
      if (fits) {
        bytes.write(next);
      }
      next = in.read();
    }
    finished = next < 0;
    any |= !fits;
    return fits;
  }

  private byte[] withoutMark(byte[] text) {
    boolean marked = line == 1 && text.length >= 3;
    for (int i = 0; marked && i < BYTE_ORDER_MARK.length; i++) {
      marked = text[i] == BYTE_ORDER_MARK[i];
    }
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static InvalidInputException refusal(ProblemCode code, String message, Place place) {
    return InvalidInputException.of(Problem.error(code, message).at(place));
  }
}
