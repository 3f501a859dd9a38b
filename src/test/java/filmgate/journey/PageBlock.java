package filmgate.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fenced code block of a Markdown page.
 *
 * @param line the number of its first line, from 1
 * @param language the first word after the fence
 * @param option the rest: {@code server}, {@code exit=N}, {@code skip=REASON}, or empty
 */
record PageBlock(int line, String language, String option, String text) {
  private static final Pattern FENCE = Pattern.compile("( *)```(\\S*) ?(.*)");
  private static final Set<String> SHELL = Set.of("sh", "bash", "console", "shell");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^ *(\\$ |\\./filmgate |curl |FILMGATE_\\w+=)");

  static List<PageBlock> of(Path page) throws IOException {
    var blocks = new ArrayList<PageBlock>();
    var lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      var fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        var end = end(lines, i + 1);
        var text = String.join("\n", lines.subList(i + 1, end)).stripIndent() + "\n";
        blocks.add(new PageBlock(i + 1, fence.group(2), fence.group(3).strip(), text));
        i = end;
      }
    }
    return List.copyOf(blocks);
  }

  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```")) {
        return i;
      }
    }
    throw new AssertionError("line " + from + ": the code block does not end");
  }

  /** Whether the block contains commands for a shell. */
  boolean isShell() {
    return SHELL.contains(language);
  }

  /** Whether a reader would take the block for commands although it is not marked as such. */
  boolean isUnmarked() {
    return !isShell() && COMMAND.matcher(text).find();
  }

  boolean isServer() {
    return option.equals("server");
  }

  /** The reason why the block cannot run in a test. */
  Optional<String> skipped() {
    return value("skip=");
  }

  /** The exit code with which the block must end. */
  int exitCode() {
    return value("exit=").map(Integer::parseInt).orElse(0);
  }

  private Optional<String> value(String name) {
    return option.startsWith(name)
        ? Optional.of(option.substring(name.length()))
        : Optional.empty();
  }
}
