package io.personamap.scim.bench;

import java.util.List;
import java.util.function.Predicate;

/** The conditions of the 60 rules as a Java programmer writes them down, in the file's order. */
final class Lambdas {
  static final List<Predicate<Person>> CONDITIONS =
      List.of(
          p -> p.text("userType").equals("Partner") && p.text("department").equals("Sales"),
          p -> p.text("userType").equals("Partner"),
          p -> p.text("department").equals("Billing") && p.text("city").equals("London"),
          p -> p.text("department").equals("Billing"),
          p -> p.text("department").equals("Fraud"),
          p -> p.text("city").equals("Chicago") || p.text("city").equals("Austin"),
          p -> p.text("countryCode").equals("GB"),
          p -> p.text("city").equals("Madrid"),
          p -> p.text("city").equals("Manila"),
          p -> true,
          p -> p.text("title").contains("Supervisor"),
          p -> p.text("title").contains("Manager"),
          p -> p.text("title").startsWith("Head of"),
          p -> p.text("title").startsWith("Lead"),
          p -> p.text("title").startsWith("Trainee"),
          p -> p.text("title").contains("Agent") && !p.memberOf("CC-Night"),
          p -> p.text("title").contains("Agent") && p.memberOf("CC-Night"),
          p -> p.text("department").equals("Quality") && p.memberOf("CC-Quality"),
          p -> p.text("title").equals("Quality Evaluator"),
          p -> p.text("department").equals("Workforce"),
          p -> p.text("department").equals("Training") && p.text("title").contains("Coach"),
          p -> p.text("department").equals("Sales") && !p.text("userType").equals("Partner"),
          p -> p.text("department").equals("Sales") && p.memberOf("CC-Outbound"),
          p -> p.text("department").equals("Retention") || p.memberOf("CC-Retention"),
          p -> p.text("department").equals("Fraud") && p.text("title").contains("Analyst"),
          p -> p.memberOfPrefix("Admins-"),
          p -> p.memberOf("CC-Chat") && p.memberOf("CC-Email"),
          p -> p.text("department").equals("Technical Support") && p.memberOfPrefix("CC-Tech-"),
          p -> p.text("department").equals("Finance") && p.text("userType").equals("Employee"),
          p -> p.text("department").equals("Legal") && p.text("title").contains("Manager"),
          p -> p.text("title").equals("Dispatcher") || p.text("title").equals("Senior Dispatcher"),
          p -> p.memberOf("CC-Billing"),
          p -> p.memberOf("CC-Billing") && p.text("title").startsWith("Senior"),
          p -> p.memberOf("CC-Care"),
          p -> p.memberOf("CC-Sales"),
          p -> p.memberOf("CC-Tech-1"),
          p -> p.memberOf("CC-Tech-2"),
          p -> p.memberOf("CC-VIP"),
          p -> p.memberOf("CC-Chat"),
          p -> p.memberOf("CC-Email"),
          p -> p.memberOf("CC-Outbound"),
          p -> p.text("department").equals("Technical Support"),
          p -> p.text("department").equals("Technical Support") && p.text("city").equals("Berlin"),
          p -> p.text("department").equals("Fraud") && p.memberOf("CC-VIP"),
          p -> p.text("department").equals("Retention"),
          p -> p.text("department").equals("Back Office"),
          p -> p.text("costCenter").equals("CC117"),
          p -> p.text("costCenter").equals("CC121") || p.text("costCenter").equals("CC122"),
          p -> p.text("userType").equals("Contractor") && p.memberOf("CC-Night"),
          p -> p.text("title").startsWith("Junior"),
          p -> p.text("title").contains("Specialist"),
          p -> p.memberOf("Spanish_Speakers"),
          p -> p.memberOf("French_Speakers"),
          p -> p.memberOf("German_Speakers"),
          p -> p.memberOf("Polish_Speakers"),
          p -> p.memberOf("Tagalog_Speakers"),
          p -> p.memberOfPrefix("Lang-"),
          p ->
              p.text("countryCode").equals("GB")
                  || p.text("countryCode").equals("US")
                  || p.text("countryCode").equals("IE")
                  || p.text("countryCode").equals("CA"),
          p -> p.text("city").equals("Madrid") || p.memberOf("Lang-Catalan"),
          p -> p.text("city").equals("Manila"));

  private Lambdas() {}
}
