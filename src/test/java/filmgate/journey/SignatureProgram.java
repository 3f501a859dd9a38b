package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.docs.sample.SampleLanguage;
import filmgate.webhook.WebhookSignature.Headers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program of the guide that verifies the signature of a message, stored in a file. */
record SignatureProgram(SampleLanguage language, Path directory, String name) {
  static final Path PAGE = Path.of("docs", "guides", "verify-signatures.md");
  private static final Pattern RUN = Pattern.compile("\\w+\\.\\w+(?= < body)");
  private static final Pattern COMMENT = Pattern.compile(" *(#|//).*");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final int PATIENCE_SECONDS = 120;

  /** The name of its file, from {@code Run: python3 verify.py < body}. */
  private static String fileName(String text) {
    var run = RUN.matcher(text);
    return run.find() ? run.group() : "Program.cs";
  }

  /** The programs of a page by the name of their language in Markdown. */
  private static Map<String, String> texts(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(PageBlock::isProgram)
        .collect(Collectors.toMap(PageBlock::language, PageBlock::text));
  }

  /** The same without the lines that only contain a comment, which may be translated. */
  static Map<String, List<String>> withoutComments(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(PageBlock::isProgram)
        .collect(Collectors.toMap(PageBlock::language, SignatureProgram::withoutComments));
  }

  private static List<String> withoutComments(PageBlock block) {
    return block.text().lines().filter(line -> !COMMENT.matcher(line).matches()).toList();
  }

  static SignatureProgram store(SampleLanguage language, Path directory) throws Exception {
    var text = texts(PAGE).get(language == SampleLanguage.CURL ? "bash" : language.fence());
    if (text == null) {
      throw new AssertionError(PAGE + " has no program in " + language.label());
    }
    var program = new SignatureProgram(language, directory, fileName(text));
    Files.writeString(directory.resolve(program.name), text);
    program.compile();
    return program;
  }

  /** Compiles the program once, where that is faster than at each run. */
  private void compile() throws Exception {
    switch (language) {
      case GO -> {
        end("go", "vet", name);
        end("go", "build", "-o", "verify", name);
      }
      case JAVA ->
          end(JAVA.resolveSibling("javac") + "", "--release=17", "-Xlint", "-Werror", name);
      case CURL, PYTHON, JAVASCRIPT, PHP, RUBY, SWIFT, C_SHARP -> {}
    }
  }

  private void end(String... command) throws Exception {
    var output = directory.resolve("output.txt");
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("GOTOOLCHAIN", "local");
    var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (process.waitFor() != 0) {
      throw new AssertionError(language.label() + ": " + Files.readString(output));
    }
  }

  private List<String> command() {
    return switch (language) {
      case CURL -> List.of("bash", name);
      case PYTHON -> List.of("python3", "-W", "error", name);
      case JAVASCRIPT -> List.of("node", "--no-warnings", "--throw-deprecation", name);
      case GO -> List.of("./verify");
      case JAVA -> List.of(JAVA + "", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "Verify");
      case PHP -> List.of("php", "-d", "error_reporting=-1", name);
      case RUBY -> List.of("ruby", "-w", name);
      case SWIFT -> List.of("swift", name);
      case C_SHARP -> List.of("dotnet", "run");
    };
  }

  /** The end of the program, of which the output and the errors are together. */
  record Ended(int exitCode, String output) {}

  /** Verifies a message as a web server would pass it; an empty header is absent. */
  Ended verify(String secret, Headers headers, byte[] body) throws Exception {
    var input = Files.write(directory.resolve("body"), body).toFile();
    var output = directory.resolve("output.txt");
    var process = start(secret, headers, input, output.toFile());
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(language.label() + " did not end");
    }
    return new Ended(process.exitValue(), Files.readString(output, UTF_8));
  }

  private Process start(String secret, Headers headers, File input, File output)
      throws IOException {
    var builder =
        new ProcessBuilder(command())
            .directory(directory.toFile())
            .redirectInput(input)
            .redirectOutput(output)
            .redirectErrorStream(true);
    var environment = builder.environment();
    environment.put("WEBHOOK_SECRET", secret);
    var values =
        Map.of(
            "HTTP_WEBHOOK_ID", headers.id(),
            "HTTP_WEBHOOK_TIMESTAMP", headers.timestamp(),
            "HTTP_WEBHOOK_SIGNATURE", headers.signature());
    values.forEach((name, value) -> putPresent(environment, name, value));
    return builder.start();
  }

  private static void putPresent(Map<String, String> environment, String name, String value) {
    if (!value.isEmpty()) {
      environment.put(name, value);
    }
  }
}
