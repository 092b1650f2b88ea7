package io.personamap.core.coverage;

/** The rule file on the page, each line with its mark, and what is missing below it. */
final class CoverageListing {
  private final CoverageHtml page;
  private final Coverage coverage;
  private final String id;
  private final LineMarks marks;

  CoverageListing(CoverageHtml page, Coverage coverage, String id) {
    this.page = page;
    this.coverage = coverage;
    this.id = id;
    this.marks = new LineMarks(coverage);
  }

  void write() {
    page.add("<section>\n<h2>The rule file</h2>\n<p class=\"legend\">");
    for (LineMarks.Mark mark : LineMarks.Mark.values()) {
      if (mark != LineMarks.Mark.NONE) {
        page.add(
            "<span class=\"" + name(mark) + "\"><span class=\"sign\">" + sign(mark) + "</span> ");
        page.add(mark.words() + "</span> ");
      }
    }
    page.add("</p>\n<div class=\"scroll source\" tabindex=\"0\" role=\"region\" aria-label=\"");
    page.add("Rule file with marks\">\n");
    for (int line = 1; line <= coverage.lines().size(); line++) {
      line(line);
    }
    page.add("</div>\n</section>\n");
  }

  private void line(int line) {
    LineMarks.Mark mark = marks.mark(line);
    page.add("<div class=\"line " + name(mark) + "\" id=\"" + id + "-L" + line + "\">");
    page.add("<span class=\"no\">" + line + "</span><span class=\"sign\" aria-hidden=\"true\">");
    page.add(sign(mark) + "</span>");
    if (mark != LineMarks.Mark.NONE) {
      page.add("<span class=\"vh\">" + mark.words() + ": </span>");
    }
    page.add("<code>" + CoverageHtml.text(coverage.lines().get(line - 1)) + "</code></div>\n");
    for (Coverage.Gap gap : marks.gaps(line)) {
      page.add("<p class=\"note\">" + CoverageHtml.prose(gap.toString()) + "</p>\n");
    }
  }

  private static String name(LineMarks.Mark mark) {
    return switch (mark) {
      case NONE -> "none";
      case SHOWN -> "shown";
      case PARTLY -> "partly";
      case MISSED -> "missed";
    };
  }

  private static String sign(LineMarks.Mark mark) {
    return switch (mark) {
      case NONE -> "";
      case SHOWN -> "✓";
      case PARTLY -> "◐";
      case MISSED -> "✗";
    };
  }
}
