package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every published request body becomes the documented video; no host name resolves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedExamplesJourneyTest {
  @TempDir static Path directory;
  private RunningServer server;
  private final Map<String, String> tasks = new ConcurrentHashMap<>();

  static Stream<Conformance> examples() {
    return Conformance.publishedExamples();
  }

  @BeforeAll
  void postThemAll() throws Exception {
    server = RunningServer.on(directory.resolve("data"), Map.of());
    for (var given : examples().toList()) {
      var reply = server.post(given.node().path("path").stringValue(), given.body());
      assertThat(reply.status()).as(given + " " + reply.text()).isEqualTo(200);
      tasks.put(given.name(), reply.header("Location").replace("/v1/tasks/", ""));
    }
    assertThat(tasks).hasSize(29);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleBecomesTheStatedVideo(Conformance given) throws Exception {
    var id = tasks.getOrDefault(given.name(), "");
    var task = server.awaitVideo(id);
    var video = RunningServer.fetch(RunningServer.link(task)).body();
    var expected = given.node().path("expect").path("video");
    assertThat(task.path("prompt").stringValue()).isEqualTo(prompt(given));
    whatIsDifferentIsTold(given, task);
    itCostsWhatIsQuoted(given, task);
    theSceneIsUnderstood(given, task);
    boxesSay(expected, video);
    statusSays(expected, task, video);
    ffprobeSays(expected, video);
    theVideoCanBeFetched(id, task, video);
    everyDoorShowsTheTaskAsDone(id, expected);
  }

  /** One scene for each shot, and those of the golden retriever are at the beach. */
  private static void theSceneIsUnderstood(Conformance given, JsonNode task) {
    assertThat(task.path("scene").isArray()).isTrue();
    assertThat(task.path("scene")).allSatisfy(one -> assertThat(one.has("setting")).isTrue());
    if (prompt(given).contains("金毛犬") || prompt(given).contains("golden retriever")) {
      var scene = task.at("/scene/0");
      assertThat(scene.path("setting").stringValue()).isEqualTo("beach");
      assertThat(scene.at("/subjects/0/variant").stringValue()).isEqualTo("golden-retriever");
    }
  }

  private static String prompt(Conformance given) {
    var asked = given.node().path("body").path("prompt").stringValue("");
    return given.node().path("expect").path("effective_prompt").stringValue(asked);
  }

  private static void whatIsDifferentIsTold(Conformance given, JsonNode task) {
    var reasons =
        task.path("warnings").valueStream().map(one -> one.path("reason").stringValue()).toList();
    assertThat(reasons).isSubsetOf("placeholder_used", "no_effect_locally");
    assertThat(reasons.contains("placeholder_used")).isEqualTo(given.body().contains("\"http"));
    assertThat(reasons.contains("no_effect_locally"))
        .isEqualTo(given.body().contains("\"cfg_scale\""));
  }

  private void itCostsWhatIsQuoted(Conformance given, JsonNode task) throws Exception {
    var path = given.node().path("path").stringValue() + "?dry_run=true";
    var cost = server.post(path, given.body()).json().at("/data/0/cost");
    assertThat(cost.path("final").booleanValue()).isTrue();
    var amount = new BigDecimal(cost.path("amount").stringValue());
    assertThat(task.path("cost").decimalValue()).isEqualByComparingTo(amount).isPositive();
    assertThat(task.path("credits_cost").decimalValue())
        .isEqualByComparingTo(cost.path("credits").decimalValue());
  }

  private static void boxesSay(JsonNode expected, byte[] video) {
    var mp4 = Mp4.of(video);
    assertThat(mp4.kinds().indexOf("moov")).isBetween(1, mp4.kinds().indexOf("mdat"));
    var image = mp4.image();
    var seconds = expected.path("seconds").intValue();
    assertThat(image.codec()).isEqualTo("avc1");
    assertThat(image.width()).isEqualTo(expected.path("width").intValue());
    assertThat(image.height()).isEqualTo(expected.path("height").intValue());
    assertThat(image.samples()).isEqualTo(seconds * 24);
    assertThat(image.fps()).isEqualTo(24, within(0.001));
    assertThat(mp4.sound()).hasSize(expected.path("audio").booleanValue() ? 1 : 0);
    for (var sound : mp4.sound()) {
      assertThat(sound.codec()).isEqualTo("mp4a");
      assertThat(sound.seconds()).isEqualTo(seconds, within(0.1));
    }
  }

  private static void statusSays(JsonNode expected, JsonNode task, byte[] video) throws Exception {
    var output = task.path("output");
    for (var field : new String[] {"width", "height", "fps", "audio"}) {
      assertThat(output.path(field)).as(field).isEqualTo(expected.path(field));
    }
    assertThat(output.path("duration").intValue()).isEqualTo(expected.path("seconds").intValue());
    assertThat(output.path("bytes").intValue()).isEqualTo(video.length);
    var digest = MessageDigest.getInstance("SHA-256").digest(video);
    assertThat(output.path("sha256").stringValue()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  /** A second check by ffprobe, if it is installed. */
  private static void ffprobeSays(JsonNode expected, byte[] video) throws Exception {
    if (!AuditWitness.isHere()) {
      return;
    }
    var file = Files.write(directory.resolve("witnessed.mp4"), video);
    var json = AuditWitness.probe(file);
    var seconds = expected.path("seconds").intValue();
    assertThat(Double.parseDouble(json.at("/format/duration").stringValue()))
        .isEqualTo(seconds, within(0.05));
    var image = json.at("/streams/0");
    assertThat(image.path("codec_name").stringValue()).isEqualTo("h264");
    assertThat(image.path("pix_fmt").stringValue()).isEqualTo("yuv420p");
    assertThat(image.path("width")).isEqualTo(expected.path("width"));
    assertThat(image.path("height")).isEqualTo(expected.path("height"));
    assertThat(image.path("r_frame_rate").stringValue()).isEqualTo("24/1");
    assertThat(image.path("nb_read_frames").stringValue()).isEqualTo("" + seconds * 24);
    var audio = expected.path("audio").booleanValue();
    assertThat(json.path("streams").size()).isEqualTo(audio ? 2 : 1);
    if (audio) {
      assertThat(json.at("/streams/1/codec_name").stringValue()).isEqualTo("aac");
    }
  }

  private void theVideoCanBeFetched(String id, JsonNode task, byte[] video) throws Exception {
    var link = RunningServer.link(task);
    var whole = RunningServer.fetch(link);
    assertThat(whole.header("Content-Type")).isEqualTo("video/mp4");
    var part = RunningServer.fetch(link, "Range", "bytes=100-299");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 100-299/" + video.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(video, 100, 300));
    var known = RunningServer.fetch(link, "If-None-Match", whole.header("ETag"));
    assertThat(known.status()).isEqualTo(304);
    var content = server.get("/v1/videos/" + id + "/content");
    assertThat(content.body()).isEqualTo(video);
    var stranger = RunningServer.fetch(server.address() + "/v1/videos/" + id + "/content");
    assertThat(stranger.status()).isEqualTo(401);
  }

  private void everyDoorShowsTheTaskAsDone(String id, JsonNode expected) throws Exception {
    var flat = server.get("/v1/videos/generations/" + id).json();
    assertThat(flat.path("status").stringValue()).isEqualTo("completed");
    assertThat(flat.at("/result/data/0/url").stringValue()).startsWith(server.address());
    var union = server.get("/v1/video/generations/" + id).json();
    assertThat(union.path("status").stringValue()).isEqualTo("succeeded");
    assertThat(union.at("/data/status").stringValue()).isEqualTo("SUCCESS");
    assertThat(union.at("/data/progress").stringValue()).isEqualTo("100%");
    assertThat(union.at("/metadata/width")).isEqualTo(expected.path("width"));
    assertThat(union.path("url").stringValue()).startsWith(server.address());
    var openAi = server.get("/v1/videos/" + id).json();
    assertThat(openAi.path("status").stringValue()).isEqualTo("completed");
    assertThat(openAi.path("progress").intValue()).isEqualTo(100);
    assertThat(openAi.path("seconds").stringValue())
        .isEqualTo("" + expected.path("seconds").intValue());
    assertThat(openAi.path("size").stringValue())
        .isEqualTo("%s%s%s".formatted(expected.path("width"), "x", expected.path("height")));
  }
}
