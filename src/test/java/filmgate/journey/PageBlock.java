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
 * A fenced code block of a Markdown page. Its first line marks how it is tested:
 *
 * <ul>
 *   <li>{@code run}: it runs. Commands run in the order of the page, against a server.
 *   <li>{@code lab}: commands that run against the upstream lab, which a block before has started.
 *   <li>{@code check}: a program that does not run it finds no error in it.
 *   <li>{@code skip=REASON}: it is not tested here.
 * </ul>
 *
 * <p>After {@code run} or {@code lab}, {@code server} is a command that does not end, and {@code
 * exit=N} one that fails. Data and output have no mark.
 *
 * @param line the number of its first line, from 1
 * @param language the first word after the fence
 * @param option the rest, such as {@code run exit=22}
 */
record PageBlock(int line, String language, String option, String text) {
  private static final Pattern FENCE = Pattern.compile("( *)```(\\S*) ?(.*)");
  private static final Pattern EXIT = Pattern.compile(" exit=(\\d+)$");
  private static final Pattern SKIP = Pattern.compile("skip=(\\w+)");
  private static final Set<String> PROGRAMS =
      Set.of(
          "bash",
          "csharp",
          "go",
          "java",
          "javascript",
          "php",
          "python",
          "ruby",
          "swift",
          "typescript");
  private static final Set<String> CONFIGURATION = Set.of("caddy", "ini", "nginx", "toml", "yaml");
  private static final Set<String> DATA = Set.of("json", "text", "mermaid", "");
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
    return language.equals("sh");
  }

  /** Whether the block is the text of a program in a file. */
  boolean isProgram() {
    return PROGRAMS.contains(language);
  }

  /** Whether the mark is one of those of the language. */
  boolean isMarked() {
    if (isShell()) {
      return option.matches("(run|lab)( server| exit=\\d+)?|skip=\\w+");
    }
    if (isProgram()) {
      return option.matches("run|check|skip=\\w+");
    }
    return CONFIGURATION.contains(language)
        ? option.matches("check|skip=\\w+")
        : DATA.contains(language) && option.isEmpty();
  }

  /** Whether a reader would take data or output for commands. */
  boolean looksLikeCommands() {
    return option.isEmpty() && COMMAND.matcher(text).find();
  }

  boolean isLab() {
    return option.startsWith("lab");
  }

  boolean isCheck() {
    return option.equals("check");
  }

  boolean isServer() {
    return option.endsWith(" server");
  }

  /** The reason why the block cannot run in a test. */
  Optional<String> skipped() {
    var reason = SKIP.matcher(option);
    return reason.matches() ? Optional.of(reason.group(1)) : Optional.empty();
  }

  /** The exit code with which the block must end. */
  int exitCode() {
    var code = EXIT.matcher(option);
    return code.find() ? Integer.parseInt(code.group(1)) : 0;
  }
}
