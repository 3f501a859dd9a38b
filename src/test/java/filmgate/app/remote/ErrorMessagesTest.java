package filmgate.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessagesTest {
  private static final ServerAddress SERVER = new ServerAddress("https://api.example.com");

  private static String of(String body) {
    return ErrorMessages.of(SERVER, 400, body.getBytes(UTF_8));
  }

  @Test
  void theMessageHasTheReasonAndTheRequest() {
    assertThat(
            of(
                "{\"error\":{\"message\":\"No such task.\",\"reason\":\"task_not_found\"},"
                    + "\"request_id\":\"req_1\"}"))
        .isEqualTo("No such task. (task_not_found, request req_1)");
  }

  @Test
  void aResponseOfAnotherProgramIsQuotedOnOneLine() {
    assertThat(of("<html>\n\u001b[2J")).endsWith("of Filmgate: <html> \\u001b[2J");
    assertThat(of("x".repeat(5_000))).hasSizeLessThan(300).endsWith("…");
    assertThat(of("[]")).contains("https://api.example.com responded 400");
    assertThat(of("")).contains("responded 400 without a message");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 0", "'', 0", "-1, 0", "999999999, 86400", "soon, 0"})
  void theRequestedPauseIsBounded(String header, long seconds) {
    assertThat(ErrorMessages.seconds(header)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "https://a.example/, https://a.example",
    "https://a.example/v1, https://a.example",
    "https://a.example/v1/, https://a.example",
    "http://127.0.0.1:8080/filmgate/v1, http://127.0.0.1:8080/filmgate"
  })
  void anAddressIsTheBaseOfThePaths(String text, String base) {
    assertThat(ServerAddress.of("--server", text).base()).isEqualTo(base);
  }
}
