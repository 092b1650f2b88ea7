package io.personamap.scim.bulk;

import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps the JSON of a profile to the JSON of a SCIM user. What travels to the workers is the text of
 * the rules; each worker compiles it once.
 */
public final class MapUsers extends RichMapFunction<String, String> {
  private static final long serialVersionUID = 1;

  private final String rules;
  private final String directory;
  private transient @Nullable PersonaMapper mapper;
  private transient @Nullable Target target;

  /** Takes the text of a rule file and of a directory file. */
  public MapUsers(String rules, String directory) {
    this.rules = rules;
    this.directory = directory;
  }

  @Override
  public void open(OpenContext context) {
    mapper =
        PersonaMapper.builder(RuleSet.parse(rules, "rules.yaml", OktaLanguage.all()))
            .directory(DirectoryFile.parse(directory, "directory.yaml"))
            .build();
    target = Target.named("genesys-cloud");
  }

  /** Returns the user, or the empty text where there is none. */
  @Override
  public String map(String profile) {
    UserProfile user =
        ProfileReader.detecting().read(JsonMapper.shared().readTree(profile), "users");
    return target.emit(mapper.map(user).persona()).resource().map(ScimResource::toJson).orElse("");
  }
}
