package filmgate.api.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples are public files, which browsers store. */
class SampleRoutesTest {
  private static final String CLIP = "/docs/samples/coffee.mp4";
  private static final Path FILE = Path.of("src/main/resources/filmgate", CLIP);

  @TempDir Path directory;
  private TestServer server;
  private byte[] content;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(directory, TestServer.settings());
    content = Files.readAllBytes(FILE);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(server.request(path).build().uri())
            .method(method, HttpRequest.BodyPublishers.noBody());
    return server.client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aSampleNeedsNoKey() throws Exception {
    var whole = send("GET", CLIP);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(content);
    assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
    assertThat(header(whole, "Cache-Control")).isEqualTo("public, max-age=604800");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    var head = send("HEAD", CLIP);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(content.length));
    var image = send("GET", "/docs/samples/cat.jpg");
    assertThat(header(image, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(image.body()).startsWith(0xff, 0xd8, 0xff);
    var unchanged = send("GET", CLIP, "If-None-Match", header(whole, "ETag"));
    assertThat(unchanged.statusCode()).isEqualTo(304);
  }

  /** A player reads the index first, and then jumps. */
  @Test
  void aPlayerReadsParts() throws Exception {
    var part = send("GET", CLIP, "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 1000, 2000));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 1000-1999/" + content.length);
    var tail = send("GET", CLIP, "Range", "bytes=-5");
    assertThat(tail.body())
        .isEqualTo(Arrays.copyOfRange(content, content.length - 5, content.length));
    assertThat(send("GET", CLIP, "Range", "bytes=9000000-").statusCode()).isEqualTo(416);
  }

  @Test
  void anotherNameIsNotFound() throws Exception {
    for (var name : new String[] {"dog.jpg", "..%2fNOTICE", "CAT.JPG", "cat.jpg%00"}) {
      assertThat(send("GET", "/docs/samples/" + name).statusCode()).as(name).isBetween(400, 404);
    }
    var missing = send("GET", "/docs/samples/dog.jpg");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(new String(missing.body(), UTF_8)).contains("route_not_found");
  }
}
