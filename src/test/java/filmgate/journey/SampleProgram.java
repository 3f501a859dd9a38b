package filmgate.journey;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.page.DocPage;
import filmgate.docs.sample.SampleLanguage;
import filmgate.testing.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A sample as a reader stores and runs it: with the address of the server and, like a page after a
 * click, with a key. Warnings about deprecated calls are on.
 */
record SampleProgram(SampleLanguage language, String text) {
  private static final int PATIENCE_SECONDS = 300;
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** The languages that Debian can run. */
  static final List<SampleLanguage> LANGUAGES =
      List.of(
          SampleLanguage.CURL,
          SampleLanguage.PYTHON,
          SampleLanguage.JAVASCRIPT,
          SampleLanguage.GO,
          SampleLanguage.JAVA,
          SampleLanguage.PHP,
          SampleLanguage.RUBY);

  /** The end of a program. */
  record Ended(int exitCode, String output, String errors) {}

  static SampleProgram of(SampleLanguage language, CodeSample sample, String address) {
    return new SampleProgram(language, sample.text().replace(DocPage.BASE_URL, address));
  }

  /** The program with the key in it: bare within a string of a shell, else as a literal. */
  static SampleProgram withKey(
      SampleLanguage language, CodeSample sample, String address, String key) {
    var text = new StringBuilder();
    for (var token : sample.tokens()) {
      var isKey = token.kind() == TokenKind.API_KEY;
      var literal = token.text().startsWith("$") ? key : '"' + key + '"';
      text.append(isKey ? literal : token.text());
    }
    return new SampleProgram(language, text.toString().replace(DocPage.BASE_URL, address));
  }

  static boolean canRun(SampleLanguage language) {
    return Tools.areInstalled(tools(language));
  }

  /** Skips or fails the test if the language is not installed. */
  static void need(SampleLanguage language) throws Exception {
    Tools.need(tools(language));
    if (language == SampleLanguage.PHP) {
      var check = new ProcessBuilder("php", "-r", "exit((int) !extension_loaded('curl'));");
      if (check.start().waitFor() != 0) {
        Tools.missing("The curl extension of PHP is not installed.");
      }
    }
  }

  private static String[] tools(SampleLanguage language) {
    return switch (language) {
      case CURL -> new String[] {"bash", "curl"};
      case PYTHON -> new String[] {"python3"};
      case JAVASCRIPT -> new String[] {"node"};
      case GO -> new String[] {"go"};
      case JAVA -> new String[] {};
      case PHP -> new String[] {"php"};
      case RUBY -> new String[] {"ruby"};
      case SWIFT -> new String[] {"swift"};
      case C_SHARP -> new String[] {"dotnet"};
    };
  }

  private List<String> command() {
    var file = language.file();
    return switch (language) {
      case CURL -> List.of("bash", file);
      case PYTHON -> List.of("python3", "-W", "error", file);
      case JAVASCRIPT -> List.of("node", "--no-warnings", "--throw-deprecation", file);
      case GO -> List.of("go", "run", file);
      case JAVA ->
          List.of("" + JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--source=17", file);
      case PHP -> List.of("php", "-d", "error_reporting=-1", "-d", "display_errors=stderr", file);
      case RUBY -> List.of("ruby", "-w", file);
      case SWIFT -> List.of("swift", file);
      case C_SHARP -> List.of("dotnet", "run");
    };
  }

  /** Runs the program in a new directory; an empty key is not set. */
  Ended run(Path directory, String key) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(language.file()), text);
    var output = directory.resolve("output.txt");
    var errors = directory.resolve("errors.txt");
    var process = start(directory, key, output.toFile(), errors.toFile());
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(language.label() + " did not end: " + Files.readString(errors));
    }
    return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private Process start(Path directory, String key, File output, File errors) throws IOException {
    var builder = new ProcessBuilder(command()).directory(directory.toFile());
    builder.redirectOutput(output).redirectError(errors);
    builder.environment().keySet().removeIf(name -> name.startsWith("FILMGATE_"));
    builder.environment().put("GOTOOLCHAIN", "local");
    if (!key.isEmpty()) {
      builder.environment().put("FILMGATE_KEY", key);
    }
    var process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
