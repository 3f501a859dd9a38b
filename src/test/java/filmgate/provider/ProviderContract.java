package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.catalogue.Resources;
import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import filmgate.lab.script.Fault;
import filmgate.lab.script.Fault.Details;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.Script;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.provider.upstream.UpstreamSettings.RequestLimits;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Video;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** What every adapter does, against the upstream lab. */
abstract class ProviderContract {
  private static final RequestLimits SHORT =
      new RequestLimits(Duration.ofSeconds(2), Duration.ofMillis(400), 1 << 20);

  /** Longer than a task of the lab takes. */
  private static final Duration WHOLE_TASK = Duration.ofSeconds(4);

  static final ObjectNode BODY =
      AdapterRequests.object("{'model':'kling-v3','prompt':'a red fox'}");

  private UpstreamLab lab;
  private Provider provider;

  abstract RemoteProviderType type();

  /** A credential that the lab accepts. */
  abstract Credential credential();

  /** The cause of each error of the upstream, by its code. */
  abstract Map<Integer, Cause> errors();

  /** What a lookup returns if the upstream does not have the submission. */
  abstract Lookup notFound();

  /** What a lookup returns if the upstream has the submission. */
  abstract Lookup found(Ticket ticket);

  /** What happens to a task whose message names the upstream's content policy. */
  abstract FailureCode policyFailure();

  /** How many requests the progress of three tasks takes. */
  abstract int queriesOfThreeTasks();

  @BeforeEach
  void open() throws IOException {
    lab = UpstreamLab.start(LabSettings.onFreePort(new SettableClock()));
    provider = open(credential(), RequestLimits.STANDARD);
  }

  @AfterEach
  void close() {
    provider.close();
    lab.close();
  }

  final Provider open(Credential credential, RequestLimits limits) {
    var settings = new UpstreamSettings(URI.create(lab.url(name())), credential).withLimits(limits);
    return type().open(settings, AdapterRequests.CLOCK);
  }

  final String name() {
    return type().name();
  }

  final UpstreamLab lab() {
    return lab;
  }

  final Provider provider() {
    return provider;
  }

  final VideoRequest request() {
    return AdapterRequests.request(name(), BODY);
  }

  final Ticket submit(int attempt) throws ProviderException {
    return accepted(AdapterRequests.submit(provider, BODY, attempt)).ticket();
  }

  static Submission.Accepted accepted(Submission submission) {
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
    return (Submission.Accepted) submission;
  }

  /** Occurs once. */
  final void fail(RouteKind on, FaultKind kind, Details details) {
    lab.script().set(Script.NONE.with(Fault.of(name(), on, kind, 1).with(details)));
  }

  static Cause cause(ThrowingCallable call) {
    return catchThrowableOfType(ProviderException.class, call).reason();
  }

  final int accepted() {
    return lab.creates().accepted(name()).size();
  }

  @Test
  void aTaskIsSubmittedPolledAndFinished() throws Exception {
    var ticket = submit(1);
    assertThat(provider.poll(ticket)).isInstanceOf(Progress.Waiting.class);
    lab.time().move(WHOLE_TASK);
    assertThat(provider.poll(ticket)).isInstanceOf(Progress.Completed.class);
    var video = ((Progress.Completed) provider.poll(ticket)).video();
    assertThat(video).isInstanceOf(Video.Unmeasured.class);
    assertThat(video.location().toString()).startsWith(lab.url(name()));
    assertThat(accepted()).isEqualTo(1);
  }

  @Test
  void everyPublishedBodyIsAccepted() throws Exception {
    var attempt = 1;
    var served = new ArrayList<String>();
    for (var example : Resources.json("conformance/published-examples.json")) {
      var body = (ObjectNode) example.path("body");
      if (type().coverage(body.path("model").stringValue("")).isPresent()) {
        var _ = accepted(AdapterRequests.submit(provider, body, attempt++));
        served.add(body.toString());
      }
    }
    assertThat(accepted()).isEqualTo(served.size()).isGreaterThan(20);
  }

  @Test
  void aLookUpFindsWhatWasSubmitted() throws Exception {
    assertThat(provider.lookUp(request())).isEqualTo(notFound());
    var ticket = submit(1);
    assertThat(provider.lookUp(request())).isEqualTo(found(ticket));
  }

  @Test
  void aLostResponseIsUnknownAndCanBeLookedUp() throws Exception {
    fail(RouteKind.CREATE, FaultKind.ANSWER_LOST, Details.NONE.withAccepted(true));
    assertThat(cause(() -> provider.submit(request()))).isEqualTo(new Cause.OutcomeUnknown());
    assertThat(accepted()).isEqualTo(1);
    var looked = provider.lookUp(request());
    if (looked instanceof Lookup.Found(var ticket)) {
      lab.time().move(WHOLE_TASK);
      assertThat(provider.poll(ticket)).isInstanceOf(Progress.Completed.class);
    } else {
      assertThat(looked).isEqualTo(notFound());
    }
    assertThat(accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET", "RESET_IN_BODY", "GARBAGE"})
  void aCreateWithoutAReadableResponseIsUnknown(FaultKind kind) throws Exception {
    fail(RouteKind.CREATE, kind, Details.NONE);
    assertThat(cause(() -> provider.submit(request()))).isEqualTo(new Cause.OutcomeUnknown());
    assertThat(lab.creates().all()).hasSize(1);
  }

  @Test
  void aCreateThatHangsIsUnknown() {
    fail(RouteKind.CREATE, FaultKind.HANG, Details.NONE);
    try (var impatient = open(credential(), SHORT)) {
      assertThat(cause(() -> impatient.submit(request()))).isEqualTo(new Cause.OutcomeUnknown());
    }
    assertThat(lab.creates().all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET", "RESET_IN_BODY", "GARBAGE"})
  void aPollWithoutAReadableResponseMayBeRepeated(FaultKind kind) throws Exception {
    var ticket = submit(1);
    fail(RouteKind.QUERY, kind, Details.NONE);
    assertThat(cause(() -> provider.poll(ticket))).isEqualTo(new Cause.UpstreamDown(Duration.ZERO));
    assertThat(provider.poll(ticket)).isInstanceOf(Progress.Waiting.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN_STATUS", "STATUS_BACKWARDS", "NO_URL"})
  void aTaskThatCannotBeReadWaits(FaultKind kind) throws Exception {
    var ticket = submit(1);
    lab.time().move(WHOLE_TASK);
    fail(RouteKind.QUERY, kind, Details.NONE.withText("reviewing"));
    assertThat(provider.poll(ticket)).isInstanceOf(Progress.Waiting.class);
    assertThat(provider.poll(ticket)).isInstanceOf(Progress.Completed.class);
  }

  @Test
  void aFailedTaskShowsNoTextOfTheUpstream() throws Exception {
    fail(RouteKind.CREATE, FaultKind.TASK_FAILS, Details.NONE.withText("GPU 7 exploded"));
    var failure = failed(submit(1));
    assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_FAILED);
    assertThat(failure.toString()).doesNotContain("GPU");
  }

  @Test
  void aTaskThatViolatesThePolicyIsClassified() throws Exception {
    var text = "Failure to pass the risk control system";
    fail(RouteKind.CREATE, FaultKind.TASK_FAILS, Details.NONE.withText(text));
    var failure = failed(submit(1));
    assertThat(failure.code()).isEqualTo(policyFailure());
    assertThat(failure.toString()).doesNotContain("risk control");
  }

  private Failure failed(Ticket ticket) throws ProviderException {
    lab.time().move(WHOLE_TASK);
    return switch (provider.poll(ticket)) {
      case Progress.RejectedByUpstream(var failure) -> failure;
      case Progress.UpstreamFailed(var failure) -> failure;
      case Progress.Waiting _, Progress.Completed _, Progress.WorkLost _ ->
          throw new AssertionError("the task did not fail");
    };
  }

  @Test
  void everyErrorHasItsCause() {
    var dialect =
        UpstreamLab.dialects().stream()
            .filter(one -> one.name().equals(name()))
            .findFirst()
            .orElseThrow();
    assertThat(errors().keySet()).isEqualTo(dialect.errorCodes());
    errors()
        .forEach(
            (code, expected) -> {
              fail(RouteKind.CREATE, FaultKind.ERROR, Details.NONE.withCode(code));
              assertThat(cause(() -> provider.submit(request())))
                  .as("error %d", code)
                  .isEqualTo(expected);
            });
    assertThat(accepted()).isZero();
  }

  @Test
  void aRateLimitSaysWhenToTryAgain() {
    fail(RouteKind.CREATE, FaultKind.RATE_LIMIT, Details.NONE.withRetryAfter(17));
    assertThat(cause(() -> provider.submit(request())))
        .isEqualTo(new Cause.Busy(Duration.ofSeconds(17)));
  }

  @Test
  void anAccountWithoutCreditIsTheOperatorsTrouble() {
    fail(RouteKind.CREATE, FaultKind.OUT_OF_CREDIT, Details.NONE);
    assertThat(cause(() -> provider.submit(request())))
        .isEqualTo(new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT));
  }

  @Test
  void severalTasksArePolledTogether() throws Exception {
    var tickets = List.of(submit(1), submit(2), submit(3));
    lab.time().move(WHOLE_TASK);
    var before = lab.requests().of(name(), RouteKind.QUERY.word());
    assertThat(provider.pollAll(tickets))
        .containsOnlyKeys(tickets)
        .allSatisfy((_, progress) -> assertThat(progress).isInstanceOf(Progress.Completed.class));
    assertThat(lab.requests().of(name(), RouteKind.QUERY.word()) - before)
        .isEqualTo(queriesOfThreeTasks());
  }

  @Test
  void theAccountIsCheckedWithoutACreate() throws Exception {
    assertThat(provider.checkAccount().balances()).hasSize(1);
    assertThat(lab.creates().all()).isEmpty();
    try (var stranger = open(new Credential.ApiKey("wrong-key-0001"), SHORT)) {
      assertThat(cause(stranger::checkAccount))
          .isEqualTo(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    }
  }

  @Test
  void anUpstreamWithoutCancellationSaysSo() throws Exception {
    assertThat(provider.cancel(submit(1))).isEqualTo(Cancellation.NOT_OFFERED);
  }
}
