package filmgate.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The headings and links of a Markdown page. */
record Markdown(Path file, List<String> lines) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```[^\\n]*$");
  private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern EXPLICIT_ID = Pattern.compile(" \\{#([^}]+)}$");
  private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"");

  static Markdown read(Path file) throws IOException {
    var text = FENCED.matcher(Files.readString(file)).replaceAll("");
    return new Markdown(file, text.lines().toList());
  }

  /** The headings with their marks: {@code ## Tests}. */
  List<String> headings() {
    return lines.stream().filter(line -> line.matches("#{1,6} .*")).toList();
  }

  /** The levels of the headings in order: 1, 2, 2, 3. */
  List<Integer> outline() {
    return headings().stream().map(heading -> heading.indexOf(' ')).toList();
  }

  /** Links to files and headings that do not exist; {@code /docs/…} are pages of the site. */
  List<String> deadLinks() throws IOException {
    var dead = new ArrayList<String>();
    for (var target : links()) {
      if (!target.matches("[a-z]+:.*|/.*") && !exists(target)) {
        dead.add(file + " -> " + target);
      }
    }
    return dead;
  }

  /** The targets of all links in order. */
  List<String> links() {
    var text = CODE.matcher(String.join("\n", lines)).replaceAll("");
    return LINK.matcher(text).results().map(MatchResult::group).map(Markdown::target).toList();
  }

  private static String target(String link) {
    return link.substring(2, link.length() - 1);
  }

  private boolean exists(String target) throws IOException {
    var hash = target.indexOf('#');
    var name = hash < 0 ? target : target.substring(0, hash);
    var path = name.isEmpty() ? file : file.resolveSibling(name).normalize();
    if (!Files.exists(path)) {
      return false;
    }
    return hash < 0 || read(path).anchors().contains(target.substring(hash + 1));
  }

  private List<String> anchors() {
    var anchors = new ArrayList<>(headings().stream().map(Markdown::anchor).toList());
    ID.matcher(String.join("\n", lines)).results().forEach(one -> anchors.add(one.group(1)));
    return anchors;
  }

  /** The {@code {#id}} at the end of a heading, or what its text gives. */
  private static String anchor(String heading) {
    var explicit = EXPLICIT_ID.matcher(heading);
    return explicit.find() ? explicit.group(1) : anchorOf(heading);
  }

  private static String anchorOf(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
