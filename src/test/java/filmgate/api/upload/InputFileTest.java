package filmgate.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.InputFilePath;
import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of tasks, as an upstream downloads them. */
class InputFileTest {
  @TempDir Path directory;

  @Test
  void theTypeFollowsFromTheExtensionOfTheLink() throws Exception {
    try (var server = new TestServer(directory, TestServer.settings())) {
      var content = "a clip".getBytes(StandardCharsets.UTF_8);
      var digest = server.blobs.store(new ByteArrayInputStream(content)).digest();
      assertThat(type(server, digest, ".mp4")).isEqualTo("video/mp4");
      assertThat(type(server, digest, ".mov")).isEqualTo("video/quicktime");
      assertThat(type(server, digest, "")).isEqualTo("application/octet-stream");
    }
  }

  private static String type(TestServer server, String digest, String extension) throws Exception {
    var path = server.links.sign(InputFilePath.of(digest, extension), server.clock.instant());
    var request = HttpRequest.newBuilder(server.request(path).build().uri()).build();
    var response = server.client.send(request, BodyHandlers.ofString());
    assertThat(response.body()).isEqualTo("a clip");
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
