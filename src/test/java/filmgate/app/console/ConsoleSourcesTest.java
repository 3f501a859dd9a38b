package filmgate.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript of the console: its own tests, its types, and those of the API. */
class ConsoleSourcesTest {
  private static final Path CONSOLE = Path.of("console").toAbsolutePath();
  private static final Path TOOLS = CONSOLE.resolve("tools");

  @TempDir Path directory;

  /** How a program ended, and what it printed. */
  private record Ended(int exitCode, String output) {}

  @BeforeEach
  void findNode() throws Exception {
    Tools.need("node", "npm");
    if (node(CONSOLE, "build.mjs", "--help").exitCode() != 0) {
      Tools.missing("Node.js is older than the console needs.");
    }
  }

  @Test
  void itsTestsPass() throws Exception {
    install(CONSOLE);

    var ended = node(CONSOLE, "node_modules/vitest/vitest.mjs", "run");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
  }

  @Test
  void itsTypesAreConsistent() throws Exception {
    install(CONSOLE);

    var ended = node(CONSOLE, "node_modules/typescript/bin/tsc", "--noEmit");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
  }

  @Test
  void itsTypesOfTheApiAreThoseOfTheApi() throws Exception {
    install(TOOLS);
    try (var server = new TestServer(directory, TestServer.settings())) {
      var document = server.get("/openapi.json").body();

      assertThat(compared(document).output()).isEmpty();
      var changed = document.replace("\"expires_at\"", "\"ends_at\"");
      assertThat(compared(changed).output()).contains("schema.d.ts differs from the API");
    }
  }

  private Ended compared(String document) throws Exception {
    var file = Files.writeString(directory.resolve("openapi.json"), document);
    return node(TOOLS, "generate.mjs", "--check", file.toString());
  }

  private static void install(Path home) throws Exception {
    var installer = CONSOLE.resolve("build").resolve("install.mjs").toUri();
    if (node(
                home,
                "--eval",
                "import('%s').then(({ install }) => install(process.cwd(), console.error))"
                    .formatted(installer))
            .exitCode()
        != 0) {
      Tools.missing("npm cannot install the packages of " + home + " here.");
    }
  }

  private static Ended node(Path home, String... arguments)
      throws IOException, InterruptedException {
    var command = new String[arguments.length + 1];
    command[0] = "node";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("NO_COLOR", "1");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
