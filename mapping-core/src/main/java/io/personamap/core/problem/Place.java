package io.personamap.core.problem;

import java.io.Serializable;

/**
 * A place in a text file.
 *
 * @param file the file as the caller named it, or a label such as {@code <stdin>}
 * @param line 1-based
 * @param column 1-based, in UTF-16 units; in files of profiles, which are streams, in bytes
 */
public record Place(String file, int line, int column) implements Serializable {

  /** Returns {@code file:line:column}, the form that editors and terminals link. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
