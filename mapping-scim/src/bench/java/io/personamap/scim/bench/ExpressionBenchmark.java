package io.personamap.scim.bench;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.Expression;
import io.personamap.core.profile.UserProfile;
import io.personamap.oktael.OktaLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One expression at a time, each engine on inputs that are ready. */
@State(Scope.Benchmark)
public class ExpressionBenchmark {
  private static final Map<String, String> TEXTS =
      Map.of(
          "contains", "String.contains(user.title, \"Supervisor\")",
          "equality and group",
              "user.department == \"Billing\" AND isMemberOfGroupName(\"CC-VIP\")",
          "ternary with text",
              "user.city == \"Chicago\" ? \"MW-\" + user.department : user.city + \"/\" + user.title",
          "regular expression", "user.mobilePhone matches \"[+]1[2-9][0-9]{2}[2-9][0-9]{6}\"");

  private static final Map<String, Function<Person, Object>> BY_HAND =
      Map.of(
          "contains", p -> p.text("title").contains("Supervisor"),
          "equality and group", p -> p.text("department").equals("Billing") && p.memberOf("CC-VIP"),
          "ternary with text",
              p ->
                  p.text("city").equals("Chicago")
                      ? "MW-" + p.text("department")
                      : p.text("city") + "/" + p.text("title"),
          "regular expression", ByHand.PHONE);

  /** Which expression. */
  @Param({"contains", "equality and group", "ternary with text", "regular expression"})
  String expression = "";

  /** Who computes. */
  @Param({
    Contenders.OURS,
    Contenders.LAMBDAS,
    "spel-interpreted",
    "spel-compiled",
    "cel",
    "jexl",
    "mvel",
    "aviator",
    "jslt"
  })
  String engine = "";

  /** How many different people. */
  @Param("1000")
  int people;

  private List<Object> inputs = List.of();
  private Engine.Formula formula = input -> input;

  /** Compiles, and compares every value with ours. */
  @Setup
  public void compile() {
    List<UserProfile> profiles = People.generate(people);
    OktaLanguage okta = OktaLanguage.classic();
    Expression ours = okta.compile(TEXTS.get(expression));
    List<Object> contexts =
        profiles.stream().map(each -> (Object) okta.context(each, Instant.EPOCH)).toList();
    Engine.Formula own = input -> ours.evaluate((EvaluationContext) input);
    switch (engine) {
      case Contenders.OURS -> use(contexts, own);
      case Contenders.LAMBDAS -> {
        Function<Person, Object> byHand = BY_HAND.get(expression);
        use(people(profiles), input -> byHand.apply((Person) input));
      }
      default -> {
        Engine peer = Engine.named(engine);
        use(profiles.stream().map(peer::input).toList(), peer.compile(ours.tree()));
      }
    }
    for (int i = 0; i < people; i++) {
      Object expected = own.evaluate(contexts.get(i));
      if (!expected.equals(formula.evaluate(inputs.get(i)))) {
        throw new IllegalStateException(engine + " differs in " + expression + " for person " + i);
      }
    }
  }

  private static List<Object> people(List<UserProfile> profiles) {
    return profiles.stream().map(profile -> (Object) new Person(profile)).toList();
  }

  private void use(List<Object> ready, Engine.Formula compiled) {
    inputs = ready;
    formula = compiled;
  }

  /** Computes one value. */
  @Benchmark
  public Object value(PersonaBenchmark.Turn turn) {
    return formula.evaluate(inputs.get(turn.of(people)));
  }

  private static final class ByHand {
    private static final java.util.regex.Pattern NUMBER =
        java.util.regex.Pattern.compile("[+]1[2-9][0-9]{2}[2-9][0-9]{6}");
    static final Function<Person, Object> PHONE =
        p -> NUMBER.matcher(p.text("mobilePhone")).matches();
  }
}
