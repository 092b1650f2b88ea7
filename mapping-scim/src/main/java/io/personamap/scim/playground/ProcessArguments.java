package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process's arguments as UTF-8. The JVM decodes them by the locale, and in the POSIX locale of
 * a bare container {@code "Zoë"} becomes {@code "Zo??"}; where the system shows the bytes, they are
 * read again.
 */
final class ProcessArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private ProcessArguments() {}

  /** Returns {@code decoded}, mended where that is possible. */
  static List<String> of(String[] decoded) {
    List<String> arguments = List.of(decoded);
    if (isUtf8(System.getProperty("sun.jnu.encoding"))) {
      return arguments;
    }
    try {
      return mended(arguments, Files.readAllBytes(COMMAND_LINE));
    } catch (IOException unseen) {
      return arguments;
    }
  }

  /** Returns the last arguments of {@code commandLine} where they are {@code decoded} in UTF-8. */
  static List<String> mended(List<String> decoded, byte[] commandLine) {
    List<String> all = new ArrayList<>();
    int start = 0;
    try {
      for (int i = 0; i < commandLine.length; i++) {
        if (commandLine[i] == 0) {
          all.add(
              UTF_8.newDecoder().decode(ByteBuffer.wrap(commandLine, start, i - start)).toString());
          start = i + 1;
        }
      }
    } catch (CharacterCodingException other) {
      return decoded;
    }
    if (all.size() < decoded.size()) {
      return decoded;
    }
    List<String> last = all.subList(all.size() - decoded.size(), all.size());
    for (int i = 0; i < last.size(); i++) {
      // The launcher expands wildcards and argument files: then the two lists do not correspond.
      if (!ascii(last.get(i)) || last.get(i).equals(decoded.get(i))) {
        continue;
      }
      return decoded;
    }
    return List.copyOf(last);
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(unit -> unit < 0x80);
  }

  private static boolean isUtf8(String encoding) {
    return encoding != null && encoding.replace("-", "").equalsIgnoreCase("utf8");
  }
}
