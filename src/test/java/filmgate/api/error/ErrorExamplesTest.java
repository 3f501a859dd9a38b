package filmgate.api.error;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The requests on the error page get the responses that the page shows. */
class ErrorExamplesTest {
  @TempDir Path directory;

  /** The bodies that are complete and invalid in themselves. */
  static Stream<Arguments> invalidBodies() {
    var byReason = ErrorExample.all();
    return ErrorCatalogue.all().stream()
        .filter(spec -> spec.status() == 400)
        .map(spec -> Map.entry(spec.reason(), requireNonNull(byReason.get(spec.reason()))))
        .filter(one -> one.getValue().isBody() && !one.getValue().request().contains("…"))
        .map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalidBodies")
  void theExampleIsTrue(String reason, ErrorExample example)
      throws IOException, InterruptedException {
    try (var server = new TestServer(directory, TestServer.settings())) {
      var response = server.post("/v1/videos/generations", example.request());
      var error = new JsonMapper().readTree(response.body()).path("error");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error.path("reason").stringValue()).as(error.toString()).isEqualTo(reason);
      assertThat(error.path("param").asString("")).isEqualTo(example.param());
    }
  }
}
