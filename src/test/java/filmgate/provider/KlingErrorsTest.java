package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.provider.ProviderException.Cause;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamFailures;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Errors of both of Kling's APIs: the code decides, whatever the HTTP status is. */
class KlingErrorsTest {
  private static final ObjectNode BODY =
      AdapterRequests.object("{'model':'kling-v3','prompt':'a fox'}");
  private static final List<RemoteProviderType> BOTH =
      List.of(new KlingType(), new KlingLegacyType());

  static Stream<Arguments> errors() {
    return KlingErrorTable.CAUSES.entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  private static Cause submitted(RemoteProviderType type, int status, String response)
      throws IOException {
    try (var upstream = new WireRecorder(status, response);
        var provider = type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
      var thrown =
          catchThrowableOfType(
              ProviderException.class, () -> AdapterRequests.submit(provider, BODY));
      assertThat(upstream.posts()).hasSize(1);
      return thrown.reason();
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void theCodeDecides(int code, Cause expected) throws IOException {
    for (var type : BOTH) {
      for (var status : new int[] {200, 400, 401, 403, 404, 429}) {
        var response = "{\"code\":%d,\"message\":\"secret\"}".formatted(code);
        assertThat(submitted(type, status, response))
            .as("%s, status %d", type.name(), status)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "options.external_task_id: already exists",
        "external_task_id is duplicated",
        "The external_id must be unique"
      })
  void aKnownExternalIdIsLookedUp(String message) throws IOException {
    for (var type : BOTH) {
      var response = "{\"code\":1201,\"message\":\"%s\"}".formatted(message);
      assertThat(submitted(type, 400, response)).isEqualTo(new Cause.DuplicateId());
    }
  }

  @Test
  void aResponseWithoutTheEnvelopeIsReadByItsStatus() throws IOException {
    for (var type : BOTH) {
      assertThat(submitted(type, 200, "{}")).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(submitted(type, 200, "{\"code\":0}")).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(submitted(type, 500, "{}")).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(submitted(type, 502, "<html>")).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(submitted(type, 404, "<html>")).isEqualTo(new Cause.Misconfigured());
      assertThat(submitted(type, 302, "")).isEqualTo(new Cause.Misconfigured());
      assertThat(submitted(type, 200, "{\"code\":9999}")).isEqualTo(new Cause.Misconfigured());
    }
  }

  @Test
  void anUnknownResourceIsAnAnswerOnlyToALookUp() throws Exception {
    var response = "{\"code\":1203,\"message\":\"not found\"}";
    try (var upstream = new WireRecorder(404, response);
        var provider =
            new KlingLegacyType().open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
      assertThat(provider.lookUp(AdapterRequests.request(provider.name(), BODY)))
          .isEqualTo(new Lookup.NotFoundUpstream());
      assertThat(upstream.sent.getFirst().path())
          .isEqualTo("/v1/videos/text2video/" + AdapterRequests.TASK + "-1");
      var thrown =
          catchThrowableOfType(
              ProviderException.class, () -> provider.poll(new Ticket("text2video/7")));
      assertThat(thrown.reason()).isEqualTo(new Cause.Misconfigured());
    }
  }

  @Test
  void theWordsOfTheTwoApisAreNotMixed() throws Exception {
    var legacy = "{\"code\":0,\"data\":{\"task_status\":\"succeeded\"}}";
    try (var upstream = new WireRecorder(200, legacy);
        var provider =
            new KlingLegacyType().open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
      assertThat(provider.poll(new Ticket("text2video/7"))).isEqualTo(new Progress.Waiting(0));
    }
    var current = "{\"code\":0,\"data\":[{\"id\":\"7\",\"status\":\"succeed\"}]}";
    try (var upstream = new WireRecorder(200, current);
        var provider =
            new KlingType().open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
      assertThat(provider.poll(new Ticket("7"))).isEqualTo(new Progress.Waiting(0));
    }
  }

  @Test
  void aParameterIsRefusedWithoutTheTextOfTheUpstream() throws IOException {
    var response = "{\"code\":1201,\"message\":\"image resolution too low: secret\"}";
    for (var type : BOTH) {
      assertThat(submitted(type, 400, response))
          .isEqualTo(new Cause.RequestRefused(UpstreamFailures.imageSize("")));
    }
  }
}
