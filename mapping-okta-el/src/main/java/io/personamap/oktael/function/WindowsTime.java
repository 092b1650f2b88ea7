package io.personamap.oktael.function;

/** Windows and LDAP timestamps: 100-nanosecond ticks since 1 January 1601, UTC. */
final class WindowsTime {
  private static final long EPOCH_SECONDS = 11_644_473_600L;
  private static final long TICKS = 10_000_000L;

  private WindowsTime() {}

  /**
   * Returns the ticks of a Unix time.
   *
   * @throws ArithmeticException if they do not fit
   */
  static long of(long epochSecond, int nano) {
    return Math.addExact(
        Math.multiplyExact(Math.addExact(epochSecond, EPOCH_SECONDS), TICKS), nano / 100);
  }

  static long epochSecond(long ticks) {
    return Math.floorDiv(ticks, TICKS) - EPOCH_SECONDS;
  }

  static int nano(long ticks) {
    return (int) Math.floorMod(ticks, TICKS) * 100;
  }
}
