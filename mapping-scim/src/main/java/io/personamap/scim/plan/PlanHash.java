package io.personamap.scim.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A fingerprint of plans, over bytes that equal plans share on every machine. */
final class PlanHash {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PlanHash() {}

  static String of(List<Plan> plans) {
    MessageDigest digest = sha256();
    for (Plan plan : plans) {
      String line = MAPPER.writeValueAsString(sorted(plan.toMap())) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new TreeMap<>();
      map.forEach((name, one) -> members.put(String.valueOf(name), sorted(one)));
      return members;
    }
    return value instanceof List<?> list ? list.stream().map(PlanHash::sorted).toList() : value;
  }
}
