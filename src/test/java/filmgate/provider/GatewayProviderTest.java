package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.WireRecorder.Response;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.provider.upstream.UpstreamSettings.Options;
import filmgate.task.FailureCode;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What the adapter for gateways sends and reads beyond the contract. */
class GatewayProviderTest {
  private static final RemoteProviderType TYPE = AdapterRequests.TYPES.getLast();
  private static final String SUBMITTED =
      "{\"code\":200,\"data\":[{\"status\":\"submitted\",\"task_id\":\"task_up\"}]}";
  private static final Ticket TICKET = new Ticket("task_up");
  private static final ObjectNode BODY =
      AdapterRequests.object("{'model':'kling-v3','prompt':'a fox'}");

  private static Provider open(WireRecorder upstream) {
    return TYPE.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK);
  }

  private static WireRecorder filmgate(String task) throws IOException {
    return new WireRecorder(
        sent ->
            switch (sent.path()) {
              case "/version" -> new Response(200, "{\"name\":\"filmgate\",\"version\":\"1\"}");
              case "/v1/videos/generations" -> new Response(200, SUBMITTED);
              default -> new Response(200, "{\"code\":200,\"data\":" + task + "}");
            });
  }

  private static Progress poll(String task) throws Exception {
    try (var upstream = new WireRecorder(200, "{\"code\":200,\"data\":%s}".formatted(task));
        var provider = open(upstream)) {
      return provider.poll(TICKET);
    }
  }

  private static Cause refused(int status, String error) throws IOException {
    try (var upstream = new WireRecorder(status, "{\"error\":%s}".formatted(error));
        var provider = open(upstream)) {
      return catchThrowableOfType(
              ProviderException.class, () -> AdapterRequests.submit(provider, BODY))
          .reason();
    }
  }

  @Test
  void theFieldsOfThisServerAreNotSent() throws Exception {
    var body =
        AdapterRequests.object(
            """
            {'model':'kling-v3','prompt':'a fox','size':'9:16','metadata':{'team':'a'},
            'external_id':'x','expires_in':60,'retention_hours':2,'dry_run':false,
            'callback_url':'https://example.com/hook','language':'zh'}
            """);
    try (var upstream = new WireRecorder(200, SUBMITTED);
        var provider =
            TYPE.open(
                AdapterRequests.settings(upstream)
                    .withOptions(new Options("{\"tier\":{\"fast\":true}}", false)),
                AdapterRequests.CLOCK)) {
      var _ = AdapterRequests.submit(provider, body);
      var sent = upstream.posts().getFirst();
      assertThat(sent.body())
          .isEqualTo(
              AdapterRequests.object(
                  "{'model':'kling-v3','prompt':'a fox','size':'9:16','tier':{'fast':true}}"));
      assertThat(sent.headers())
          .containsEntry("Idempotency-key", AdapterRequests.TASK + "-1")
          .containsEntry("Authorization", "Bearer key-1234");
    }
  }

  @Test
  void aFileReplacesTheValueOfItsField(@TempDir Path directory) throws Exception {
    var file = directory.resolve("a");
    Files.write(file, new byte[] {1, 2, 3});
    var body =
        AdapterRequests.object(
            """
            {'model':'kling-v3-omni','prompt':'a','image_with_roles':[
            {'url':'https://example.com/a.png','role':'first_frame'},
            {'url':'https://example.com/b.png','role':'last_frame'}]}
            """);
    var inputs =
        List.<Input>of(
            new Input.Link("image_with_roles[0].url", "https://files.example.com/a.png"),
            new Input.Fetched("image_with_roles[1].url", file));
    var upstreamPart = new VideoRequest.Upstream("other-name", body.toString(), "", "");
    var request =
        new VideoRequest(
            AdapterRequests.TASK, 1, AdapterRequests.generation(body), inputs, upstreamPart);
    try (var upstream = new WireRecorder(200, SUBMITTED);
        var provider = open(upstream)) {
      var _ = provider.submit(request);
      var sent = upstream.posts().getFirst().body();
      assertThat(sent.path("model").stringValue()).isEqualTo("other-name");
      assertThat(sent.at("/image_with_roles/0/url").stringValue())
          .isEqualTo("https://files.example.com/a.png");
      assertThat(sent.at("/image_with_roles/1/url").stringValue())
          .isEqualTo("data:image/jpeg;base64,AQID");
    }
  }

  @Test
  void aMissingFileRefusesTheRequest() throws Exception {
    var body =
        AdapterRequests.object(
            "{'model':'kling-v3','prompt':'a','image_urls':['https://example.com/a.png']}");
    var request =
        new VideoRequest(
            AdapterRequests.TASK,
            1,
            AdapterRequests.generation(body),
            List.of(new Input.Missing("image_urls[0]", "the server returned HTTP 404")),
            new VideoRequest.Upstream("kling-v3", body.toString(), "", ""));
    for (var type : AdapterRequests.TYPES) {
      try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
          var provider = type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
        var thrown = catchThrowableOfType(ProviderException.class, () -> provider.submit(request));
        var failure = ((Cause.RequestRefused) thrown.reason()).failure();
        assertThat(failure.code()).isEqualTo(FailureCode.MEDIA_UNREACHABLE);
        assertThat(failure.param()).isEqualTo("image_urls[0]");
        assertThat(upstream.sent).isEmpty();
      }
    }
  }

  @Test
  void aFilmgateMaySendASubmissionAgain() throws Exception {
    try (var upstream = filmgate("{}");
        var provider = open(upstream)) {
      var request = AdapterRequests.request(TYPE.name(), BODY);
      assertThat(provider.lookUp(request)).isEqualTo(new Lookup.Repeatable());
      assertThat(provider.lookUp(request)).isEqualTo(new Lookup.Repeatable());
      assertThat(upstream.sent).hasSize(1);
    }
  }

  @Test
  void anUpstreamMayBeConfiguredAsIdempotent() throws Exception {
    try (var upstream = new WireRecorder(404, "{}");
        var provider =
            TYPE.open(
                AdapterRequests.settings(upstream).withOptions(new Options("{}", true)),
                AdapterRequests.CLOCK)) {
      assertThat(provider.lookUp(AdapterRequests.request(TYPE.name(), BODY)))
          .isEqualTo(new Lookup.Repeatable());
      assertThat(upstream.sent).isEmpty();
    }
  }

  @Test
  void aPrevisualizationOfTheUpstreamIsAWarning() throws Exception {
    try (var upstream = filmgate("{\"status\":\"pending\",\"previsualisation\":true}");
        var provider = open(upstream)) {
      var accepted = (Submission.Accepted) AdapterRequests.submit(provider, BODY);
      assertThat(accepted.ticket()).isEqualTo(TICKET);
      assertThat(accepted.warnings())
          .extracting(TaskWarning::reason)
          .containsExactly("previsualisation");
    }
    try (var upstream = filmgate("{\"status\":\"pending\",\"previsualisation\":false}");
        var provider = open(upstream)) {
      var accepted = (Submission.Accepted) AdapterRequests.submit(provider, BODY);
      assertThat(accepted.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"['https://cdn.example.com/v.mp4']", "'https://cdn.example.com/v.mp4'"})
  void theUrlMayBeAList(String url) throws Exception {
    var task = "{'status':'completed','result':{'videos':[{'url':%s}]}}".formatted(url);
    assertThat(poll(task.replace('\'', '"')))
        .isEqualTo(
            new Progress.Completed(
                new Video.Unmeasured(URI.create("https://cdn.example.com/v.mp4"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":400,\"message\":\"secret\"} | REFUSED",
        "{\"code\":\"400\",\"message\":\"secret\"} | REFUSED",
        "{\"code\":\"media_unreachable\",\"param\":\"image_urls[0]\"} | MEDIA_UNREACHABLE",
        "{\"code\":\"content_policy_violation\"} | CONTENT_POLICY_VIOLATION",
        "{\"code\":500,\"message\":\"secret\"} | UPSTREAM_FAILED",
        "{\"code\":\"internal_error\"} | UPSTREAM_FAILED"
      })
  void theCodeOfAFailureMayBeANumberOrAString(String error, FailureCode code) throws Exception {
    var failure =
        switch (poll("{\"status\":\"failed\",\"error\":%s}".formatted(error))) {
          case Progress.RejectedByUpstream(var why) -> why;
          case Progress.UpstreamFailed(var why) -> why;
          case Progress.Waiting _, Progress.Completed _, Progress.WorkLost _ ->
              throw new AssertionError(error);
        };
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.toString()).doesNotContain("secret");
  }

  @Test
  void anErrorNamesTheFieldAndNothingElse() throws Exception {
    assertThat(refused(400, "{\"code\":400,\"message\":\"secret\",\"param\":\"duration\"}"))
        .isEqualTo(new Cause.RequestRefused(UpstreamFailures.refused("duration")));
    assertThat(refused(400, "{\"code\":400,\"param\":\"<script>\"}"))
        .isEqualTo(new Cause.RequestRefused(UpstreamFailures.refused("")));
    assertThat(refused(400, "{\"code\":400,\"param\":\"model\"}"))
        .isEqualTo(new Cause.Misconfigured());
  }

  @Test
  void theAccountOfTheUpstreamIsTheOperatorsTrouble() throws Exception {
    assertThat(refused(403, "{\"reason\":\"account_suspended\"}"))
        .isEqualTo(new Cause.ChannelAccount(AccountProblem.SUSPENDED));
    assertThat(refused(200, "{\"code\":402}"))
        .isEqualTo(new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT));
    assertThat(refused(503, "{\"reason\":\"no_channel\"}"))
        .isEqualTo(new Cause.UpstreamDown(Duration.ofSeconds(1)));
    assertThat(
            refused(422, "{\"type\":\"idempotency_error\",\"reason\":\"idempotency_key_reused\"}"))
        .isEqualTo(new Cause.OutcomeUnknown());
  }

  @ParameterizedTest
  @CsvSource({
    "200, STOPPED",
    "202, STOPPED",
    "404, NOT_OFFERED",
    "405, NOT_OFFERED",
    "409, TOO_LATE"
  })
  void aTaskIsCancelledWhereTheUpstreamOffersIt(int status, Cancellation result) throws Exception {
    try (var upstream = new WireRecorder(status, "{\"code\":200,\"data\":{}}");
        var provider = open(upstream)) {
      assertThat(provider.cancel(TICKET)).isEqualTo(result);
      assertThat(upstream.sent.getFirst().path()).isEqualTo("/v1/tasks/task_up/cancel");
    }
  }
}
