package io.personamap.scim.bench;

import java.util.ArrayList;
import java.util.List;

/** The 60 rules by hand in one method, each attribute read once: as fast as plain Java gets. */
final class OneMethod {
  private OneMethod() {}

  /** Not to be split: that it is one method is what it measures. */
  static List<String> grants(Person p) {
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
}
