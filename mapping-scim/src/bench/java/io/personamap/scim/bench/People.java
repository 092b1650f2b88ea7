package io.personamap.scim.bench;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Synthetic users of a contact centre, the same on every machine. */
final class People {
  private static final long SEED = 20_261_122;

  private static final List<String> DEPARTMENTS =
      List.of(
          "Billing",
          "Care",
          "Sales",
          "Retention",
          "Technical Support",
          "Back Office",
          "Fraud",
          "Quality",
          "Workforce",
          "Training",
          "Finance",
          "Legal");
  private static final List<String> SENIORITY =
      List.of("", "Senior ", "Junior ", "Lead ", "Trainee ", "Head of ");
  private static final List<String> JOBS =
      List.of(
          "Agent",
          "Supervisor",
          "Manager",
          "Analyst",
          "Coach",
          "Dispatcher",
          "Specialist",
          "Quality Evaluator");
  private static final List<String> CITIES =
      List.of(
          "Chicago", "London", "Madrid", "Berlin", "Manila", "Austin", "Dublin", "Lyon", "Krakow",
          "Toronto");
  private static final List<String> COUNTRIES =
      List.of("US", "GB", "ES", "DE", "PH", "US", "IE", "FR", "PL", "CA");
  private static final List<String> TYPES =
      List.of("Employee", "Employee", "Partner", "Contractor");
  private static final List<String> GROUPS =
      List.of(
          "CC-Billing",
          "CC-Care",
          "CC-Sales",
          "CC-Retention",
          "CC-Tech-1",
          "CC-Tech-2",
          "CC-Chat",
          "CC-Email",
          "CC-Outbound",
          "CC-VIP",
          "CC-Quality",
          "CC-Night",
          "Spanish_Speakers",
          "French_Speakers",
          "German_Speakers",
          "Polish_Speakers",
          "Tagalog_Speakers",
          "Lang-Catalan",
          "Lang-Dutch",
          "VPN-Users",
          "Everyone",
          "Building-7",
          "Admins-Queue",
          "Admins-Report");

  private People() {}

  /**
   * Returns {@code count} users; all attributes that the rules of the benchmarks read are there.
   */
  static List<UserProfile> generate(int count) {
    Random random = new Random(SEED);
    List<UserProfile> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      people.add(person(i, random));
    }
    return people;
  }

  private static UserProfile person(int i, Random random) {
    int place = random.nextInt(CITIES.size());
    Set<Group> groups = new LinkedHashSet<>();
    int memberships = 2 + random.nextInt(7);
    for (int g = 0; g < memberships; g++) {
      int group = random.nextInt(GROUPS.size());
      groups.add(
          new Group("00g" + group, GROUPS.get(group), "OKTA_GROUP", null, java.util.Map.of()));
    }
    return UserProfile.builder()
        .attribute("email", "user" + i + "@example.com")
        .attribute("displayName", "User " + i)
        .attribute("firstName", "User")
        .attribute("lastName", "N" + i)
        .attribute("title", pick(SENIORITY, random) + pick(JOBS, random))
        .attribute("department", pick(DEPARTMENTS, random))
        .attribute("city", CITIES.get(place))
        .attribute("countryCode", COUNTRIES.get(place))
        .attribute("userType", pick(TYPES, random))
        .attribute("costCenter", "CC" + (100 + random.nextInt(40)))
        .attribute("employeeNumber", String.valueOf(10_000 + i))
        .attribute("mobilePhone", "+1317" + (2_000_000 + random.nextInt(7_999_999)))
        .account("id", "00u" + i)
        .account("status", "ACTIVE")
        .groups(List.copyOf(groups))
        .build();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
