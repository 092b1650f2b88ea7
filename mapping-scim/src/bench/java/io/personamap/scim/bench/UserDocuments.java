package io.personamap.scim.bench;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Users as the bytes of Okta's Users API, with two numbers each that can be dialled anew. */
final class UserDocuments {
  private static final List<String> AREAS =
      List.of("317", "212", "415", "303", "512", "617", "206", "702", "404", "305");
  private static final int LINES = 1_000_000;
  private static final int DIGITS = 6;

  private final byte[][] documents;
  private final int[] work;
  private final int[] mobile;
  private long dialled;

  UserDocuments(List<UserProfile> people, int numbers) {
    documents = new byte[people.size()][];
    work = new int[people.size()];
    mobile = new int[people.size()];
    JsonMapper json = JsonMapper.shared();
    for (int i = 0; i < documents.length; i++) {
      String first = number(i % numbers);
      String second = number(i % numbers + LINES / 2);
      String text = json.writeValueAsString(document(people.get(i), first, second));
      documents[i] = text.getBytes(StandardCharsets.UTF_8);
      work[i] = text.indexOf(first);
      mobile[i] = text.indexOf(second);
    }
  }

  private static Map<String, Object> document(UserProfile person, String work, String mobile) {
    Map<String, Object> profile = new LinkedHashMap<>(person.attributes());
    profile.put("primaryPhone", work);
    profile.put("mobilePhone", mobile);
    profile.put("countryCode", "US");
    Map<String, Object> document = new LinkedHashMap<>(person.account());
    document.put("profile", profile);
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Group group : person.groups()) {
      groups.add(
          Map.of(
              "id",
              "" + group.id(),
              "type",
              "OKTA_GROUP",
              "profile",
              Map.of("name", group.name())));
    }
    document.put("groups", groups);
    return document;
  }

  /** {@code 317-234-5678}: valid for every {@code line}, since no exchange is N11. */
  private static String number(long line) {
    String area = AREAS.get((int) (line / LINES % AREAS.size()));
    String digits = String.format("%06d", line % LINES);
    String exchange = digits.startsWith("11") ? "12" : digits.substring(0, 2);
    return area + "-2" + exchange + "-" + digits.substring(2);
  }

  /** Returns the bytes at {@code index}, the same each time. */
  byte[] bytes(int index) {
    return documents[index];
  }

  /** Returns the bytes at {@code index} with two numbers that nobody had before. */
  byte[] fresh(int index) {
    byte[] bytes = documents[index].clone();
    dial(bytes, work[index]);
    dial(bytes, mobile[index]);
    return bytes;
  }

  private void dial(byte[] bytes, int at) {
    long line = dialled++;
    String area = AREAS.get((int) (line / LINES % AREAS.size()));
    for (int i = 0; i < area.length(); i++) {
      bytes[at + i] = (byte) area.charAt(i);
    }
    long rest = line;
    for (int i = DIGITS - 1; i >= 0; i--) {
      bytes[at + "317-2".length() + (i < 2 ? i : i + 1)] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (bytes[at + 5] == '1' && bytes[at + 6] == '1') {
      bytes[at + 6] = '2';
    }
  }
}
