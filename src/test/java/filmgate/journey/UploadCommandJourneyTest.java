package filmgate.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code filmgate upload} on a server in a process of its own. */
@Timeout(120)
class UploadCommandJourneyTest {
  @TempDir Path directory;

  private ServerProcess upload(RunningServer server, String... words) throws Exception {
    var all = new ArrayList<>(List.of("upload"));
    all.addAll(List.of(words));
    var environment =
        Map.of("FILMGATE_SERVER", server.address(), "FILMGATE_KEY", RunningServer.KEY);
    return new ServerProcess(directory, environment, all);
  }

  @Test
  void theUrlOfAnUploadWorksInARequest() throws Exception {
    var image = ImageFiles.png(640, 360);
    Files.write(directory.resolve("kite.png"), image);
    try (var server = RunningServer.on(directory.resolve("data"), Map.of());
        var upload = upload(server, "kite.png")) {
      assertThat(upload.exitCode()).as(upload.errors()).isZero();
      var url = upload.said().strip();
      assertThat(RunningServer.fetch(url).body()).isEqualTo(image);
      var reply =
          server.post(
              "/v1/videos/generations?dry_run=true",
              "{\"model\":\"kling-v3\",\"prompt\":\"a kite\",\"duration\":3,\"image_urls\":[\"%s\"]}"
                  .formatted(url));
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
  }

  @Test
  void aFileOverTheLimitIsRefusedWithTheMessageOfTheServer() throws Exception {
    var file = directory.resolve("large.gif");
    var bytes = new byte[30_000_000];
    System.arraycopy("GIF89a\u0002\u0000\u0002\u0000".getBytes(ISO_8859_1), 0, bytes, 0, 10);
    Files.write(file, bytes);
    try (var server = RunningServer.on(directory.resolve("data"), Map.of());
        var upload = upload(server, "large.gif")) {
      assertThat(upload.exitCode()).isEqualTo(2);
      assertThat(upload.errors()).contains("request_too_large", "request req_");
      assertThat(upload.said()).isEmpty();
      assertThat(server.get("/v1/uploads").json().path("data")).isEmpty();
    }
  }
}
