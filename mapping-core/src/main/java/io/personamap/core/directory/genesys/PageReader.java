package io.personamap.core.directory.genesys;

import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documents of the API; one of another shape is an outage as a whole. */
final class PageReader {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_NAME = 1_000;
  private static final int MAX_ID = 100;
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private PageReader() {}

  /**
   * One page of a list.
   *
   * @param entries those that can be granted; {@code ids} has those of the others too
   * @param total how many the whole list has, or -1 where the page does not say
   * @param last whether no page follows
   */
  record Page(List<Entry> entries, List<String> ids, int number, long total, boolean last) {}

  static JsonNode read(byte[] body) throws OutageException {
    try {
      JsonNode root = JSON.readTree(body);
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException broken) {
      // Its message quotes the answer; that it is no JSON is all there is to say.
      throw new OutageException("the platform answered with broken JSON");
    }
    throw shape();
  }

  /**
   * Reads a page.
   *
   * @param list the member that has the entries
   * @param nameKey the member of an entry that has its name
   */
  static Page page(Kind kind, byte[] body, String list, String nameKey) throws OutageException {
    JsonNode root = read(body);
    JsonNode elements = root.path(list);
    if (!elements.isArray()) {
      throw shape();
    }
    List<Entry> entries = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode element : elements) {
      Entry entry = entry(kind, element, nameKey);
      ids.add(entry.id());
      JsonNode state = element.path("state");
      if (!state.isString() || state.stringValue().equals("active")) {
        entries.add(entry);
      }
    }
    long number = number(root, "pageNumber", 1);
    long count = number(root, "pageCount", -1);
    boolean last = count >= 0 ? number >= count : ids.isEmpty() || !root.path("nextUri").isString();
    return new Page(entries, ids, (int) number, number(root, "total", -1), last);
  }

  /** Reads one entry. */
  static Entry entry(Kind kind, JsonNode element, String nameKey) throws OutageException {
    JsonNode id = element.path("id");
    JsonNode name = element.path(nameKey);
    if (!id.isString() || !name.isString()) {
      throw shape();
    }
    String text = id.stringValue();
    boolean usable =
        !text.isBlank()
            && text.length() <= MAX_ID
            && text.chars().allMatch(c -> c > ' ' && c < 0x7f)
            && !name.stringValue().isEmpty()
            && name.stringValue().length() <= MAX_NAME;
    if (!usable) {
      throw shape();
    }
    return new Entry(kind, name.stringValue(), text);
  }

  private static long number(JsonNode root, String key, long otherwise) throws OutageException {
    @Nullable JsonNode value = root.get(key);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw shape();
    }
    return value.intValue();
  }

  private static OutageException shape() {
    return new OutageException("the platform answered with JSON of another shape than documented");
  }
}
