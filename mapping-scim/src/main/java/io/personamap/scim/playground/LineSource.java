package io.personamap.scim.playground;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the interactive mode gets its lines from: a terminal or a pipe. */
interface LineSource {

  /** Returns the next line, or null at the end. */
  @Nullable String next() throws IOException;
}
