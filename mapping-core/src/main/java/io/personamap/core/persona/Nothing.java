package io.personamap.core.persona;

/** The two values that hold nothing: one instance of each is enough for every type. */
final class Nothing {
  private static final Mapped.Absent<?> ABSENT = new Mapped.Absent<>();
  private static final Mapped.Unknown<?> UNKNOWN = new Mapped.Unknown<>();

  private Nothing() {}

  @SuppressWarnings("unchecked") // it holds no T
  static <T> Mapped<T> absent() {
    return (Mapped<T>) ABSENT;
  }

  @SuppressWarnings("unchecked") // it holds no T
  static <T> Mapped<T> unknown() {
    return (Mapped<T>) UNKNOWN;
  }
}
