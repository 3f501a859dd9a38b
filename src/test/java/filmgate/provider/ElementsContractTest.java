package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import filmgate.lab.script.Fault;
import filmgate.lab.script.Fault.Details;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.RouteKind;
import filmgate.lab.script.Script;
import filmgate.lab.server.Create;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Requests with elements, submitted step by step to the lab. */
class ElementsContractTest {
  private static final ObjectNode BODY =
      AdapterRequests.object(
          """
          {'model':'kling-v3','prompt':'@Fox meets @Cat','image_urls':['https://example.com/a.png'],
          'element_list':[
            {'name':'Fox','description':'a fox','element_input_urls':
              ['https://example.com/f1.png','https://example.com/f2.png']},
            {'name':'Cat','description':'a cat','element_input_urls':
              ['https://example.com/c1.png','https://example.com/c2.png']}]}
          """);

  private UpstreamLab lab;

  static List<RemoteProviderType> both() {
    return List.of(new KlingType(), new KlingLegacyType());
  }

  @BeforeEach
  void open() throws IOException {
    lab = UpstreamLab.start(LabSettings.onFreePort(new SettableClock()));
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private Provider open(RemoteProviderType type) {
    var settings = new UpstreamSettings(URI.create(lab.url(type.name())), KlingContract.KEY);
    return type.open(settings, AdapterRequests.CLOCK);
  }

  private static VideoRequest request(Provider provider, String progress) {
    return AdapterRequests.request(provider.name(), BODY, 1, progress);
  }

  /** Runs every step that follows. */
  private Submission finish(Provider provider, String from) throws ProviderException {
    var progress = from;
    while (true) {
      switch (provider.submit(request(provider, progress))) {
        case Submission.StepFinished(var next) -> progress = next;
        case Submission.StepPending(var delay) -> lab.time().move(delay);
        case Submission.Accepted accepted -> {
          return accepted;
        }
        case Submission.CompletedAtOnce completed -> {
          return completed;
        }
      }
    }
  }

  private List<String> elementIds() {
    return lab.creates().all().stream()
        .filter(create -> create.on().equals("elements") && create.accepted())
        .map(Create::externalId)
        .toList();
  }

  private void assertOneVideoWithBoth(Provider provider) {
    var attempt = AdapterRequests.TASK + "-1";
    assertThat(elementIds()).containsExactly(attempt + "-e1", attempt + "-e2");
    var videos = lab.creates().accepted(provider.name());
    assertThat(videos).extracting(Create::externalId).containsExactly(attempt);
    assertThat(videos.getFirst().body().toString().split("\"element_id\"", -1)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("both")
  void eachElementIsCreatedOnceAndThenTheVideo(RemoteProviderType type) throws Exception {
    try (var provider = open(type)) {
      var accepted = finish(provider, "");
      assertOneVideoWithBoth(provider);
      lab.time().move(Duration.ofSeconds(4));
      var ticket = ((Submission.Accepted) accepted).ticket();
      assertThat(provider.poll(ticket)).isInstanceOf(Progress.Completed.class);
    }
  }

  /** Each element takes two steps: one creates it, and the next one waits for it. */
  private String progressAfter(Provider provider, int elements) throws ProviderException {
    var progress = "";
    for (var step = 0; step < 2 * elements; ) {
      switch (provider.submit(request(provider, progress))) {
        case Submission.StepFinished(var next) -> {
          progress = next;
          step++;
        }
        case Submission.StepPending(var delay) -> lab.time().move(delay);
        case Submission.Accepted _, Submission.CompletedAtOnce _ ->
            throw new AssertionError("the video was created before its elements");
      }
    }
    return progress;
  }

  static Stream<Arguments> bothAndEachElement() {
    return both().stream().flatMap(type -> Stream.of(arguments(type, 0), arguments(type, 1)));
  }

  @ParameterizedTest
  @MethodSource("bothAndEachElement")
  void anElementWhoseResponseIsLostIsLookedUp(RemoteProviderType type, int finished)
      throws Exception {
    try (var provider = open(type)) {
      var request = request(provider, progressAfter(provider, finished));
      assertThat(provider.lookUp(request)).isEqualTo(new Lookup.NotFoundUpstream());
      fail(type, FaultKind.ANSWER_LOST);
      assertThat(cause(provider, request)).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(elementIds()).hasSize(finished + 1);
      var found = provider.lookUp(request);
      assertThat(found).isInstanceOf(Lookup.FoundStep.class);
      var _ = finish(provider, ((Lookup.FoundStep) found).progress());
      assertOneVideoWithBoth(provider);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void aWaitThatIsInterruptedIsRepeated(RemoteProviderType type) throws Exception {
    try (var provider = open(type)) {
      var created = provider.submit(request(provider, ""));
      var request = request(provider, ((Submission.StepFinished) created).progress());
      fail(type, FaultKind.RESET);
      assertThat(cause(provider, request)).isEqualTo(new Cause.UpstreamDown(Duration.ZERO));
      assertThat(provider.lookUp(request)).isEqualTo(new Lookup.Repeatable());
      var _ = finish(provider, request.upstream().progress());
      assertOneVideoWithBoth(provider);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void anElementThatFailsRefusesTheRequest(RemoteProviderType type) throws Exception {
    fail(type, FaultKind.TASK_FAILS);
    try (var provider = open(type)) {
      var created = provider.submit(request(provider, ""));
      lab.time().move(Duration.ofSeconds(3));
      var request = request(provider, ((Submission.StepFinished) created).progress());
      assertThat(cause(provider, request))
          .isEqualTo(new Cause.RequestRefused(UpstreamFailures.CONTENT_POLICY));
      assertThat(lab.creates().accepted(type.name())).isEmpty();
    }
  }

  private static Cause cause(Provider provider, VideoRequest request) {
    return catchThrowableOfType(ProviderException.class, () -> provider.submit(request)).reason();
  }

  /** The next request for an element fails. */
  private void fail(RemoteProviderType type, FaultKind kind) {
    var details = Details.NONE.withText("Failure to pass the risk control system");
    lab.script()
        .set(Script.NONE.with(Fault.of(type.name(), RouteKind.ELEMENTS, kind, 1).with(details)));
  }
}
