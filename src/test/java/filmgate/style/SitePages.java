package filmgate.style;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The hand-written pages of the documentation site: English below docs, Chinese below docs/zh. */
public final class SitePages {
  private static final Path DOCS = Path.of("docs");
  private static final Path CHINESE = DOCS.resolve("zh");
  private static final List<String> DIRECTORIES =
      List.of("explanation", "guides", "reference", "site", "tutorial");

  /** Pages for contributors, and the skill, which is for agents. */
  private static final Set<String> ENGLISH_ONLY =
      Set.of(
          "explanation/crash-points.md",
          "reference/errors.md",
          "reference/rules.md",
          "site/skill.md");

  private SitePages() {}

  /** The English pages, as paths from the root of the project. */
  static List<Path> english() throws IOException {
    return pages(DOCS).stream().filter(page -> !ENGLISH_ONLY.contains(name(DOCS, page))).toList();
  }

  /** The Chinese pages, as paths from the root of the project. */
  static List<Path> chinese() throws IOException {
    return pages(CHINESE);
  }

  /** The English pages that have a Chinese page. */
  public static List<Path> inBothLanguages() throws IOException {
    return english().stream().filter(page -> Files.exists(chineseOf(page))).toList();
  }

  /** The Chinese page of an English one. */
  public static Path chineseOf(Path english) {
    return CHINESE.resolve(DOCS.relativize(english));
  }

  /** The English page of a Chinese one. */
  static Path englishOf(Path chinese) {
    return DOCS.resolve(CHINESE.relativize(chinese));
  }

  /** Whether the file is a Chinese page. */
  public static boolean isChinese(Path file) {
    return file.startsWith(CHINESE);
  }

  private static String name(Path root, Path page) {
    return root.relativize(page).toString().replace(File.separatorChar, '/');
  }

  private static List<Path> pages(Path root) throws IOException {
    var found = Stream.of(root.resolve("README.md")).filter(Files::exists);
    for (var directory : DIRECTORIES) {
      found = Stream.concat(found, markdown(root.resolve(directory)).stream());
    }
    return found.sorted().toList();
  }

  private static List<Path> markdown(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
