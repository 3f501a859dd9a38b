package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.RawHttp;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The URLs of the server's own samples and uploads work in requests, although the server must not
 * fetch from its own address, and give access to nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleMediaJourneyTest {
  private static final Path SAMPLES = Path.of("src/main/resources/filmgate/docs/samples");
  private static final String CREATE = "/v1/videos/generations";
  private static final String DRY_RUN = CREATE + "?dry_run=true";
  private static final String FIRST = "image_urls[0]";
  private static final String CAT = "/docs/samples/cat.jpg";

  @TempDir static Path directory;
  private RunningServer server;

  @BeforeAll
  void start() throws Exception {
    server =
        RunningServer.on(
            directory.resolve("data"), Map.of("FILMGATE_TRUSTED_PROXIES", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String body(String url) {
    return """
    {"model":"kling-v3","prompt":"a cat","duration":3,"mode":"std","image_urls":["%s"]}\
    """
        .formatted(url);
  }

  private static String refused(Reply reply, String reason) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().at("/error/param").stringValue("")).isEqualTo(FIRST);
    assertThat(reply.json().at("/error/reason").stringValue("")).isEqualTo(reason);
    return reply.json().at("/error/message").stringValue();
  }

  @Test
  void aVideoBeginsWithTheSample() throws Exception {
    var cat = server.address() + CAT;
    var estimate = server.post(DRY_RUN, body(cat));
    assertThat(estimate.status()).as(estimate.text()).isEqualTo(200);
    var task = server.awaitVideo(server.submit(body(cat)));
    assertThat(task.path("warnings").isEmpty()).as(task.toString()).isTrue();
    var video = RunningServer.fetch(RunningServer.link(task)).body();
    var likeCat = Pixels.similarity(video, SAMPLES.resolve("cat.jpg"), directory);
    var likeRocket = Pixels.similarity(video, SAMPLES.resolve("rocket.jpg"), directory);
    assertThat(likeCat).isGreaterThan(0.6).isGreaterThan(likeRocket + 0.3);
  }

  @Test
  void anUnknownSampleIsRefusedWithTheNamesOfTheOthers() throws Exception {
    var message =
        refused(
            server.post(DRY_RUN, body(server.address() + "/docs/samples/dog.jpg")),
            "invalid_value");
    assertThat(message)
        .contains("image_urls[0] is not a sample image of this server", "cat.jpg", "rocket.jpg")
        .doesNotContain("coffee.mp4");
    var chinese =
        server.post(
            CREATE, body(server.address() + "/docs/samples/coffee.mp4"), "Accept-Language", "zh");
    assertThat(refused(chinese, "invalid_value")).contains("示例图片", "`cat.jpg`、");
  }

  @Test
  void noOtherPathOfTheServerIsRead() throws Exception {
    for (var path : List.of("/livez", "/v1/tasks", "/docs/errors", "/docs/samples/../errors")) {
      var reply = server.post(DRY_RUN, body(server.address() + path));
      refused(reply, path.contains("samples") ? "invalid_value" : "blocked_url");
    }
  }

  @Test
  void aForgedHostGivesAccessToSamplesOnly() throws Exception {
    assertThat(forged("evil.example", "http://evil.example" + CAT)).startsWith("HTTP/1.1 200 ");
    assertThat(forged("evil.example", "http://evil.example/docs/samples/../../livez"))
        .startsWith("HTTP/1.1 400 ")
        .contains("not a sample image");
    assertThat(forged("169.254.169.254", "http://169.254.169.254/latest/meta-data"))
        .startsWith("HTTP/1.1 400 ")
        .contains("blocked_url");
    assertThat(forged("evil.example", server.address() + CAT))
        .startsWith("HTTP/1.1 400 ")
        .contains("blocked_url");
  }

  private String forged(String host, String url) throws Exception {
    return forged(host, url, RunningServer.KEY);
  }

  private String forged(String host, String url, String key) throws Exception {
    var body = body(url);
    return RawHttp.exchange(
        URI.create(server.address()).getPort(),
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(DRY_RUN, host, key, body.length(), body));
  }

  @Test
  void theUploadOfAnotherAccountIsUnknownUnderEveryHost() throws Exception {
    var account = server.post("/admin/v1/accounts", "{\"name\":\"Acme\"}").json();
    var keys = "/admin/v1/accounts/" + account.path("id").stringValue() + "/keys";
    var other = server.post(keys, "{\"kind\":\"live\"}").json().path("key").stringValue();
    var upload = server.send("POST", UploadJourneyTest.IMAGES, ImageFiles.png(320, 320)).json();
    var link = upload.path("url").stringValue();
    var moved = "http://evil.example" + link.substring(server.address().length());
    assertThat(forged("evil.example", moved)).startsWith("HTTP/1.1 200 ");
    for (var url : List.of(link, moved)) {
      assertThat(forged("evil.example", url, other))
          .startsWith("HTTP/1.1 400 ")
          .contains("upload_not_found");
    }
    var expired = moved.replaceFirst("exp=\\d+", "exp=1");
    assertThat(forged("evil.example", expired)).contains("upload_not_found");
  }

  @Test
  void theAddressOfASampleHasThePrefixOfTheProxy() throws Exception {
    var headers =
        new String[] {
          "X-Forwarded-Host",
          "10.1.2.3",
          "X-Forwarded-Proto",
          "https",
          "X-Forwarded-Prefix",
          "/gate"
        };
    var reply = server.post(DRY_RUN, body("https://10.1.2.3/gate" + CAT), headers);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    refused(server.post(DRY_RUN, body("https://10.1.2.3" + CAT), headers), "blocked_url");
    refused(server.post(DRY_RUN, body("https://10.1.2.3/gate" + CAT)), "blocked_url");
  }
}
