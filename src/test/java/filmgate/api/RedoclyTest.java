package filmgate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document obeys the rules of redocly.yaml, of which every warning is an error. */
class RedoclyTest {
  private static final String VALID = "Your API description is valid";
  private static final Path INSTALLED_BY_CI =
      Path.of("target", "tools", "redocly", "node_modules", ".bin", "redocly");

  @TempDir Path directory;

  @Test
  void theDocumentIsValid() throws Exception {
    var redocly = redocly();
    if (redocly.isEmpty()) {
      Tools.missing("The OpenAPI document is not linted: install @redocly/cli with npm.");
    }
    try (var server = new TestServer(directory, TestServer.settings())) {
      var valid = server.get("/openapi.json").body();
      assertThat(lint(redocly.get(), valid)).contains(VALID);
      var broken = valid.replace("\"operationId\":\"getTask\"", "\"operationId\":\"getTasks\"");
      assertThat(lint(redocly.get(), broken)).doesNotContain(VALID);
    }
  }

  private static Optional<Path> redocly() {
    return Files.isExecutable(INSTALLED_BY_CI)
        ? Optional.of(INSTALLED_BY_CI)
        : Tools.find("redocly");
  }

  /** What Redocly prints about a document. */
  private String lint(Path redocly, String document) throws IOException, InterruptedException {
    var file = Files.writeString(directory.resolve("openapi.json"), document);
    var process =
        new ProcessBuilder(redocly.toString(), "lint", "--config", "redocly.yaml", file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return text;
  }
}
