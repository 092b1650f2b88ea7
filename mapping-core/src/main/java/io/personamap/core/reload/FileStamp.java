package io.personamap.core.reload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another: its content. Time and size say when it is not worth
 * reading; a time that is not older than the look itself says nothing, since the file may be
 * written again within the clock's tick.
 *
 * @param modified null where the file cannot be read
 * @param size in bytes
 * @param digest SHA-256 of the content, empty where the file cannot be read
 */
record FileStamp(@Nullable FileTime modified, long size, String digest) {
  private static final FileStamp UNREADABLE = new FileStamp(null, -1, "");
  private static final int BUFFER = 1 << 16;

  /** Returns the stamp of the file at {@code path}. */
  static FileStamp of(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new FileStamp(attributes.lastModifiedTime(), attributes.size(), digest(path));
    } catch (IOException unreadable) {
      return UNREADABLE;
    }
  }

  /**
   * Returns whether time and size are still these, and the time is old enough to be trusted.
   *
   * @param settled the time before which a file was certainly finished
   */
  boolean isStillOf(Path path, FileTime settled) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.lastModifiedTime().equals(modified)
          && now.size() == size
          && now.lastModifiedTime().compareTo(settled) < 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String digest(Path path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      int read = 0;
      while (read >= 0) {
        read = in.read(buffer);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
