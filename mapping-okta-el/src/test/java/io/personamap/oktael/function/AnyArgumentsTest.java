package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.profile.Group;
import io.personamap.oktael.OktaLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever a function is called with, it comes to an end: a value, or a failure of ours. */
class AnyArgumentsTest {
  /** No measure of speed: what takes as long does not come to an end. */
  private static final Duration FOREVER = Duration.ofMinutes(1);

  private static final List<String> TEXTS =
      List.of(
          "",
          ",",
          " a , b ",
          "West Coast",
          "00g1",
          ".*.*.*.*.*.*x",
          "(",
          "2015-07-30T23:58:32.000Z",
          "+999999999-12-31T23:59:59Z",
          "yyyy-MM-dd",
          "EST",
          "Asia/Tokyo",
          "9223372036854775807",
          "-1e400",
          "US",
          "active_directory",
          "OKTA",
          "group.name",
          "getFilteredGroups({'00g1'}, 'group.id', 9)",
          "1.2.3",
          "ß".repeat(50_000),
          "a".repeat(100_000));

  @Provide
  Arbitrary<FunctionSpec> specs() {
    return Arbitraries.of(Catalogue.all());
  }

  @Provide
  Arbitrary<List<Object>> vectors() {
    return values().list().ofMaxSize(5);
  }

  private static Arbitrary<Object> values() {
    Arbitrary<Object> simple =
        Arbitraries.oneOf(
            Arbitraries.of(TEXTS),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.integers(),
            Arbitraries.integers().between(-3, 20),
            Arbitraries.longs(),
            Arbitraries.of(0.0, -0.0, 1.5, 2.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY),
            Arbitraries.of(true, false),
            Arbitraries.of(
                ZonedDateTime.parse("2015-07-31T17:18:37.979Z"),
                ZonedDateTime.parse("-999999999-01-01T00:00:00+18:00"),
                ZonedDateTime.parse("+999999999-12-31T23:59:59-18:00")),
            Arbitraries.of(Country.byCode("IN").orElseThrow()));
    Arbitrary<Object> withNull = simple.injectNull(0.1);
    Arbitrary<Object> lists = withNull.list().ofMaxSize(4).map(list -> list);
    Arbitrary<Object> maps =
        Arbitraries.maps(
                Arbitraries.of("group.id", "group.type", "group.profile.name", "operator", "x"),
                Arbitraries.oneOf(
                    Arbitraries.of("West", "EXACT", "STARTS_WITH", "00g1"), simple, lists))
            .ofMaxSize(2)
            .map(map -> map);
    return Arbitraries.frequencyOf(
        Tuple.of(5, withNull),
        Tuple.of(2, lists),
        Tuple.of(1, lists.list().ofMaxSize(3).map(list -> (Object) list)),
        Tuple.of(2, maps));
  }

  @Property(tries = 2_000)
  void call_anyArguments_hasAValueOrOurFailure(
      @ForAll("specs") FunctionSpec spec,
      @ForAll @Size(10) List<@From("vectors") List<Object>> vectors) {
    assertTimeoutPreemptively(
        FOREVER, () -> vectors.forEach(vector -> check(spec, fitted(spec, vector))), spec.name());
  }

  private static void check(FunctionSpec spec, List<Object> arguments) {
    try {
      Object value = call(spec, arguments);
      assertTrue(isOfTheLanguage(value), () -> "a " + value + " out of " + spec.name());
      assertDoesNotThrow(() -> JsonForm.toJsonValue(value));
    } catch (EvaluationException failure) {
      assertTrue(failure.text().length() < 300, failure.text());
    }
  }

  /** Most calls with a number of arguments that the function takes, so that its code is reached. */
  private static List<Object> fitted(FunctionSpec spec, List<Object> vector) {
    int receivers = spec.form() == FunctionSpec.Form.METHOD ? 1 : 0;
    int most =
        Math.min(vector.size(), spec.most() == Integer.MAX_VALUE ? 9 : spec.most() + receivers);
    List<Object> fitted = new ArrayList<>(vector.subList(0, most));
    while (fitted.size() < spec.fewest() + receivers && !vector.isEmpty()) {
      fitted.add(vector.get(fitted.size() % vector.size()));
    }
    return fitted;
  }

  private static @Nullable Object call(FunctionSpec spec, List<Object> vector) {
    Dialect dialect = spec.dialects().iterator().next();
    Calling calling = Calling.of(OktaLanguage.of(dialect).functions());
    calling
        .context()
        .now(Instant.parse("2015-07-31T17:18:37.979Z"))
        .fact("internal", Map.of("id", "00u1"))
        .fact("linkedObjects", Map.of())
        .fact("directory", Map.of("assignments", List.of(Map.of())))
        .fact("workday", Map.of())
        .groups(
            List.of(
                new Group("00g1", "West Coast", "OKTA_GROUP", null, Map.of()),
                new Group(null, "a".repeat(200), null, null, Map.of("owners", List.of("x")))));
    if (spec.form() == FunctionSpec.Form.FUNCTION) {
      return calling.call(spec.name(), vector.toArray());
    }
    Object target = vector.isEmpty() ? null : vector.get(0);
    List<Object> rest = vector.isEmpty() ? vector : vector.subList(1, vector.size());
    return calling.method(target, spec.name(), rest.toArray());
  }

  private static boolean isOfTheLanguage(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof List<?>
        || value instanceof Map<?, ?>
        || value instanceof ZonedDateTime
        || value instanceof Country;
  }
}
