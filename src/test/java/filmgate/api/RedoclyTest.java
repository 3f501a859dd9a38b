package filmgate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import filmgate.testing.TestServer;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document obeys the rules of redocly.yaml, of which every warning is an error. */
class RedoclyTest {
  private static final String VALID = "Your API description is valid";

  @TempDir Path directory;

  @Test
  void theDocumentIsValid() throws Exception {
    var redocly = Tools.find("redocly");
    assumeTrue(
        redocly.isPresent(),
        "The lint of the OpenAPI document is skipped: install @redocly/cli with npm.");
    try (var server = new TestServer(directory, TestServer.settings())) {
      var valid = server.get("/openapi.json").body();
      assertThat(lint(redocly.get(), valid)).contains(VALID);
      var broken = valid.replace("\"operationId\":\"getTask\"", "\"operationId\":\"getTasks\"");
      assertThat(lint(redocly.get(), broken)).doesNotContain(VALID);
    }
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
