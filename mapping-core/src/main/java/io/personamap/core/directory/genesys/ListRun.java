package io.personamap.core.directory.genesys;

import io.personamap.core.directory.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list page by page. Where it changed meanwhile, which shows in an id that comes twice or
 * in another number of ids than the pages say, it is read again.
 */
final class ListRun {
  private static final int RUNS = 4;

  private final int maxPages;
  private final Pages pages;

  /** Gives a page by its number, from 1. */
  @FunctionalInterface
  interface Pages {
    PageReader.Page page(int number) throws OutageException;
  }

  ListRun(int maxPages, Pages pages) {
    this.maxPages = maxPages;
    this.pages = pages;
  }

  List<Entry> read() throws OutageException {
    for (int run = 1; run <= RUNS; run++) {
      List<Entry> entries = new ArrayList<>();
      if (readOnce(entries)) {
        return entries;
      }
    }
    throw new OutageException("the list changed while it was read, " + RUNS + " times");
  }

  /** Returns whether the list stayed as it was. */
  private boolean readOnce(List<Entry> entries) throws OutageException {
    Set<String> ids = new HashSet<>();
    long total = -1;
    for (int number = 1; number <= maxPages; number++) {
      PageReader.Page page = pages.page(number);
      boolean same =
          page.number() == number
              && (number == 1 || page.total() == total)
              && page.ids().stream().allMatch(ids::add);
      if (!same) {
        return false;
      }
      total = page.total();
      entries.addAll(page.entries());
      if (page.last()) {
        return total < 0 || ids.size() == total;
      }
    }
    throw new OutageException("the list has more than " + maxPages + " pages");
  }
}
