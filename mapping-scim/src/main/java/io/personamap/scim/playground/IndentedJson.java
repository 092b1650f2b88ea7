package io.personamap.scim.playground;

import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as people read them: two blanks a level, {@code \n} line ends. */
final class IndentedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(INDENT)
          .withArrayIndenter(INDENT);

  private IndentedJson() {}

  /** Returns {@code members} as a JSON object whose members keep their order. */
  static String of(Map<String, ?> members) {
    return JSON.writer().with(PRINTER).writeValueAsString(members);
  }
}
