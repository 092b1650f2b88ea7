package io.personamap.scim.bench;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the bytes of a profile to the bytes of a SCIM user; by hand, only what nobody can do
 * without: reading the same bytes, parsing and formatting the same numbers, writing the same bytes.
 */
@State(Scope.Benchmark)
public class WholeWayBenchmark {
  private static final int FEW = 500;
  private static final String BY_HAND = "by hand";
  private static final String VALIDATED = "by hand, numbers validated";

  /** Who does it. */
  @Param({Contenders.OURS, BY_HAND, VALIDATED})
  String engine = "";

  /** New numbers for each profile, or 1,000 that come again and again. */
  @Param({"fresh numbers", "repeating numbers"})
  String numbers = "";

  /** How many different people. */
  @Param("10000")
  int people;

  private final JsonMapper json = JsonMapper.shared();
  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final ProfileReader reader = ProfileReader.okta();
  private final Target target = Target.named("genesys-cloud");
  private final List<JsonNode> outputs = new ArrayList<>();
  private PersonaMapper mapper;
  private UserDocuments documents;
  private boolean fresh;

  /** Makes the documents and, for the way by hand, the trees that it writes. */
  @Setup
  public void prepare() throws NumberParseException {
    RuleSet rules = RuleTexts.read(RuleTexts.whole());
    mapper = PersonaMapper.builder(rules).directory(Contenders.directory(rules)).build();
    List<UserProfile> profiles = People.generate(people);
    documents = new UserDocuments(profiles, FEW);
    fresh = numbers.startsWith("fresh");
    for (int i = 0; i < people; i++) {
      byte[] document = documents.bytes(i);
      JsonNode user = json.readTree(document);
      JsonNode output = json.readTree(ours(document));
      outputs.add(output);
      String given = output.path("phoneNumbers").toString();
      if (!given.contains(e164(user, "primaryPhone"))
          || !given.contains(e164(user, "mobilePhone"))) {
        throw new IllegalStateException("person " + i + " has other numbers: " + given);
      }
    }
  }

  /** One user. */
  @Benchmark
  public Object bytes(PersonaBenchmark.Turn turn, Blackhole hole) throws NumberParseException {
    int index = turn.of(people);
    byte[] document = fresh ? documents.fresh(index) : documents.bytes(index);
    return engine.equals(Contenders.OURS) ? ours(document) : byHand(document, index, hole);
  }

  private byte[] ours(byte[] document) {
    UserProfile profile = reader.read(json.readTree(document), "users");
    ScimResource user = target.emit(mapper.map(profile).persona()).resource().orElseThrow();
    return user.toJsonBytes();
  }

  private byte[] byHand(byte[] document, int index, Blackhole hole) throws NumberParseException {
    JsonNode user = json.readTree(document);
    hole.consume(e164(user, "primaryPhone"));
    hole.consume(e164(user, "mobilePhone"));
    return json.writeValueAsBytes(outputs.get(index));
  }

  private String e164(JsonNode user, String attribute) throws NumberParseException {
    String typed = user.path("profile").path(attribute).stringValue();
    PhoneNumber number = plans.parse(typed, "US");
    if (engine.equals(VALIDATED) && !plans.isValidNumber(number)) {
      throw new IllegalStateException("the generator made a number that is none");
    }
    return plans.format(number, PhoneNumberFormat.E164);
  }
}
