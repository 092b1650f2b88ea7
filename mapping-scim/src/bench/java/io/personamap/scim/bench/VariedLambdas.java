package io.personamap.scim.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The varied rules as a Java programmer writes them down, in the file's order. */
final class VariedLambdas {
  private static final Set<String> EMEA = Set.of("DE", "GB", "FR");
  private static final Pattern NIGHT = Pattern.compile("CC1[0-9]5");

  static final List<Predicate<Person>> CONDITIONS =
      List.of(
          p -> p.text("userType").equals("Partner") && !p.memberOf("CC-VIP"),
          p -> p.text("city").equals("Berlin"),
          p ->
              p.text("countryCode").equals("US")
                  && (p.text("city").equals("Chicago") || p.text("city").equals("Boston")),
          p -> p.text("countryCode").equals("US"),
          p -> EMEA.contains(p.text("countryCode")),
          p -> p.memberOfId("00g17"),
          p -> p.text("costCenter").startsWith("CC11"),
          p -> p.level() >= 0,
          p -> p.text("title").contains("Supervisor"),
          p -> p.text("title").contains("Manager") && p.level() > 4,
          p -> p.text("title").startsWith("Lead"),
          p -> p.text("department").equals("Sales") && !p.text("userType").equals("Partner"),
          p ->
              p.text("department").equals("Sales")
                  && p.text("countryCode").equals("US")
                  && p.memberOf("CC-Sales"),
          p -> p.text("department").equals("Sales") || p.text("department").equals("Retention"),
          p ->
              p.text("department").equals("Billing")
                  && !(p.text("city").equals("Lyon") || p.text("city").equals("Austin")),
          p -> p.memberOf("CC-Quality"),
          p -> p.memberOf("CC-Quality") && p.level() > 6,
          p -> p.memberOfId("00g3") || p.memberOfId("00g4") || p.memberOfId("00g5"),
          p -> p.memberOfId("00g9"),
          p -> p.memberOfPrefix("CC-"),
          p -> p.memberOfPart("dmin"),
          p -> p.level() >= 7 || p.text("title").contains("Senior"),
          p -> p.tags().contains("trainer"),
          p ->
              !p.text("title").equals("Agent")
                  && p.text("userType").equals("Employee")
                  && !p.memberOf("VPN-Users"),
          p -> before(p.text("email"), "@").contains("99"),
          p -> p.text("city").toUpperCase(Locale.ROOT).equals("LONDON"),
          p -> (p.text("countryCode") + "-" + p.text("city")).equals("US-Chicago"),
          p ->
              p.text("department").equals("Fraud")
                      && (p.text("city").equals("Dublin")
                          || p.level() > 3 && !p.memberOf("CC-Night"))
                  || p.text("department").equals("Legal") && p.memberOfId("00g1"),
          p -> p.text("title").length() > 15,
          p -> p.text("countryCode").equals("US") ? p.level() > 5 : p.level() > 3,
          p -> p.tags().contains("voice"),
          p -> p.tags().contains("chat"),
          p -> p.tags().contains("mail"),
          p -> p.text("department").equals("Sales") && p.level() > 2,
          p -> p.text("department").equals("Billing") && p.level() > 2,
          p -> p.text("department").equals("Care") && p.level() > 2,
          p -> p.text("department").equals("Fraud") && p.level() > 2,
          p -> p.text("department").equals("Legal") && p.level() > 2,
          p -> p.text("department").equals("Billing") && p.memberOf("CC-Billing"),
          p -> p.text("department").equals("Care") || p.memberOf("CC-Care"),
          p -> p.text("title").contains("Supervisor") || p.text("title").contains("Manager"),
          p -> p.memberOfId("00g17") && p.level() > 1,
          p -> NIGHT.matcher(p.text("costCenter")).matches(),
          p -> p.memberOf("Spanish_Speakers"),
          p -> p.text("countryCode").equals("DE") || p.memberOf("German_Speakers"),
          p -> p.text("countryCode").equals("FR") && p.level() > 1,
          p ->
              p.text("countryCode").equals("PH")
                  || p.text("countryCode").equals("US")
                  || p.text("countryCode").equals("GB"),
          p -> p.text("title").startsWith("Senior") && !p.text("countryCode").equals("US"),
          p -> p.text("city").contains("Ma"),
          p -> !p.text("city").contains("a"));

  private VariedLambdas() {}

  static Map<String, Object> attributes(Person p) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    String firstName = p.text("firstName");
    attributes.put("userName", p.text("email").toLowerCase(Locale.ROOT));
    attributes.put("displayName", firstName + " " + p.text("lastName"));
    attributes.put("title", p.text("title"));
    attributes.put("department", p.text("department"));
    attributes.put("employeeNumber", "E-" + p.text("employeeNumber"));
    attributes.put("costCenter", after(p.text("costCenter"), "CC"));
    attributes.put("organization", organization(p.text("countryCode")));
    attributes.put(
        "nickName", firstName.substring(0, 1).toUpperCase(Locale.ROOT) + ". " + p.text("lastName"));
    attributes.put("locale", p.text("email").replace("@", "_"));
    attributes.put("externalId", p.text("employeeNumber"));
    return attributes;
  }

  private static String organization(String country) {
    return country.equals("US") ? "Inc" : country.equals("DE") ? "GmbH" : "Ltd";
  }

  private static String before(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? "" : text.substring(at + part.length());
  }
}
