package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.sample.SampleLanguage;
import filmgate.docs.sample.Samples;
import filmgate.testing.Tools;
import filmgate.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The samples of the documentation run against a server: one of each family in every language, and
 * every scenario whose video takes little time in one language. With {@code -Dsamples=scenarios},
 * one of each model runs in every language, and every scenario; with {@code -Dsamples=all}, every
 * scenario of every model in every language.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesJourneyTest {
  private static final String EXTENT = System.getProperty("samples", "families");
  private static final List<SampleLanguage> LANGUAGES = SampleProgram.LANGUAGES;
  private static final int FRAMES_PER_SECOND = 24;
  private static final Path BODIES =
      Path.of("src", "test", "resources", "golden", "samples", "nasty");

  @TempDir static Path directory;

  private RunningServer server;
  private String testKey;
  private final Semaphore programs = new Semaphore(4);
  private final Map<SampleRun, CompletableFuture<SampleProgram.Ended>> runs =
      new ConcurrentHashMap<>();

  /** One sample in one language. */
  record SampleRun(SampleRequest request, SampleLanguage language) {
    @Override
    public String toString() {
      return request.name() + " " + language.label();
    }

    Path directory() {
      return directory.resolve((language.fence() + "-" + request.name()).replace(' ', '-'));
    }

    Path video() {
      return directory().resolve(Samples.videoFile(request.body()));
    }
  }

  static Stream<SampleRun> samples() {
    return switch (EXTENT) {
      case "families" ->
          Stream.concat(
                  inEachLanguage(SampleRequest.shortestOfEachFamily()),
                  inTurn(
                      SampleRequest.scenarios().stream().filter(SampleRequest::isSmall).toList()))
              .distinct();
      case "scenarios" ->
          Stream.concat(inEachLanguage(SampleRequest.shortest()), inTurn(SampleRequest.scenarios()))
              .distinct();
      case "all" -> inEachLanguage(SampleRequest.all());
      default -> throw new IllegalArgumentException("-Dsamples=" + EXTENT);
    };
  }

  private static Stream<SampleRun> inEachLanguage(Stream<SampleRequest> requests) {
    return requests.flatMap(
        one -> LANGUAGES.stream().map(language -> new SampleRun(one, language)));
  }

  /** Each request once, with the languages in turn. */
  private static Stream<SampleRun> inTurn(List<SampleRequest> requests) {
    return IntStream.range(0, requests.size())
        .mapToObj(i -> new SampleRun(requests.get(i), LANGUAGES.get(i % LANGUAGES.size())));
  }

  @BeforeAll
  void startThemAll() throws Exception {
    server = RunningServer.on(directory.resolve("data"), Map.of("FILMGATE_LOCAL_WORKERS", "2"));
    testKey = testKey();
    samples()
        .filter(run -> SampleProgram.canRun(run.language()))
        .forEach(
            run ->
                runs.put(
                    run,
                    CompletableFuture.supplyAsync(() -> start(run), Thread.ofVirtual()::start)));
  }

  private String testKey() throws Exception {
    var created =
        server.post("/admin/v1/accounts/root/keys", "{\"name\":\"samples\",\"kind\":\"test\"}");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    return created.json().path("key").stringValue();
  }

  private SampleProgram.Ended start(SampleRun run) {
    try {
      programs.acquire();
      try {
        var sample = Samples.of(run.request().body(), run.language(), Language.EN);
        return SampleProgram.of(run.language(), sample, server.address())
            .run(run.directory(), RunningServer.KEY);
      } finally {
        programs.release();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleEndsWithItsVideo(SampleRun run) throws Exception {
    SampleProgram.need(run.language());
    Tools.need("ffprobe");
    var ended = Objects.requireNonNull(runs.get(run)).join();

    assertThat(ended.errors()).as(server::log).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output().strip()).isEqualTo(run.video().getFileName().toString());
    var seconds = run.request().body().path("duration").intValue(0);
    var stream = AuditWitness.probe(run.video()).at("/streams/0");
    assertThat(stream.path("codec_name").stringValue()).isEqualTo("h264");
    if (seconds > 0) {
      assertThat(stream.path("nb_read_frames").stringValue())
          .isEqualTo("" + seconds * FRAMES_PER_SECOND);
    }
  }

  /**
   * The body has values that mean something in each language, and the server rejects it. Comments
   * are Chinese.
   */
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void theBodyArrivesUnchangedAndARejectionIsPrinted(SampleLanguage language) throws Exception {
    SampleProgram.need(language);
    var body = (ObjectNode) read("body.json");
    var sample = Samples.of(body, language, Language.ZH);
    try (var forwarding = new ForwardingServer(server.address(), "X-Test", "samples")) {
      var program =
          SampleProgram.withKey(language, sample, forwarding.address(), RunningServer.KEY);
      var ended = program.run(directory.resolve("rejected-" + language.fence()), "");

      assertThat(forwarding.takeBodies()).containsExactly(body);
      assertThat(ended.errors()).contains("400", "\"message\":\"Invalid request parameters: ");
      assertThat(ended.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void aFailedTaskEndsTheProgramWithItsError(SampleLanguage language) throws Exception {
    SampleProgram.need(language);
    var sample = Samples.of(SampleRequest.scenarios().getFirst().body(), language, Language.EN);
    try (var forwarding =
        new ForwardingServer(server.address(), "Filmgate-Test-Outcome", "failed")) {
      var program = SampleProgram.of(language, sample, forwarding.address());
      var ended = program.run(directory.resolve("failed-" + language.fence()), testKey);

      assertThat(ended.errors())
          .contains("failed", "Filmgate-Test-Outcome requested this failure.");
      assertThat(ended.exitCode()).isEqualTo(1);
    }
  }

  private static JsonNode read(String name) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(BODIES.resolve(name)));
  }
}
