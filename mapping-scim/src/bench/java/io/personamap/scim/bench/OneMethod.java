package io.personamap.scim.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The 60 rules by hand in one method, each attribute read once: as fast as plain Java gets. Not to
 * be split: that it is one method is what it measures.
 */
final class OneMethod {
  private OneMethod() {}

  static List<String> names(Person p) {
    List<String> granted = new ArrayList<>();
    String city = p.text("city");
    String costCenter = p.text("costCenter");
    String countryCode = p.text("countryCode");
    String department = p.text("department");
    String title = p.text("title");
    String userType = p.text("userType");
    if (userType.equals("Partner") && department.equals("Sales")) {
      granted.add("division:Partner_Sales_Div");
    } else if (userType.equals("Partner")) {
      granted.add("division:Partner_Div");
    } else if (department.equals("Billing") && city.equals("London")) {
      granted.add("division:Billing_UK_Div");
    } else if (department.equals("Billing")) {
      granted.add("division:Billing_Div");
    } else if (department.equals("Fraud")) {
      granted.add("division:Fraud_Div");
    } else if (city.equals("Chicago") || city.equals("Austin")) {
      granted.add("division:Midwest_Div");
    } else if (countryCode.equals("GB")) {
      granted.add("division:UK_Div");
    } else if (city.equals("Madrid")) {
      granted.add("division:Iberia_Div");
    } else if (city.equals("Manila")) {
      granted.add("division:Manila_Div");
    } else {
      granted.add("division:Home");
    }
    if (title.contains("Supervisor")) {
      granted.add("role:Supervisor_Role");
    }
    if (title.contains("Manager")) {
      granted.add("role:Manager_Role");
    }
    if (title.startsWith("Head of")) {
      granted.add("role:Director_Role");
    }
    if (title.startsWith("Lead")) {
      granted.add("role:Team_Lead_Role");
    }
    if (title.startsWith("Trainee")) {
      granted.add("role:Trainee_Role");
    }
    if (title.contains("Agent") && !p.memberOf("CC-Night")) {
      granted.add("role:Day_Agent_Role");
    }
    if (title.contains("Agent") && p.memberOf("CC-Night")) {
      granted.add("role:Night_Agent_Role");
    }
    if (department.equals("Quality") && p.memberOf("CC-Quality")) {
      granted.add("role:Quality_Evaluator_Role");
    }
    if (title.equals("Quality Evaluator")) {
      granted.add("role:Quality_Evaluator_Role");
    }
    if (department.equals("Workforce")) {
      granted.add("role:Planner_Role");
    }
    if (department.equals("Training") && title.contains("Coach")) {
      granted.add("role:Coach_Role");
    }
    if (department.equals("Sales") && !userType.equals("Partner")) {
      granted.add("role:Sales_Role");
    }
    if (department.equals("Sales") && p.memberOf("CC-Outbound")) {
      granted.add("role:Outbound_Role");
    }
    if (department.equals("Retention") || p.memberOf("CC-Retention")) {
      granted.add("role:Retention_Role");
    }
    if (department.equals("Fraud") && title.contains("Analyst")) {
      granted.add("role:Fraud_Analyst_Role");
    }
    if (p.memberOfPrefix("Admins-")) {
      granted.add("role:Admin_Role");
    }
    if (p.memberOf("CC-Chat") && p.memberOf("CC-Email")) {
      granted.add("role:Digital_Role");
    }
    if (department.equals("Technical Support") && p.memberOfPrefix("CC-Tech-")) {
      granted.add("role:Technician_Role");
    }
    if (department.equals("Finance") && userType.equals("Employee")) {
      granted.add("role:Reports_Role");
    }
    if (department.equals("Legal") && title.contains("Manager")) {
      granted.add("role:Recordings_Role");
    }
    if (title.equals("Dispatcher") || title.equals("Senior Dispatcher")) {
      granted.add("role:Dispatcher_Role");
    }
    if (p.memberOf("CC-Billing")) {
      granted.add("skill:Invoices");
    }
    if (p.memberOf("CC-Billing") && title.startsWith("Senior")) {
      granted.add("skill:Refunds");
    }
    if (p.memberOf("CC-Care")) {
      granted.add("skill:Returns");
    }
    if (p.memberOf("CC-Sales")) {
      granted.add("skill:Upsell");
    }
    if (p.memberOf("CC-Tech-1")) {
      granted.add("skill:Router");
    }
    if (p.memberOf("CC-Tech-2")) {
      granted.add("skill:Network");
    }
    if (p.memberOf("CC-VIP")) {
      granted.add("skill:VIP");
    }
    if (p.memberOf("CC-Chat")) {
      granted.add("skill:Chat");
    }
    if (p.memberOf("CC-Email")) {
      granted.add("skill:Email");
    }
    if (p.memberOf("CC-Outbound")) {
      granted.add("skill:Outbound");
    }
    if (department.equals("Technical Support")) {
      granted.add("skill:Diagnostics");
    }
    if (department.equals("Technical Support") && city.equals("Berlin")) {
      granted.add("skill:Fibre");
    }
    if (department.equals("Fraud") && p.memberOf("CC-VIP")) {
      granted.add("skill:Chargeback");
    }
    if (department.equals("Retention")) {
      granted.add("skill:Winback");
    }
    if (department.equals("Back Office")) {
      granted.add("skill:Documents");
    }
    if (costCenter.equals("CC117")) {
      granted.add("skill:Premium");
    }
    if (costCenter.equals("CC121") || costCenter.equals("CC122")) {
      granted.add("skill:Business");
    }
    if (userType.equals("Contractor") && p.memberOf("CC-Night")) {
      granted.add("skill:Overflow");
    }
    if (title.startsWith("Junior")) {
      granted.add("skill:Basics");
    }
    if (title.contains("Specialist")) {
      granted.add("skill:Escalation");
    }
    if (p.memberOf("Spanish_Speakers")) {
      granted.add("language:Spanish");
    }
    if (p.memberOf("French_Speakers")) {
      granted.add("language:French");
    }
    if (p.memberOf("German_Speakers")) {
      granted.add("language:German");
    }
    if (p.memberOf("Polish_Speakers")) {
      granted.add("language:Polish");
    }
    if (p.memberOf("Tagalog_Speakers")) {
      granted.add("language:Tagalog");
    }
    if (p.memberOfPrefix("Lang-")) {
      granted.add("language:Other");
    }
    if (countryCode.equals("GB")
        || countryCode.equals("US")
        || countryCode.equals("IE")
        || countryCode.equals("CA")) {
      granted.add("language:English");
    }
    if (city.equals("Madrid") || p.memberOf("Lang-Catalan")) {
      granted.add("language:Catalan");
    }
    if (city.equals("Manila")) {
      granted.add("language:Filipino");
    }
    return granted;
  }

  static Entitlements entitlements(Person p) {
    String division;
    Set<String> roles = new LinkedHashSet<>();
    Map<String, Double> skills = new LinkedHashMap<>();
    Map<String, Double> languages = new LinkedHashMap<>();
    String city = p.text("city");
    String costCenter = p.text("costCenter");
    String countryCode = p.text("countryCode");
    String department = p.text("department");
    String title = p.text("title");
    String userType = p.text("userType");
    if (userType.equals("Partner") && department.equals("Sales")) {
      division = "Partner_Sales_Div";
    } else if (userType.equals("Partner")) {
      division = "Partner_Div";
    } else if (department.equals("Billing") && city.equals("London")) {
      division = "Billing_UK_Div";
    } else if (department.equals("Billing")) {
      division = "Billing_Div";
    } else if (department.equals("Fraud")) {
      division = "Fraud_Div";
    } else if (city.equals("Chicago") || city.equals("Austin")) {
      division = "Midwest_Div";
    } else if (countryCode.equals("GB")) {
      division = "UK_Div";
    } else if (city.equals("Madrid")) {
      division = "Iberia_Div";
    } else if (city.equals("Manila")) {
      division = "Manila_Div";
    } else {
      division = "Home";
    }
    if (title.contains("Supervisor")) {
      roles.add("Supervisor_Role");
    }
    if (title.contains("Manager")) {
      roles.add("Manager_Role");
    }
    if (title.startsWith("Head of")) {
      roles.add("Director_Role");
    }
    if (title.startsWith("Lead")) {
      roles.add("Team_Lead_Role");
    }
    if (title.startsWith("Trainee")) {
      roles.add("Trainee_Role");
    }
    if (title.contains("Agent") && !p.memberOf("CC-Night")) {
      roles.add("Day_Agent_Role");
    }
    if (title.contains("Agent") && p.memberOf("CC-Night")) {
      roles.add("Night_Agent_Role");
    }
    if (department.equals("Quality") && p.memberOf("CC-Quality")) {
      roles.add("Quality_Evaluator_Role");
    }
    if (title.equals("Quality Evaluator")) {
      roles.add("Quality_Evaluator_Role");
    }
    if (department.equals("Workforce")) {
      roles.add("Planner_Role");
    }
    if (department.equals("Training") && title.contains("Coach")) {
      roles.add("Coach_Role");
    }
    if (department.equals("Sales") && !userType.equals("Partner")) {
      roles.add("Sales_Role");
    }
    if (department.equals("Sales") && p.memberOf("CC-Outbound")) {
      roles.add("Outbound_Role");
    }
    if (department.equals("Retention") || p.memberOf("CC-Retention")) {
      roles.add("Retention_Role");
    }
    if (department.equals("Fraud") && title.contains("Analyst")) {
      roles.add("Fraud_Analyst_Role");
    }
    if (p.memberOfPrefix("Admins-")) {
      roles.add("Admin_Role");
    }
    if (p.memberOf("CC-Chat") && p.memberOf("CC-Email")) {
      roles.add("Digital_Role");
    }
    if (department.equals("Technical Support") && p.memberOfPrefix("CC-Tech-")) {
      roles.add("Technician_Role");
    }
    if (department.equals("Finance") && userType.equals("Employee")) {
      roles.add("Reports_Role");
    }
    if (department.equals("Legal") && title.contains("Manager")) {
      roles.add("Recordings_Role");
    }
    if (title.equals("Dispatcher") || title.equals("Senior Dispatcher")) {
      roles.add("Dispatcher_Role");
    }
    if (p.memberOf("CC-Billing")) {
      skills.merge("Invoices", 4.0, Math::max);
    }
    if (p.memberOf("CC-Billing") && title.startsWith("Senior")) {
      skills.merge("Refunds", 5.0, Math::max);
    }
    if (p.memberOf("CC-Care")) {
      skills.merge("Returns", 3.0, Math::max);
    }
    if (p.memberOf("CC-Sales")) {
      skills.merge("Upsell", 3.0, Math::max);
    }
    if (p.memberOf("CC-Tech-1")) {
      skills.merge("Router", 3.0, Math::max);
    }
    if (p.memberOf("CC-Tech-2")) {
      skills.merge("Network", 4.0, Math::max);
    }
    if (p.memberOf("CC-VIP")) {
      skills.merge("VIP", 5.0, Math::max);
    }
    if (p.memberOf("CC-Chat")) {
      skills.merge("Chat", 4.0, Math::max);
    }
    if (p.memberOf("CC-Email")) {
      skills.merge("Email", 4.0, Math::max);
    }
    if (p.memberOf("CC-Outbound")) {
      skills.merge("Outbound", 3.0, Math::max);
    }
    if (department.equals("Technical Support")) {
      skills.merge("Diagnostics", 2.0, Math::max);
    }
    if (department.equals("Technical Support") && city.equals("Berlin")) {
      skills.merge("Fibre", 4.0, Math::max);
    }
    if (department.equals("Fraud") && p.memberOf("CC-VIP")) {
      skills.merge("Chargeback", 5.0, Math::max);
    }
    if (department.equals("Retention")) {
      skills.merge("Winback", 4.0, Math::max);
    }
    if (department.equals("Back Office")) {
      skills.merge("Documents", 3.0, Math::max);
    }
    if (costCenter.equals("CC117")) {
      skills.merge("Premium", 4.0, Math::max);
    }
    if (costCenter.equals("CC121") || costCenter.equals("CC122")) {
      skills.merge("Business", 3.0, Math::max);
    }
    if (userType.equals("Contractor") && p.memberOf("CC-Night")) {
      skills.merge("Overflow", 1.0, Math::max);
    }
    if (title.startsWith("Junior")) {
      skills.merge("Basics", 2.0, Math::max);
    }
    if (title.contains("Specialist")) {
      skills.merge("Escalation", 5.0, Math::max);
    }
    if (p.memberOf("Spanish_Speakers")) {
      languages.merge("Spanish", 5.0, Math::max);
    }
    if (p.memberOf("French_Speakers")) {
      languages.merge("French", 5.0, Math::max);
    }
    if (p.memberOf("German_Speakers")) {
      languages.merge("German", 5.0, Math::max);
    }
    if (p.memberOf("Polish_Speakers")) {
      languages.merge("Polish", 5.0, Math::max);
    }
    if (p.memberOf("Tagalog_Speakers")) {
      languages.merge("Tagalog", 5.0, Math::max);
    }
    if (p.memberOfPrefix("Lang-")) {
      languages.merge("Other", 2.0, Math::max);
    }
    if (countryCode.equals("GB")
        || countryCode.equals("US")
        || countryCode.equals("IE")
        || countryCode.equals("CA")) {
      languages.merge("English", 5.0, Math::max);
    }
    if (city.equals("Madrid") || p.memberOf("Lang-Catalan")) {
      languages.merge("Catalan", 3.0, Math::max);
    }
    if (city.equals("Manila")) {
      languages.merge("Filipino", 5.0, Math::max);
    }
    return new Entitlements(division, roles, skills, languages);
  }
}
