package io.personamap.scim.playground;

/** The playground's main class. */
public final class Playground {
  private Playground() {}

  /** Runs the call that {@code args} names and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
