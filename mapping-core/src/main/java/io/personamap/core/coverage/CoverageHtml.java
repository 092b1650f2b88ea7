package io.personamap.core.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Renders coverage as one HTML page that needs nothing else: light and dark, for the keyboard and
 * for screen readers, without scripts. Pure and deterministic.
 */
public final class CoverageHtml {
  private final StringBuilder out = new StringBuilder();

  private CoverageHtml() {}

  /** Returns the page for these rule files, in this order. */
  public static String of(List<Coverage> files) {
    CoverageHtml page = new CoverageHtml();
    page.head();
    if (files.size() > 1) {
      page.overview(files);
    }
    for (int i = 0; i < files.size(); i++) {
      new Section(page, files.get(i), "f" + (i + 1)).write();
    }
    page.add("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  void add(String markup) {
    out.append(markup);
  }

  private void head() {
    add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add("<meta name=\"color-scheme\" content=\"light dark\">\n");
    add(
        "<title>Rule coverage</title>\n<style>\n"
            + style()
            + "</style>\n</head>\n<body>\n<main>\n");
  }

  private static String style() {
    try (InputStream css = CoverageHtml.class.getResourceAsStream("coverage.css")) {
      if (css == null) {
        throw new IllegalStateException("coverage.css is not in the jar");
      }
      return new String(css.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void overview(List<Coverage> files) {
    add("<nav aria-label=\"Rule files\"><ul class=\"files\">\n");
    for (int i = 0; i < files.size(); i++) {
      Coverage file = files.get(i);
      add("<li><a href=\"#f" + (i + 1) + "\">" + text(file.file()) + "</a> ");
      add(file.score().percent() + " %</li>\n");
    }
    add("</ul></nav>\n");
  }

  /** Returns {@code value} as text of a page. */
  static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns {@code value} with what stands between backticks as code. */
  static String prose(String value) {
    return text(value).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /** One rule file's part of the page. */
  private static final class Section {
    private static final double RADIUS = 52;
    private static final double AROUND = 2 * Math.PI * RADIUS;

    private final CoverageHtml page;
    private final Coverage coverage;
    private final String id;

    Section(CoverageHtml page, Coverage coverage, String id) {
      this.page = page;
      this.coverage = coverage;
      this.id = id;
    }

    void write() {
      page.add("<article id=\"" + id + "\">\n");
      header();
      gaps(coverage.gaps());
      rules();
      new CoverageListing(page, coverage, id).write();
      page.add("</article>\n");
    }

    private void header() {
      Score score = coverage.score();
      page.add(
          "<header class=\"hero\">\n"
              + ring(score)
              + "<div>\n<p class=\"kicker\">Rule coverage</p>\n");
      page.add("<h1>" + text(coverage.name()) + "</h1>\n");
      page.add("<p class=\"file\">" + text(coverage.file()) + "</p>\n<dl class=\"scores\">\n");
      bar("Rules, either way", coverage.ruleScore());
      bar("Parts of conditions", coverage.partScore());
      bar("Table rows", coverage.rowScore());
      page.add("</dl>\n</div>\n</header>\n");
    }

    private String ring(Score score) {
      String dash = String.format(Locale.ROOT, "%.1f %.1f", AROUND * score.percent() / 100, AROUND);
      String circle = "<circle cx=\"60\" cy=\"60\" r=\"52\" class=\"";
      return "<svg class=\"ring "
          + level(score)
          + "\" viewBox=\"0 0 120 120\" role=\"img\" aria-label=\""
          + score.percent()
          + " percent covered\">"
          + (circle + "track\"/>")
          + (circle + "arc\" stroke-dasharray=\"" + dash + "\" transform=\"rotate(-90 60 60)\"/>")
          + ("<text x=\"60\" y=\"60\" aria-hidden=\"true\">"
              + score.percent()
              + "%</text></svg>\n");
    }

    private void bar(String title, Score score) {
      if (score.goals() > 0) {
        page.add("<div><dt>" + title + "</dt><dd><span class=\"bar " + level(score) + "\">");
        page.add("<span style=\"width:" + score.percent() + "%\"></span></span> ");
        page.add(
            "<span><b>" + score.reached() + "</b> of " + score.goals() + "</span></dd></div>\n");
      }
    }

    private static String level(Score score) {
      if (score.reached() == score.goals()) {
        return "shown";
      }
      return score.percent() >= 60 ? "partly" : "missed";
    }

    private void gaps(List<Coverage.Gap> gaps) {
      page.add("<section>\n<h2>What no test shows</h2>\n");
      if (gaps.isEmpty()) {
        page.add(
            "<p class=\"done\">Nothing. Every rule and every part of a condition was shown.</p>\n");
      } else {
        page.add("<ol class=\"gaps\">\n");
        gaps.forEach(this::gap);
        page.add("</ol>\n");
      }
      page.add("</section>\n");
    }

    private void gap(Coverage.Gap gap) {
      page.add("<li><a href=\"#" + anchor(gap.place().line()) + "\">line " + gap.place().line());
      page.add("</a> <span><b>" + text(gap.label()) + "</b> " + prose(gap.text()));
      if (!gap.advice().isEmpty()) {
        page.add("<br><span class=\"advice\">Add " + prose(gap.advice()) + ".</span>");
      }
      page.add("</span></li>\n");
    }

    private String anchor(int line) {
      return id + "-L" + line;
    }

    private void rules() {
      page.add("<section>\n<h2>Rules</h2>\n<div class=\"scroll\"><table>\n<thead><tr>");
      for (String title : List.of("Rule", "Matched", "Did not", "Condition")) {
        page.add("<th scope=\"col\">" + title + "</th>");
      }
      page.add("</tr></thead>\n<tbody>\n");
      coverage.rules().forEach(this::rule);
      page.add("</tbody></table></div>\n</section>\n");
    }

    private void rule(RuleCoverage rule) {
      page.add("<tr><th scope=\"row\"><a href=\"#" + anchor(rule.place().line()) + "\">");
      page.add(text(rule.label()) + "</a></th>");
      page.add(count(rule.times().matched(), true));
      page.add(
          rule.when().map(own -> count(own.results().asFalse(), true)).orElse(count(0, false)));
      page.add("<td>");
      for (ConditionCoverage condition : rule.conditions()) {
        condition.parts().forEach(part -> part(part, condition));
      }
      page.add("</td></tr>\n");
    }

    private static String count(int times, boolean wanted) {
      if (!wanted) {
        return "<td class=\"count none\">–</td>";
      }
      return times > 0
          ? "<td class=\"count\">" + times + "×</td>"
          : "<td class=\"count\"><span class=\"badge missed\">never</span></td>";
    }

    private void part(PartCoverage part, ConditionCoverage condition) {
      boolean isDefault = condition.kind() == ConditionCoverage.Kind.DEFAULT;
      page.add("<div class=\"part\"><code>" + text(part.text()) + "</code> <span class=\"chips\">");
      chip(isDefault ? "there" : "true", part.seen().asTrue() > 0);
      chip(isDefault ? "missing" : "false", part.seen().asFalse() > 0);
      if (condition.parts().size() > 1) {
        chip("decided", part.decided().both());
      }
      page.add("</span></div>");
    }

    private void chip(String word, boolean seen) {
      String sign = seen ? "✓" : "✗";
      page.add("<span class=\"chip " + (seen ? "shown" : "missed") + "\">");
      page.add("<span aria-hidden=\"true\">" + sign + " </span>");
      page.add((seen ? "" : "<span class=\"vh\">not </span>") + word + "</span> ");
    }
  }
}
