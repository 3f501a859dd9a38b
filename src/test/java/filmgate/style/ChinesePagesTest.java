package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each page of the site exists in both languages, with the same content. */
class ChinesePagesTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void everyPageExistsInBothLanguages() throws IOException {
    var missing = new ArrayList<String>();
    for (var page : SitePages.english()) {
      var chinese = SitePages.chineseOf(page);
      if (!Files.exists(chinese)) {
        missing.add("" + chinese);
      }
    }
    for (var page : SitePages.chinese()) {
      if (!Files.exists(SitePages.englishOf(page))) {
        missing.add("" + SitePages.englishOf(page));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(SitePages.inBothLanguages()).isNotEmpty();
  }

  @Test
  void bothPagesHaveTheSameOutline() throws IOException {
    for (var page : SitePages.inBothLanguages()) {
      var chinese = Markdown.read(SitePages.chineseOf(page));
      assertThat(chinese.outline())
          .as("" + chinese.file())
          .isEqualTo(Markdown.read(page).outline());
    }
  }

  @Test
  void bothPagesLinkToTheSamePages() throws IOException {
    for (var page : SitePages.inBothLanguages()) {
      var chinese = Markdown.read(SitePages.chineseOf(page));
      assertThat(targets(chinese)).as("" + chinese.file()).isEqualTo(targets(Markdown.read(page)));
    }
  }

  /** The targets of all links, as the English page would name them from the root. */
  private static List<String> targets(Markdown page) {
    return page.links().stream().map(link -> target(page.file(), link)).sorted().toList();
  }

  private static String target(Path page, String link) {
    if (link.matches("[a-z]+:.*|/.*")) {
      return link.replaceFirst("^/docs/zh\\b", "/docs").replaceFirst("\\?language=zh$", "");
    }
    var hash = link.indexOf('#');
    var name = hash < 0 ? link : link.substring(0, hash);
    var file = name.isEmpty() ? page : page.resolveSibling(name).normalize();
    var english = SitePages.isChinese(file) ? SitePages.englishOf(file) : file;
    return english + (hash < 0 ? "" : link.substring(hash));
  }

  @Test
  void bothPagesNameTheSameFieldsAndValues() throws IOException {
    for (var page : SitePages.inBothLanguages()) {
      var chinese = Markdown.read(SitePages.chineseOf(page));
      assertThat(codes(chinese)).as("" + chinese.file()).isEqualTo(codes(Markdown.read(page)));
    }
  }

  private static Set<String> codes(Markdown page) {
    var codes = new TreeSet<String>();
    CODE.matcher(String.join("\n", page.lines()))
        .results()
        .map(one -> one.group(1).replaceAll("\\s+", " "))
        .filter(code -> !HAN.matcher(code).find())
        .forEach(codes::add);
    return codes;
  }

  @Test
  void chineseProseFollowsTheStyle() throws IOException {
    var found = new ArrayList<String>();
    for (var page : SitePages.chinese()) {
      ChineseProse.violations(Markdown.read(page).lines())
          .forEach(one -> found.add(page + ": " + one));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void plantedFaultsAreFound() {
    assertThat(
            List.of(
                "请求被拒绝,请重试",
                "见（错误)",
                "任务ID",
                "等待5 秒",
                "状态为`failed`时",
                "完成。 然后",
                "完成 ，然后",
                "任 务",
                "已完成.",
                "见 [说明](a.md)并重试",
                "| 字段 | the number of open requests |",
                "第一行，\n第二行"))
        .allSatisfy(
            text ->
                assertThat(ChineseProse.violations(text.lines().toList())).as(text).isNotEmpty());
    assertThat(
            List.of(
                "请求被拒绝，请重试。",
                "将 `wait` 设为 60，最多等待 20,000 毫秒（含）",
                "- 见[说明](a.md#b)，或 [OpenAPI](b.md) 文档",
                "## 错误 {#errors}",
                "| `a`、`b` | 整数，1–100 |",
                "1. 第一步。\n2. 第二步。",
                "比例 16:9，地址 http://127.0.0.1:8080 可用"))
        .allSatisfy(
            text -> assertThat(ChineseProse.violations(text.lines().toList())).as(text).isEmpty());
  }
}
