package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.worker.Decoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Images, clips, and results of tasks at a channel of Kling. */
class UpstreamMediaJourneyTest {
  private static final String PUBLIC = "https://video.example.com/fg";
  private static final String CLIP =
      """
      {"model":"kling-v3-omni","prompt":"a fox","video_list":[{"video_url":"%s"}]}\
      """;

  @TempDir Path directory;
  private LabChannels channels;

  @BeforeEach
  void open() throws Exception {
    channels = new LabChannels(directory).withKling("kling-main");
  }

  @AfterEach
  void close() {
    channels.close();
  }

  private RunningServer server(String publicUrl) throws Exception {
    var environment = new HashMap<>(channels.environment());
    environment.putAll(publicUrl.isEmpty() ? Map.of() : Map.of("FILMGATE_PUBLIC_URL", publicUrl));
    return RunningServer.on(directory.resolve("data"), environment);
  }

  private String uploadedClip(RunningServer server) throws Exception {
    var upload = server.send("POST", UploadJourneyTest.VIDEOS, channels.lab.clip());
    assertThat(upload.status()).as(upload.text()).isEqualTo(200);
    return upload.json().path("url").stringValue();
  }

  private JsonNode sent() {
    return channels.lab.creates().all().getLast().body();
  }

  private static void assertCompleted(JsonNode task) {
    assertThat(task.path("status").stringValue()).as(task.toString()).isEqualTo("completed");
  }

  @Test
  void anUploadedClipReachesTheUpstreamAsALinkThatWorksWithoutAKey() throws Exception {
    try (var server = server(PUBLIC)) {
      assertCompleted(server.awaitEnd(server.submit(CLIP.formatted(uploadedClip(server)))));
      var link = sent().path("contents").path(1).path("url").stringValue();
      assertThat(link).startsWith(PUBLIC + "/files/input_").contains(".mp4?exp=", "&sig=");
      var path = link.substring(PUBLIC.length());
      var file = RunningServer.fetch(server.address() + path);
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Type")).isEqualTo("video/mp4");
      assertThat(file.body()).isEqualTo(channels.lab.clip());
      for (var forged :
          List.of(path.substring(0, path.length() - 1) + "_", path.split("\\?", 2)[0])) {
        assertThat(RunningServer.fetch(server.address() + forged).status()).isEqualTo(403);
      }
    }
  }

  /** The public name cannot be resolved, so that nothing can be fetched. */
  @Test
  void samplesReachTheUpstreamAsUploadsDo() throws Exception {
    var samples = Path.of("src/main/resources/filmgate/docs/samples");
    try (var server = server(PUBLIC)) {
      var body =
          """
          {"model":"kling-v3","prompt":"a cat","image_urls":["%s/docs/samples/cat.jpg"]}\
          """
              .formatted(PUBLIC);
      assertCompleted(server.awaitEnd(server.submit(body)));
      var bytes = sent().path("contents").path(1).path("url").stringValue();
      assertThat(Base64.getDecoder().decode(bytes))
          .isEqualTo(Files.readAllBytes(samples.resolve("cat.jpg")));
      var clip = PUBLIC + "/docs/samples/coffee.mp4";
      assertCompleted(server.awaitEnd(server.submit(CLIP.formatted(clip))));
      var link = sent().path("contents").path(1).path("url").stringValue();
      assertThat(link).startsWith(PUBLIC + "/files/input_").contains(".mp4?exp=");
      assertThat(RunningServer.fetch(server.address() + link.substring(PUBLIC.length())).body())
          .isEqualTo(Files.readAllBytes(samples.resolve("coffee.mp4")));
    }
  }

  @Test
  void anUploadedClipWithoutAPublicUrlIsRefusedBeforeItIsCharged() throws Exception {
    try (var server = server("")) {
      var body = CLIP.formatted(uploadedClip(server));
      for (var path : List.of("/v1/videos/generations", "/v1/videos/generations?dry_run=true")) {
        var reply = server.post(path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.json().at("/error/reason").stringValue()).isEqualTo("no_channel");
        assertThat(reply.json().at("/error/param").stringValue())
            .isEqualTo("video_list[0].video_url");
      }
      assertThat(channels.lab.creates().all()).isEmpty();
    }
  }

  /** The clip of the lab has three seconds and no audio. */
  @Test
  void aHeicImageIsSentAsJpegAndAnotherResultIsAWarning() throws Exception {
    try (var server = server("");
        var heic = Decoder.class.getResourceAsStream("grid.heic")) {
      var image = Base64.getEncoder().encodeToString(Objects.requireNonNull(heic).readAllBytes());
      var task =
          server.awaitEnd(
              server.submit(
                  """
                  {"model":"kling-v3","prompt":"a fox","duration":5,"audio":true,
                   "image_urls":["data:image/heic;base64,%s"]}
                  """
                      .formatted(image)));
      assertCompleted(task);
      var bytes = sent().path("contents").path(1).path("url").stringValue();
      assertThat(Base64.getDecoder().decode(bytes)).startsWith(0xff, 0xd8, 0xff);
      assertThat(task.path("warnings").valueStream().map(one -> one.path("reason").stringValue()))
          .containsOnly("result_differs");
      assertThat(task.path("warnings").valueStream().map(one -> one.path("param").stringValue()))
          .containsExactly("duration", "audio");
    }
  }
}
