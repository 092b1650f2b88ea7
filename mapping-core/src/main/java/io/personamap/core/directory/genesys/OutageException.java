package io.personamap.core.directory.genesys;

/** The platform did not give an answer that can be used. The message has no secret in it. */
final class OutageException extends Exception {
  OutageException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    String reason = getMessage();
    return reason == null ? "" : reason;
  }
}
