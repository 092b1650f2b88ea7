package io.personamap.scim.bench;

import java.util.List;
import java.util.function.Predicate;

/** The 60 rules as a Java programmer writes them down: a list of a name and a predicate each. */
final class Lambdas {
  /** The first so many are those of the division, of which the first match wins. */
  static final int DIVISIONS = 10;

  static final List<Granting> RULES =
      List.of(
          new Granting(
              "division:Partner_Sales_Div",
              p -> p.text("userType").equals("Partner") && p.text("department").equals("Sales")),
          new Granting("division:Partner_Div", p -> p.text("userType").equals("Partner")),
          new Granting(
              "division:Billing_UK_Div",
              p -> p.text("department").equals("Billing") && p.text("city").equals("London")),
          new Granting("division:Billing_Div", p -> p.text("department").equals("Billing")),
          new Granting("division:Fraud_Div", p -> p.text("department").equals("Fraud")),
          new Granting(
              "division:Midwest_Div",
              p -> p.text("city").equals("Chicago") || p.text("city").equals("Austin")),
          new Granting("division:UK_Div", p -> p.text("countryCode").equals("GB")),
          new Granting("division:Iberia_Div", p -> p.text("city").equals("Madrid")),
          new Granting("division:Manila_Div", p -> p.text("city").equals("Manila")),
          new Granting("division:Home", p -> true),
          new Granting("role:Supervisor_Role", p -> p.text("title").contains("Supervisor")),
          new Granting("role:Manager_Role", p -> p.text("title").contains("Manager")),
          new Granting("role:Director_Role", p -> p.text("title").startsWith("Head of")),
          new Granting("role:Team_Lead_Role", p -> p.text("title").startsWith("Lead")),
          new Granting("role:Trainee_Role", p -> p.text("title").startsWith("Trainee")),
          new Granting(
              "role:Day_Agent_Role",
              p -> p.text("title").contains("Agent") && !p.memberOf("CC-Night")),
          new Granting(
              "role:Night_Agent_Role",
              p -> p.text("title").contains("Agent") && p.memberOf("CC-Night")),
          new Granting(
              "role:Quality_Evaluator_Role",
              p -> p.text("department").equals("Quality") && p.memberOf("CC-Quality")),
          new Granting(
              "role:Quality_Evaluator_Role", p -> p.text("title").equals("Quality Evaluator")),
          new Granting("role:Planner_Role", p -> p.text("department").equals("Workforce")),
          new Granting(
              "role:Coach_Role",
              p -> p.text("department").equals("Training") && p.text("title").contains("Coach")),
          new Granting(
              "role:Sales_Role",
              p -> p.text("department").equals("Sales") && !p.text("userType").equals("Partner")),
          new Granting(
              "role:Outbound_Role",
              p -> p.text("department").equals("Sales") && p.memberOf("CC-Outbound")),
          new Granting(
              "role:Retention_Role",
              p -> p.text("department").equals("Retention") || p.memberOf("CC-Retention")),
          new Granting(
              "role:Fraud_Analyst_Role",
              p -> p.text("department").equals("Fraud") && p.text("title").contains("Analyst")),
          new Granting("role:Admin_Role", p -> p.memberOfPrefix("Admins-")),
          new Granting("role:Digital_Role", p -> p.memberOf("CC-Chat") && p.memberOf("CC-Email")),
          new Granting(
              "role:Technician_Role",
              p ->
                  p.text("department").equals("Technical Support") && p.memberOfPrefix("CC-Tech-")),
          new Granting(
              "role:Reports_Role",
              p -> p.text("department").equals("Finance") && p.text("userType").equals("Employee")),
          new Granting(
              "role:Recordings_Role",
              p -> p.text("department").equals("Legal") && p.text("title").contains("Manager")),
          new Granting(
              "role:Dispatcher_Role",
              p ->
                  p.text("title").equals("Dispatcher")
                      || p.text("title").equals("Senior Dispatcher")),
          new Granting("skill:Invoices", p -> p.memberOf("CC-Billing")),
          new Granting(
              "skill:Refunds",
              p -> p.memberOf("CC-Billing") && p.text("title").startsWith("Senior")),
          new Granting("skill:Returns", p -> p.memberOf("CC-Care")),
          new Granting("skill:Upsell", p -> p.memberOf("CC-Sales")),
          new Granting("skill:Router", p -> p.memberOf("CC-Tech-1")),
          new Granting("skill:Network", p -> p.memberOf("CC-Tech-2")),
          new Granting("skill:VIP", p -> p.memberOf("CC-VIP")),
          new Granting("skill:Chat", p -> p.memberOf("CC-Chat")),
          new Granting("skill:Email", p -> p.memberOf("CC-Email")),
          new Granting("skill:Outbound", p -> p.memberOf("CC-Outbound")),
          new Granting("skill:Diagnostics", p -> p.text("department").equals("Technical Support")),
          new Granting(
              "skill:Fibre",
              p ->
                  p.text("department").equals("Technical Support")
                      && p.text("city").equals("Berlin")),
          new Granting(
              "skill:Chargeback",
              p -> p.text("department").equals("Fraud") && p.memberOf("CC-VIP")),
          new Granting("skill:Winback", p -> p.text("department").equals("Retention")),
          new Granting("skill:Documents", p -> p.text("department").equals("Back Office")),
          new Granting("skill:Premium", p -> p.text("costCenter").equals("CC117")),
          new Granting(
              "skill:Business",
              p -> p.text("costCenter").equals("CC121") || p.text("costCenter").equals("CC122")),
          new Granting(
              "skill:Overflow",
              p -> p.text("userType").equals("Contractor") && p.memberOf("CC-Night")),
          new Granting("skill:Basics", p -> p.text("title").startsWith("Junior")),
          new Granting("skill:Escalation", p -> p.text("title").contains("Specialist")),
          new Granting("language:Spanish", p -> p.memberOf("Spanish_Speakers")),
          new Granting("language:French", p -> p.memberOf("French_Speakers")),
          new Granting("language:German", p -> p.memberOf("German_Speakers")),
          new Granting("language:Polish", p -> p.memberOf("Polish_Speakers")),
          new Granting("language:Tagalog", p -> p.memberOf("Tagalog_Speakers")),
          new Granting("language:Other", p -> p.memberOfPrefix("Lang-")),
          new Granting(
              "language:English",
              p ->
                  p.text("countryCode").equals("GB")
                      || p.text("countryCode").equals("US")
                      || p.text("countryCode").equals("IE")
                      || p.text("countryCode").equals("CA")),
          new Granting(
              "language:Catalan",
              p -> p.text("city").equals("Madrid") || p.memberOf("Lang-Catalan")),
          new Granting("language:Filipino", p -> p.text("city").equals("Manila")));

  private Lambdas() {}

  /** One rule. */
  record Granting(String name, Predicate<Person> condition) {}
}
