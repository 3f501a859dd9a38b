package filmgate.app.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RefusedRequestTextTest {
  /** The path and the body are what a client sent. */
  @Test
  void controlCharactersOfTheRequestDoNotReachTheTerminal() {
    var request =
        JsonMapper.shared()
            .createObjectNode()
            .put("method", "GET")
            .put("path", "/v1/tasks/\u001b[2J")
            .put("http_status", 404)
            .put("param", "a\u202eb")
            .put("message", "no\r\nsuch")
            .put("body", "{\n\t\"a\": \"\u001b]0;x\u0007\"\r\n}");
    assertThat(RefusedRequestText.of(request))
        .isEqualTo(
            """
            GET /v1/tasks/\\u001b[2J  404
            param    a\\u202eb
            message  no\\u000d\\u000asuch

            {
                "a": "\\u001b]0;x\\u0007"
            }\
            """);
  }
}
