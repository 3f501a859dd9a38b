package filmgate.app.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A shell with completion. */
enum Shell {
  BASH("bash"),
  ZSH("zsh"),
  FISH("fish");

  private final String word;

  Shell(String word) {
    this.word = word;
  }

  /** The name of the program. */
  String word() {
    return word;
  }

  /** The shell with this name, which is one of {@link #word}. */
  static Shell named(String word) {
    return Arrays.stream(values())
        .filter(shell -> shell.word.equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** The script for this program. */
  String script(CompletedCommand root) {
    return switch (this) {
      case BASH -> BashScript.of(root, template());
      case ZSH -> ZshScript.of(root, template());
      case FISH -> FishScript.of(root, template());
    };
  }

  private String template() {
    var name = "filmgate." + word + ".template";
    try (var stream = open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Shell.class.getResourceAsStream(name), name);
  }
}
