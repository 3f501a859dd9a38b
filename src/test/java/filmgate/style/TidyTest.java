package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of every file of the project. */
class TidyTest {
  private static final int FILE_LINES_MAX = 400;
  private static final int METHOD_LINES_MAX = 70;
  private static final long BLOB_BYTES_MAX = 8L << 20;

  /** The files and directories at the root of the project. */
  private static final Set<String> ROOT =
      Set.of(
          ".ci",
          ".editorconfig",
          ".git-blame-ignore-revs",
          ".gitattributes",
          ".github",
          ".gitignore",
          ".mvn",
          "bench",
          "CHANGELOG.md",
          "CHANGELOG.zh-CN.md",
          "CONTRIBUTING.md",
          "LICENSE",
          "NOTICE",
          "README.md",
          "README.zh-CN.md",
          "SECURITY.md",
          "console",
          "deploy",
          "redocly.yaml",
          "schemathesis.toml",
          "docs",
          "filmgate",
          "mvnw",
          "pom.xml",
          "src");

  // Concatenated, so that this file does not match its own patterns.
  private static final Pattern LEFTOVERS =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b|for" + " now\\b");
  private static final Pattern BANNED_CALLS =
      Pattern.compile(
          "Thread\\."
              + "sleep|TimeUnit\\.\\w+\\."
              + "sleep|print"
              + "StackTrace"
              + "|org\\.mock"
              + "ito|@Suppress"
              + "Warnings\\(\"Null"
              + "Away\"\\)");
  private static final Pattern STANDARD_STREAMS = Pattern.compile("\\bSystem\\." + "(out|err)\\b");

  private static final Pattern MAIN = Pattern.compile("static void main\\(String");

  /** Absolute paths that exist on one machine only. */
  private static final Pattern MACHINE_PATHS =
      Pattern.compile("(?<![\\w.>}])/(wo" + "rk|tm" + "p|ro" + "ot|ho" + "me/\\w+)(/|\\b)");

  /** Allowed uses of such paths: file and line. */
  private static final Set<String> ALLOWED_PATHS = Set.of();

  private static final Pattern VAGUE_NAMES =
      Pattern.compile("(.*(Util|Utils|Helper|Helpers|Manager|Impl)|Base[A-Z].*)\\.java");
  private static final Set<String> VAGUE_PACKAGES =
      Set.of("util", "utils", "common", "misc", "helpers");

  @Test
  void filesAreShort() throws Exception {
    var tooLong = new ArrayList<String>();
    for (var file : Tree.files("java")) {
      var lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES_MAX) {
        tooLong.add(file + " has " + lines + " lines, more than " + FILE_LINES_MAX);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void methodsAreShort() throws Exception {
    assertThat(Sources.of(Tree.files("java")).methods())
        .isNotEmpty()
        .filteredOn(method -> method.lines() > METHOD_LINES_MAX)
        .isEmpty();
  }

  @Test
  void noLeftoverMarkerExists() throws Exception {
    assertThat(linesOf(Tree.texts(), line -> LEFTOVERS.matcher(line).find())).isEmpty();
  }

  @Test
  void noBannedCallIsUsed() throws Exception {
    assertThat(linesOf(Tree.files("java"), line -> BANNED_CALLS.matcher(line).find())).isEmpty();
  }

  @Test
  void programsWriteToTheLogAndNotToTheStandardStreams() throws Exception {
    var others = new ArrayList<Path>();
    for (var file : Tree.files("java")) {
      if (!mayWrite(file)) {
        others.add(file);
      }
    }
    assertThat(linesOf(others, line -> STANDARD_STREAMS.matcher(line).find())).isEmpty();
  }

  @Test
  void namesAreNotVague() throws Exception {
    assertThat(Tree.files("java")).isNotEmpty().noneMatch(TidyTest::isVague);
  }

  @Test
  void noPathOfOneMachineIsCommitted() throws Exception {
    assertThat(linesOf(Tree.texts(), line -> MACHINE_PATHS.matcher(line).find()))
        .isSubsetOf(ALLOWED_PATHS);
  }

  @Test
  void textsHaveNoTabsAndNoBlanksAtTheEnd() throws Exception {
    assertThat(linesOf(Tree.texts(), line -> line.contains("\t") || line.endsWith(" "))).isEmpty();
    assertThat(Tree.texts()).allSatisfy(file -> assertThat(Files.readString(file)).endsWith("\n"));
  }

  @Test
  void everyPackageHasADescription() throws Exception {
    var directories = new TreeSet<Path>();
    for (var file : Tree.files("java")) {
      if (file.startsWith(Path.of("src", "main", "java"))) {
        directories.add(file.getParent());
      }
    }
    assertThat(directories).isNotEmpty().allSatisfy(TidyTest::hasDescription);
  }

  @Test
  void theRootContainsOnlyExpectedFiles() throws Exception {
    var names = new TreeSet<String>();
    Tree.files().forEach(file -> names.add(file.getName(0).toString()));
    assertThat(names).isSubsetOf(ROOT);
  }

  @Test
  void noLargeFileIsCommitted() throws Exception {
    var large = new ArrayList<Path>();
    for (var file : Tree.files()) {
      if (Files.size(file) > BLOB_BYTES_MAX) {
        large.add(file);
      }
    }
    assertThat(large).isEmpty();
  }

  @Test
  void scriptsCanBeRun() {
    assertThat(List.of("filmgate", "mvnw", ".ci/run"))
        .allSatisfy(name -> assertThat(Path.of(name)).isExecutable());
  }

  @Test
  void librariesComeFromThePublicRegistryOnly() throws Exception {
    assertThat(Path.of(".mvn", "wrapper", "maven-wrapper.properties"))
        .content()
        .contains("distributionUrl=https://repo.maven.apache.org/maven2/");
    assertThat(Path.of("pom.xml")).content().doesNotContain("<repository>", "<pluginRepository>");
    assertThat(Path.of(".mvn", "settings.xml")).doesNotExist();
  }

  @Test
  void linksInTheDocumentationExist() throws Exception {
    var dead = new ArrayList<String>();
    for (var file : Tree.files("md")) {
      if (file.startsWith(Path.of("src", "test", "resources"))) {
        continue; // The links of a golden page lead to pages of the site; its own test follows
        // them.
      }
      dead.addAll(Markdown.read(file).deadLinks());
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void bothReadmesHaveTheSameOutline() throws Exception {
    assertThat(Markdown.read(Path.of("README.zh-CN.md")).outline())
        .isNotEmpty()
        .isEqualTo(Markdown.read(Path.of("README.md")).outline());
  }

  @Test
  void theChangelogHasItsForm() throws Exception {
    var headings = Markdown.read(Path.of("CHANGELOG.md")).headings();
    var versions = headings.stream().filter(one -> one.startsWith("## ")).toList();
    assertThat(headings.getFirst()).isEqualTo("# Changelog");
    assertThat(versions.getFirst()).isEqualTo("## [Unreleased]");
    assertThat(versions.subList(1, versions.size()))
        .allMatch(one -> one.matches("## \\[\\d+\\.\\d+\\.\\d+] - \\d{4}-\\d{2}-\\d{2}"));
    assertThat(headings.stream().filter(one -> one.startsWith("### ")))
        .allMatch(one -> one.matches("### (Added|Changed|Deprecated|Removed|Fixed|Security)"));
  }

  private static List<String> linesOf(List<Path> files, Predicate<String> offends)
      throws IOException {
    assertThat(files).isNotEmpty();
    var offences = new ArrayList<String>();
    for (var file : files) {
      var lines = Files.readAllLines(file);
      for (var i = 0; i < lines.size(); i++) {
        if (offends.test(lines.get(i))) {
          offences.add("%s:%d: %s".formatted(file, i + 1, lines.get(i).strip()));
        }
      }
    }
    return offences;
  }

  /** Programs of the build, the app, the workers, and the benchmarks. */
  private static boolean mayWrite(Path file) throws IOException {
    return file.startsWith(Path.of("src", "build"))
        || file.startsWith(Path.of("src", "main", "java", "filmgate", "app"))
        || Set.of("RenderMain.java", "DecodeMain.java").contains(file.getFileName().toString())
        || (file.startsWith(Path.of("src", "test")) && MAIN.matcher(Files.readString(file)).find());
  }

  private static boolean isVague(Path file) {
    for (var part : file) {
      if (VAGUE_PACKAGES.contains(part.toString())) {
        return true;
      }
    }
    return VAGUE_NAMES.matcher(file.getFileName().toString()).matches();
  }

  private static void hasDescription(Path directory) throws IOException {
    var info = directory.resolve("package-info.java");
    assertThat(info).exists();
    assertThat(Files.readString(info))
        .as("%s", info)
        .matches("(?s)/\\*\\*\\s+\\*?\\s*\\p{Lu}.*\\.\\s*\\*/\\s+@NullMarked\\s+package .*");
  }
}
