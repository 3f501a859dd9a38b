package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.catalogue.Resources;
import filmgate.provider.AccountStatus.Balance;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.task.FailureCode;
import filmgate.task.Video;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recorded and documented responses of Kling, each with the result that it must have. */
class KlingSamplesTest {
  private static final RemoteProviderType NEW = new KlingType();
  private static final RemoteProviderType LEGACY = new KlingLegacyType();
  private static final ObjectNode BODY =
      AdapterRequests.object("{'model':'kling-v3','prompt':'a fox'}");
  private static final String TASK = "893605946402811985";
  private static final String VIDEO = "https://cdn.example.com/v.mp4";

  static List<RemoteProviderType> both() {
    return List.of(NEW, LEGACY);
  }

  private static JsonNode sample(String name) {
    return Resources.json("upstreams/kling/" + name + ".json");
  }

  private static WireRecorder replay(JsonNode sample) throws IOException {
    var response = sample.path("response");
    return new WireRecorder(response.path("status").intValue(), response.path("body").toString());
  }

  private static Provider open(RemoteProviderType type, WireRecorder upstream) {
    return type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK);
  }

  private static Cause cause(ThrowingCallable call) {
    return catchThrowableOfType(ProviderException.class, call).reason();
  }

  @Test
  void theDocumentedCreateIsAccepted() throws Exception {
    try (var upstream = replay(sample("documented-new-create-response"));
        var provider = open(NEW, upstream)) {
      assertThat(provider.submit(AdapterRequests.request(provider.name(), BODY)))
          .isEqualTo(new Submission.Accepted(new Ticket("string"), List.of()));
    }
  }

  @Test
  void aSucceededTaskHasTheUrlOfItsVideo() throws Exception {
    var sample = sample("documented-new-task-succeeded");
    var output = (ObjectNode) sample.at("/response/body/data/0/outputs/0");
    output.put("url", VIDEO).put("watermark_url", VIDEO + "?watermark");
    try (var upstream = replay(sample);
        var provider = open(NEW, upstream)) {
      assertThat(provider.poll(new Ticket(TASK))).isEqualTo(video(VIDEO));
      assertThat(provider.poll(new Ticket(TASK + "/watermark")))
          .isEqualTo(video(VIDEO + "?watermark"));
      assertThat(upstream.sent.getLast().path()).isEqualTo("/tasks?task_ids=" + TASK);
    }
  }

  @Test
  void aLegacyTaskHasTheUrlOfItsVideo() throws Exception {
    var sample = sample("documented-legacy-task-succeeded");
    var output = (ObjectNode) sample.at("/response/body/data/task_result/videos/0");
    output.put("url", VIDEO).put("watermark_url", VIDEO + "?watermark");
    try (var upstream = replay(sample);
        var provider = open(LEGACY, upstream)) {
      assertThat(provider.poll(new Ticket("text2video/7"))).isEqualTo(video(VIDEO));
      assertThat(upstream.sent.getLast().path()).isEqualTo("/v1/videos/text2video/7");
      assertThat(provider.poll(new Ticket("text2video/7/watermark")))
          .isEqualTo(video(VIDEO + "?watermark"));
    }
  }

  /** The documented body has a placeholder instead of a URL. */
  @Test
  void aSucceededTaskWithoutAUrlStillWaitsForOne() throws Exception {
    try (var upstream = replay(sample("documented-new-task-succeeded"));
        var provider = open(NEW, upstream)) {
      assertThat(provider.poll(new Ticket(TASK))).isEqualTo(new Progress.Waiting(99));
    }
  }

  private static Progress video(String url) {
    return new Progress.Completed(new Video.Unmeasured(URI.create(url)));
  }

  @ParameterizedTest
  @MethodSource("both")
  void aFullResourcePackIsBusyAndNotAnError(RemoteProviderType type) throws Exception {
    try (var upstream = replay(sample("documented-429-1303"));
        var provider = open(type, upstream)) {
      assertThat(cause(() -> provider.submit(AdapterRequests.request(provider.name(), BODY))))
          .isEqualTo(new Cause.Busy(Duration.ofSeconds(5)));
      assertThat(upstream.posts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"recorded-401-missing-header", "recorded-401-unknown-api-key"})
  void aWrongKeyIsTheOperatorsTrouble(String name) throws Exception {
    for (var type : both()) {
      try (var upstream = replay(sample(name));
          var provider = open(type, upstream)) {
        var expected = new Cause.ChannelAccount(AccountProblem.CREDENTIALS);
        assertThat(cause(provider::checkAccount)).isEqualTo(expected);
        assertThat(cause(() -> provider.submit(AdapterRequests.request(provider.name(), BODY))))
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void thePacksOfAnAccountAreRead(RemoteProviderType type) throws Exception {
    try (var upstream = replay(sample("documented-account-costs"));
        var provider = open(type, upstream)) {
      assertThat(provider.checkAccount().balances())
          .containsExactly(new Balance("视频生成-10000条", "118", "units", "expired"));
      assertThat(upstream.sent.getFirst().path())
          .matches("/account/costs\\?start_time=[0-9]{13}&end_time=[0-9]{13}");
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void anAccountWithoutAPackHasNoBalance(RemoteProviderType type) throws Exception {
    try (var upstream = replay(sample("recorded-account-costs-no-pack"));
        var provider = open(type, upstream)) {
      assertThat(provider.checkAccount()).isEqualTo(AccountStatus.WITHOUT_BALANCE);
    }
  }

  @Test
  void anUnknownExternalIdIsNotFound() throws Exception {
    var sample = sample("recorded-tasks-unknown-external-id");
    try (var upstream = replay(sample);
        var provider = open(NEW, upstream)) {
      assertThat(provider.lookUp(AdapterRequests.request(provider.name(), BODY)))
          .isEqualTo(new Lookup.NotFoundUpstream());
      assertThat(upstream.sent.getFirst().path())
          .isEqualTo("/tasks?external_task_ids=" + AdapterRequests.TASK + "-1");
      assertThat(provider.poll(new Ticket(TASK))).isEqualTo(new Progress.Waiting(0));
    }
  }

  @Test
  void anEmptyLegacyListIsNotFound() throws Exception {
    try (var upstream = replay(sample("recorded-legacy-list-empty"));
        var provider = open(LEGACY, upstream)) {
      assertThat(provider.lookUp(AdapterRequests.request(provider.name(), BODY)))
          .isEqualTo(new Lookup.NotFoundUpstream());
    }
  }

  @Test
  void theResponseToAQueryByCursorHasNoTask() throws Exception {
    try (var upstream = replay(sample("recorded-tasks-cursor-empty"));
        var provider = open(NEW, upstream)) {
      assertThat(provider.lookUp(AdapterRequests.request(provider.name(), BODY)))
          .isEqualTo(new Lookup.NotFoundUpstream());
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void aRefusedParameterIsNeutral(RemoteProviderType type) throws Exception {
    try (var upstream = replay(sample("recorded-tasks-missing-param"));
        var provider = open(type, upstream)) {
      var refused =
          (Cause.RequestRefused)
              cause(() -> provider.submit(AdapterRequests.request(provider.name(), BODY)));
      assertThat(refused.failure().code()).isEqualTo(FailureCode.REFUSED);
      assertThat(refused.failure().toString()).doesNotContain("task_ids");
    }
  }

  @Test
  void theMessagesOfFailedTasksAreClassified() throws Exception {
    var messages = sample("observed-failure-messages");
    for (var message : messages.path("content_policy")) {
      assertThat(rejected(message)).isEqualTo(FailureCode.CONTENT_POLICY_VIOLATION);
    }
    assertThat(rejected(messages.at("/invalid_input/0"))).isEqualTo(FailureCode.REFUSED);
    assertThat(failed("the model exploded")).isInstanceOf(Progress.UpstreamFailed.class);
  }

  private static FailureCode rejected(JsonNode message) throws Exception {
    return switch (failed(message.stringValue())) {
      case Progress.RejectedByUpstream(var failure) -> {
        assertThat(failure.detail() + failure.chinese()).doesNotContain(message.stringValue());
        yield failure.code();
      }
      case Progress.Waiting _,
          Progress.Completed _,
          Progress.UpstreamFailed _,
          Progress.WorkLost _ ->
          throw new AssertionError(message);
    };
  }

  private static Progress failed(String message) throws Exception {
    var sample = sample("documented-new-task-succeeded");
    ((ObjectNode) sample.at("/response/body/data/0"))
        .put("status", "failed")
        .put("message", message);
    try (var upstream = replay(sample);
        var provider = open(NEW, upstream)) {
      return provider.poll(new Ticket(TASK));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void aTextThatIsTooLongNamesThePrompt(RemoteProviderType type) throws Exception {
    var message = sample("observed-failure-messages").at("/invalid_input/1").stringValue();
    var response = "{\"code\":1201,\"message\":\"%s\"}".formatted(message);
    try (var upstream = new WireRecorder(400, response);
        var provider = open(type, upstream)) {
      var refused =
          (Cause.RequestRefused)
              cause(() -> provider.submit(AdapterRequests.request(provider.name(), BODY)));
      assertThat(refused.failure().param()).isEqualTo("prompt");
      assertThat(refused.failure().detail()).doesNotContain("contents[0]");
    }
  }
}
