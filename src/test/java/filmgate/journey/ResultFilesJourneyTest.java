package filmgate.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files that are made from a video: the poster, the thumbnail, and the preview. */
class ResultFilesJourneyTest {
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"金毛犬 on the beach\",\"duration\":5}";

  @TempDir Path directory;

  private static Reply file(RunningServer server, String task, String query) throws Exception {
    return server.get("/v1/videos/" + task + "/content" + query);
  }

  private static BufferedImage image(Reply reply) throws Exception {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
    return ImageIO.read(new ByteArrayInputStream(reply.body()));
  }

  /** The file behind a signed link, fetched without a key. */
  private static Reply linked(JsonNode links, String name) throws Exception {
    return RunningServer.fetch(links.path(name).stringValue());
  }

  @Test
  void aCompletedVideoHasItsFilesUntilItIsDeleted() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of())) {
      var task = server.submit(VIDEO);
      assertThat(file(server, task, "?variant=poster").status()).isEqualTo(409);
      server.awaitVideo(task);
      var poster = image(file(server, task, "?variant=poster"));
      assertThat(List.of(poster.getWidth(), poster.getHeight())).containsExactly(1280, 720);
      var thumbnail = image(file(server, task, "?variant=thumbnail"));
      assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(320, 180);
      var preview = server.awaitFile(task, "preview");
      var links = server.task(task).at("/result/videos/0");
      assertThat(linked(links, "poster_url").body())
          .isEqualTo(file(server, task, "?variant=poster").body());
      assertThat(linked(links, "thumbnail_url").header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(linked(links, "preview_url").body()).isEqualTo(preview.body());
      assertThat(new String(preview.body(), 0, 16, ISO_8859_1)).startsWith("RIFF").endsWith("VP8X");
      var part = server.get("/v1/videos/" + task + "/content", "Range", "bytes=4-7");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("ftyp");
      assertThat(part.header("Content-Disposition"))
          .startsWith("inline; filename=\"on-the-beach-20")
          .contains("; filename*=UTF-8''%E9%87%91%E6%AF%9B%E7%8A%AC-on-the-beach-20");
      assertThat(server.delete("/v1/tasks/" + task).status()).isEqualTo(200);
      assertThat(file(server, task, "?variant=preview").status()).isEqualTo(404);
    }
    try (var files = Files.walk(data.resolve("blobs"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  /** The preview is still to be made when the server is killed. */
  @Test
  void aPreviewIsMadeAfterAKill() throws Exception {
    var data = directory.resolve("data");
    String task;
    try (var server = RunningServer.on(data, Map.of())) {
      task = server.submit(VIDEO);
      server.awaitVideo(task);
      server.program().kill();
    }
    try (var server = RunningServer.on(data, Map.of())) {
      assertThat(server.awaitFile(task, "preview").header("Content-Type")).isEqualTo("image/webp");
      assertThat(image(file(server, task, "?variant=poster")).getWidth()).isEqualTo(1280);
    }
  }
}
