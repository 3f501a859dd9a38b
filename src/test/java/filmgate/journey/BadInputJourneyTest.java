package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile and missing images, and requests to private addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourneyTest {
  private static final int SIDE = 8;

  @TempDir static Path directory;
  private RunningServer server;
  private Database database;
  private ImageServer images;

  @BeforeAll
  void start() throws Exception {
    var data = directory.resolve("data");
    database = new Database(data);
    images = new ImageServer();
    server =
        RunningServer.on(
            data,
            Map.of(
                "FILMGATE_EGRESS_ALLOW", "127.0.0.0/8",
                "FILMGATE_MEDIA_IMAGE_BYTES", "1MiB"));
    serveImages();
  }

  private void serveImages() {
    var half = ImageFiles.png(640, 640);
    var page = "<!doctype html><title>404</title>".getBytes(StandardCharsets.UTF_8);
    var drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    images
        .with("/good.png", "image/png", ImageFiles.png(1280, 720))
        .with("/last.png", "image/png", ImageFiles.png(1280, 720, ImageFiles.ABOVE))
        .with("/broken.png", "image/png", ImageFiles.broken())
        .with("/half.png", "image/png", Arrays.copyOf(half, half.length / 2))
        .with("/bomb.png", "image/png", ImageFiles.bomb())
        .with("/page.png", "image/png", page)
        .with("/drawing.svg", "image/svg+xml", drawing)
        .with("/nothing.png", "image/png", new byte[0])
        .endless("/endless.png", ImageFiles.png(64, 64))
        .redirecting("/private.png", "http://10.11.12.13/secret.png")
        .redirecting("/metadata.png", "http://169.254.169.254/latest/meta-data")
        .redirecting("/moved.png", "/good.png");
  }

  @AfterAll
  void stop() {
    server.close();
    images.close();
  }

  private static String video(String... urls) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"it"
        + " moves\",\"duration\":3,\"aspect_ratio\":\"16:9\","
        + "\"image_urls\":[\"%s\"]}".formatted(String.join("\",\"", urls));
  }

  @ParameterizedTest
  @CsvSource({
    "/broken.png, broken_media",
    "/half.png, broken_media",
    "/bomb.png, media_too_large",
    "/page.png, unsupported_media",
    "/drawing.svg, unsupported_media",
    "/endless.png, media_too_large",
    "/private.png, blocked_url",
    "/metadata.png, blocked_url",
  })
  void aBadImageFailsItsTaskWithTheFieldNamed(String path, String code) throws Exception {
    var id = server.submit(video(images.url("/good.png"), images.url(path)));
    var task = server.awaitEnd(id);
    assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("failed");
    assertThat(task.at("/error/code").stringValue()).as(task.toString()).isEqualTo(code);
    assertThat(task.at("/error/param").stringValue()).isEqualTo("image_urls[1]");
    assertThat(task.at("/error/type").stringValue()).isEqualTo("task_failed");
    assertThat(task.at("/error/message").stringValue()).isNotBlank().doesNotContain("Exception");
    assertThat(task.has("result")).isFalse();
    assertThat(server.get("/v1/videos/" + id + "/content").status()).isBetween(400, 499);
  }

  @Test
  void badImagesHoldNothingUp() throws Exception {
    var bad = server.submit(video(images.url("/broken.png")));
    var good = server.submit(video(images.url("/moved.png")));
    assertThat(server.awaitVideo(good).path("warnings")).isEmpty();
    assertThat(server.task(bad).path("status").stringValue()).isEqualTo("failed");
    for (var left : new String[] {"fetched", "renders"}) {
      server.awaitNoFiles(directory.resolve("data/work").resolve(left));
    }
  }

  @Test
  void firstAndLastFrameAreTheImagesThatWereSent() throws Exception {
    Tools.need("ffprobe", "ffmpeg");
    var id = server.submit(video(images.url("/good.png"), images.url("/last.png")));
    var link = RunningServer.link(server.awaitVideo(id));
    var video = Files.write(directory.resolve("frames.mp4"), RunningServer.fetch(link).body());
    var first = Files.write(directory.resolve("first.png"), ImageFiles.png(1280, 720));
    var last =
        Files.write(directory.resolve("last.png"), ImageFiles.png(1280, 720, ImageFiles.ABOVE));
    assertThat(distance(AuditWitness.frame(video, 0, SIDE), AuditWitness.frame(first, 0, SIDE)))
        .isLessThan(20);
    assertThat(distance(AuditWitness.frame(video, 71, SIDE), AuditWitness.frame(last, 0, SIDE)))
        .isLessThan(20);
    assertThat(distance(AuditWitness.frame(first, 0, SIDE), AuditWitness.frame(last, 0, SIDE)))
        .isGreaterThan(40);
  }

  /** The mean difference of two images' samples, 0 to 255. */
  private static double distance(byte[] one, byte[] other) {
    assertThat(one).hasSameSizeAs(other).hasSize(SIDE * SIDE * 3);
    long sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += Math.abs((one[at] & 0xFF) - (other[at] & 0xFF));
    }
    return (double) sum / one.length;
  }

  @Test
  void aMissingImageBecomesAPlaceholderWithAWarning() throws Exception {
    var id = server.submit(video(images.url("/nowhere.png")));
    var warning = server.awaitVideo(id).at("/warnings/0");
    assertThat(warning.path("param").stringValue()).isEqualTo("image_urls[0]");
    assertThat(warning.path("reason").stringValue()).isEqualTo("placeholder_used");
    assertThat(warning.path("message").stringValue()).contains("image_urls[0]", "placeholder");
    var chinese = server.get("/v1/tasks/" + id + "?language=zh").json();
    assertThat(chinese.at("/data/warnings/0/message").stringValue()).contains("占位");
  }

  @Test
  void anInlineImageIsDrawnAndNotStoredInTheTask() throws Exception {
    var base64 = Base64.getEncoder().encodeToString(ImageFiles.png(1280, 720));
    var id = server.submit(video("data:image/png;base64," + base64));
    assertThat(server.awaitVideo(id).path("warnings")).isEmpty();
    var stored = database.ask("SELECT input || generation FROM task WHERE id = '" + id + "'");
    assertThat(stored.getFirst()).doesNotContain(base64.substring(0, 40)).contains("blob:");
  }

  @Test
  void missingImagesCanFailTasksAndPrivateAddressesAreRejected() throws Exception {
    var data = directory.resolve("strict");
    try (var strict = RunningServer.on(data, Map.of("FILMGATE_LOCAL_MISSING_INPUT", "fail"))) {
      var failed = strict.awaitEnd(strict.submit(video("https://example.com/a.png")));
      assertThat(failed.at("/error/code").stringValue()).isEqualTo("media_unreachable");
      assertThat(failed.at("/error/param").stringValue()).isEqualTo("image_urls[0]");
      var refused = strict.post("/v1/videos/generations", video(images.url("/good.png")));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/error/reason").stringValue()).isEqualTo("blocked_url");
      assertThat(refused.json().at("/error/param").stringValue()).isEqualTo("image_urls[0]");
      assertThat(new Database(data).tasks()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{, malformed_json",
        "{\"model\":\"kling-v3\" \"prompt\":\"x\"}, malformed_json",
        "`{\"model\":\"kling-v3\",\"model\":\"kling-v3\",\"prompt\":\"x\"}`, malformed_json",
        "`{\"model\":\"kling-v3\",\"prompt\":\"x\",\"duration\":NaN}`, malformed_json",
        "`[1,2]`, invalid_type",
        "`{\"prompt\":\"x\"}`, missing_required",
        "`{\"model\":\"kling-v9\",\"prompt\":\"x\"}`, model_not_found",
      })
  void aBadBodyIsRefusedAndNothingIsStored(String body, String reason) throws Exception {
    var before = database.tasks();
    var reply = server.post("/v1/videos/generations", body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().at("/error/reason").stringValue()).isEqualTo(reason);
    assertThat(database.tasks()).isEqualTo(before);
  }

  @Test
  void strangersLearnNothing() throws Exception {
    var id = server.submit(video("https://example.com/a.png"));
    for (var path :
        new String[] {
          "/v1/tasks/" + id, "/v1/videos/" + id, "/v1/video/generations/" + id, "/v1/tasks/none"
        }) {
      var reply = RunningServer.fetch(server.address() + path);
      assertThat(reply.status()).as(path).isEqualTo(401);
      assertThat(reply.json().at("/error/type").stringValue()).isEqualTo("authentication_error");
      var wrong = RunningServer.fetch(server.address() + path, "Authorization", "Bearer wrong");
      assertThat(wrong.status()).isEqualTo(401);
    }
    var unknown = server.get("/v1/tasks/task_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().at("/error/type").stringValue()).isEqualTo("not_found_error");
  }
}
