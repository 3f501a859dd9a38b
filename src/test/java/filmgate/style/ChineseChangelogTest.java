package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CHANGELOG.zh-CN.md has the entries of CHANGELOG.md, in the same order. */
class ChineseChangelogTest {
  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  /** A heading and the entries below it, each in one line. */
  private record Section(String heading, List<String> entries) {}

  @Test
  void bothChangelogsHaveTheSameHeadings() throws IOException {
    assertThat(headings(sections("CHANGELOG.zh-CN.md")))
        .hasSizeGreaterThan(2)
        .isEqualTo(
            headings(sections("CHANGELOG.md")).stream()
                .map(ChineseChangelogTest::chinese)
                .toList());
  }

  @Test
  void bothChangelogsHaveTheSameEntries() throws IOException {
    var english = sections("CHANGELOG.md");
    var chinese = sections("CHANGELOG.zh-CN.md");
    for (var i = 0; i < english.size(); i++) {
      var heading = english.get(i).heading();
      assertThat(names(chinese.get(i))).as(heading).isEqualTo(names(english.get(i)));
    }
  }

  /** An entry of both languages names the same fields, paths, and commands. */
  private static List<Set<String>> names(Section section) {
    return section.entries().stream().map(ChineseChangelogTest::names).toList();
  }

  private static Set<String> names(String entry) {
    return new TreeSet<>(CODE.matcher(entry).results().map(MatchResult::group).toList());
  }

  private static List<String> headings(List<Section> sections) {
    return sections.stream().map(Section::heading).toList();
  }

  private static String chinese(String heading) {
    return switch (heading) {
      case "# Changelog" -> "# 变更日志";
      case "## [Unreleased]" -> "## [未发布]";
      case "### Added" -> "### 新增";
      case "### Changed" -> "### 变更";
      case "### Deprecated" -> "### 弃用";
      case "### Removed" -> "### 移除";
      case "### Fixed" -> "### 修复";
      case "### Security" -> "### 安全";
      default -> heading;
    };
  }

  private static List<Section> sections(String file) throws IOException {
    var sections = new ArrayList<Section>();
    for (var line : Files.readAllLines(Path.of(file))) {
      if (line.startsWith("#")) {
        sections.add(new Section(line, new ArrayList<>()));
      } else if (line.startsWith("- ")) {
        sections.getLast().entries().add(line);
      } else if (line.startsWith("  ")) {
        var entries = sections.getLast().entries();
        entries.set(entries.size() - 1, entries.getLast() + " " + line.strip());
      }
    }
    return sections;
  }
}
