package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.RawHttp;
import filmgate.testing.Tools;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files are uploaded, downloaded, and used in requests, and belong to one account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadJourneyTest {
  static final String IMAGES = "/v1/uploads/images";
  static final String VIDEOS = "/v1/uploads/videos";
  private static final String DRY_RUN = "/v1/videos/generations?dry_run=true";
  private static final String FIRST = "image_urls[0]";
  private static final String UNKNOWN = "upload_not_found";
  private static final String WRONG_FIELD = "unknown_parameter";
  private static final byte[] PNG = ImageFiles.png(640, 360);

  @TempDir static Path directory;
  private RunningServer server;
  private Path data = Path.of("");

  @BeforeAll
  void start() throws Exception {
    data = directory.resolve("data");
    server = RunningServer.on(data, Map.of());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String body(String field, String value) {
    return """
    {"model":"kling-v3","prompt":"a kite","duration":3,"mode":"std",%s:%s}\
    """
        .formatted(field, value);
  }

  private static String firstFrame(String url) {
    return body("\"image_urls\"", "[\"" + url + "\"]");
  }

  private static JsonNode created(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String url(JsonNode upload) {
    return upload.path("url").stringValue();
  }

  @Test
  void aFormIsAnUpload() throws Exception {
    var form = new Form().field("purpose", "test").file("file", "kite.png", PNG).end();
    var reply = server.send("POST", IMAGES, form, "Content-Type", Form.TYPE);
    var upload = created(reply);
    assertThat(upload.path("id").stringValue()).matches("upl_[0-9A-Z]{26}");
    assertThat(upload.path("kind").stringValue()).isEqualTo("image");
    assertThat(upload.path("filename").stringValue()).isEqualTo("kite.png");
    assertThat(upload.path("content_type").stringValue()).isEqualTo("image/png");
    assertThat(upload.path("bytes").intValue()).isEqualTo(PNG.length);
    assertThat(upload.path("sha256").stringValue())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG)));
    assertThat(upload.path("width").intValue()).isEqualTo(640);
    assertThat(upload.path("height").intValue()).isEqualTo(360);
    assertThat(upload.path("expires_at").longValue() - upload.path("created_at").longValue())
        .isEqualTo(Duration.ofDays(3).toSeconds());
    assertThat(url(upload)).startsWith(server.address() + "/files/upl_").contains(".png?exp=");
  }

  @Test
  void theBytesAloneAreAnUpload() throws Exception {
    var octets = server.send("POST", IMAGES + "?filename=../../a%0Ab.png", PNG);
    assertThat(created(octets).path("filename").stringValue()).isEqualTo("ab.png");
    var typed = server.send("POST", IMAGES, PNG, "Content-Type", "image/jpeg");
    assertThat(created(typed).path("content_type").stringValue()).isEqualTo("image/png");
    assertThat(typed.json().path("filename").stringValue()).isEqualTo("image.png");
    var named =
        server.send(
            "POST",
            IMAGES,
            PNG,
            "Content-Disposition",
            "attachment; filename*=UTF-8''%E9%A3%8E.png");
    assertThat(created(named).path("filename").stringValue()).isEqualTo("风.png");
  }

  @Test
  void curlUploads() throws Exception {
    Tools.need("curl");
    var file = directory.resolve("风筝.png");
    Files.write(file, PNG);
    var form = curl("-F", "file=@" + file, server.address() + IMAGES);
    assertThat(form).contains("\"filename\":\"风筝.png\"", "\"width\":640");
    var type = "Content-Type: image/png";
    var bytes = curl("--data-binary", "@" + file, "-H", type, server.address() + IMAGES);
    assertThat(bytes).contains("\"filename\":\"image.png\"", "\"width\":640");
    var put = curl("-T", file.toString(), "-X", "POST", server.address() + IMAGES);
    assertThat(put).contains("\"content_type\":\"image/png\"");
  }

  private static String curl(String... arguments) throws Exception {
    var command =
        new ArrayList<>(List.of("curl", "-sS", "-H", "Authorization: Bearer " + RunningServer.KEY));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }

  @Test
  void theLinkServesTheFile() throws Exception {
    var link = url(created(server.send("POST", IMAGES + "?filename=%E9%A3%8E%22.png", PNG)));
    var whole = RunningServer.fetch(link);
    assertThat(whole.body()).isEqualTo(PNG);
    assertThat(whole.header("Content-Type")).isEqualTo("image/png");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"__.png\"; filename*=UTF-8''%E9%A3%8E%22.png");
    var part = RunningServer.fetch(link, "Range", "bytes=1-3");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.text()).isEqualTo("PNG");
    assertThat(part.header("Content-Range")).isEqualTo("bytes 1-3/" + PNG.length);
    assertThat(RunningServer.fetch(link.replace(".png", ".jpg")).status()).isEqualTo(403);
    assertThat(RunningServer.fetch(link.replace("exp=", "exp=1")).status()).isEqualTo(403);
    assertThat(RunningServer.fetch(link.replaceFirst("\\?.*", "")).status()).isEqualTo(403);
  }

  @Test
  void aVideoBeginsWithTheUploadedImage() throws Exception {
    var link = url(created(server.send("POST", IMAGES, PNG)));
    var task = server.awaitVideo(server.submit(firstFrame(link)));
    var video = RunningServer.fetch(RunningServer.link(task));
    assertThat(video.status()).isEqualTo(200);
    assertThat(Pixels.firstFrame(video.body(), directory))
        .as("orange beside blue")
        .satisfies(pixels -> assertThat(pixels[0]).isGreaterThan(pixels[2] + 80))
        .satisfies(pixels -> assertThat(pixels[5]).isGreaterThan(pixels[3] + 80));
    var clip = created(server.send("POST", VIDEOS, video.body()));
    assertThat(clip.path("kind").stringValue()).isEqualTo("video");
    assertThat(clip.path("content_type").stringValue()).isEqualTo("video/mp4");
    assertThat(clip.path("duration").doubleValue()).isBetween(2.9, 3.2);
    var omni = body("\"video_list\"", "[{\"video_url\":\"%s\"}]".formatted(url(clip)));
    var fits = server.post(DRY_RUN, omni.replace("kling-v3", "kling-v3-omni"));
    assertThat(fits.status()).as(fits.text()).isEqualTo(200);
    refused(server.post(DRY_RUN, firstFrame(url(clip))), "image_urls[0]", "invalid_value");
    var image = omni.replace(url(clip), link).replace("kling-v3", "kling-v3-omni");
    refused(server.post(DRY_RUN, image), "video_list[0].video_url", "invalid_value");
  }

  private static String refused(Reply reply, String param, String reason) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().at("/error/param").stringValue("")).isEqualTo(param);
    assertThat(reply.json().at("/error/reason").stringValue("")).isEqualTo(reason);
    return reply.json().at("/error/message").stringValue();
  }

  @Test
  void anUploadBelongsToItsAccount() throws Exception {
    var mine = created(server.send("POST", IMAGES, PNG));
    var id = mine.path("id").stringValue();
    var other = server.as(newKey(newAccount(), "live"));
    var test = server.as(newKey("root", "test"));
    var unknown = url(mine).replace(id, "upl_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    var message = refused(server.post(DRY_RUN, firstFrame(unknown)), FIRST, UNKNOWN);
    for (var stranger : List.of(other, test)) {
      assertThat(refused(stranger.post(DRY_RUN, firstFrame(url(mine))), FIRST, UNKNOWN))
          .isEqualTo(message);
      assertThat(stranger.get("/v1/uploads/" + id).status()).isEqualTo(404);
      assertThat(stranger.delete("/v1/uploads/" + id).status()).isEqualTo(404);
      assertThat(stranger.get("/v1/uploads").text()).doesNotContain(id);
    }
    assertThat(server.post(DRY_RUN, firstFrame(url(mine))).status()).isEqualTo(200);
    var tests = created(test.send("POST", IMAGES, PNG)).path("id").stringValue();
    assertThat(test.get("/v1/uploads").text()).contains(tests);
    assertThat(server.get("/v1/uploads/" + tests).status()).isEqualTo(200);
  }

  private String newAccount() throws Exception {
    var account = server.post("/admin/v1/accounts", "{\"name\":\"Acme\"}");
    return account.json().path("id").stringValue();
  }

  private String newKey(String account, String kind) throws Exception {
    var path = "/admin/v1/accounts/" + account + "/keys";
    return server.post(path, "{\"kind\":\"%s\"}".formatted(kind)).json().path("key").stringValue();
  }

  @Test
  void aDeletedUploadIsGone() throws Exception {
    var upload = created(server.send("POST", IMAGES, ImageFiles.png(320, 322)));
    var path = "/v1/uploads/" + upload.path("id").stringValue();
    assertThat(server.get(path).json()).isEqualTo(upload);
    assertThat(server.get("/v1/uploads?limit=1").json().at("/data/0")).isEqualTo(upload);
    assertThat(server.delete(path).status()).isEqualTo(200);
    assertThat(server.get(path).status()).isEqualTo(404);
    assertThat(server.delete(path).status()).isEqualTo(404);
    assertThat(RunningServer.fetch(url(upload)).status()).isEqualTo(404);
    refused(server.post(DRY_RUN, firstFrame(url(upload))), FIRST, UNKNOWN);
  }

  @Test
  void aDataUriIsAnUploadThatIsErasedWithItsTask() throws Exception {
    var bytes = ImageFiles.png(330, 330);
    var uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    var one = server.submit(firstFrame(uri));
    var two = server.submit(firstFrame(uri));
    var listed = server.get("/v1/uploads?limit=1").json().at("/data/0");
    assertThat(listed.path("bytes").intValue()).isEqualTo(bytes.length);
    assertThat(listed.path("width").intValue()).isEqualTo(330);
    assertThat(listed.path("filename").stringValue()).isEqualTo("image.png");
    assertThat(RunningServer.fetch(url(listed)).body()).isEqualTo(bytes);
    assertThat(server.post(DRY_RUN, firstFrame(url(listed))).status()).isEqualTo(200);
    server.awaitVideo(one);
    server.awaitVideo(two);
    var path = "/v1/uploads/" + listed.path("id").stringValue();
    assertThat(server.delete("/v1/tasks/" + one).status()).isEqualTo(200);
    assertThat(server.get(path).status()).isEqualTo(200);
    assertThat(server.delete("/v1/tasks/" + two).status()).isEqualTo(200);
    assertThat(server.get(path).status()).isEqualTo(404);
  }

  @Test
  void theSameFileIsTheSameUpload() throws Exception {
    var bytes = ImageFiles.png(320, 324);
    var first = created(server.send("POST", IMAGES + "?filename=a.png", bytes));
    var second = created(server.send("POST", IMAGES + "?filename=a.png", bytes));
    var renamed = created(server.send("POST", IMAGES + "?filename=b.png", bytes));
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(renamed.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void whatIsNotAFileIsRefusedAndLeavesNothing() throws Exception {
    var form = new Form();
    var text = "just text, and more of it than a header".getBytes(UTF_8);
    refused(form("f.png", text), "file", "unsupported_media");
    refused(form("f.png", new byte[0]), "file", "broken_media");
    refused(form("f.png", ImageFiles.broken()), "file", "broken_media");
    refused(form("f.png", ImageFiles.bomb()), "file", "media_too_large");
    refused(server.send("POST", VIDEOS, PNG), "file", "unsupported_media");
    refused(server.send("POST", IMAGES, new byte[0]), "file", "broken_media");
    refused(sent(form.field("a", "b").end(), Form.TYPE), "file", "missing_required");
    var two = new Form().file("file", "a.png", PNG).file("file", "b.png", PNG).end();
    refused(sent(two, Form.TYPE), "file", "duplicate");
    refused(sent(new Form().file("image", "a.png", PNG).end(), Form.TYPE), "file", WRONG_FIELD);
    var cut = Form.file("a.png", PNG);
    refused(sent(Arrays.copyOf(cut, cut.length - 20), Form.TYPE), "", "bad_request");
    refused(sent(text, Form.TYPE), "", "bad_request");
    refused(sent(Form.file("a.png", PNG), "multipart/form-data"), "", "bad_request");
    refused(sent(Form.file("a.png", PNG), Form.TYPE + "x"), "", "bad_request");
    assertThat(sent("{}".getBytes(UTF_8), "application/json").status()).isEqualTo(415);
    assertThat(server.send("POST", IMAGES, PNG, "Content-Encoding", "gzip").status())
        .isEqualTo(415);
    server.awaitNoFiles(data.resolve("work").resolve("uploading"));
  }

  private Reply form(String name, byte[] content) throws Exception {
    return sent(Form.file(name, content), Form.TYPE);
  }

  private Reply sent(byte[] body, String type) throws Exception {
    return server.send("POST", IMAGES, body, "Content-Type", type);
  }

  @Test
  void manyUploadsAtOnceStayWithinTheQuota() throws Exception {
    try (var small =
        RunningServer.on(
            directory.resolve("small"), Map.of("FILMGATE_UPLOADS_ACCOUNT_BYTES", "1MiB"))) {
      var counts = new TreeMap<Integer, Integer>();
      var replies = new ArrayList<FutureTask<Reply>>();
      for (var i = 0; i < 12; i++) {
        var noise = ImageFiles.noise(300 + i, 160);
        var upload = new FutureTask<>(() -> small.send("POST", IMAGES, noise));
        replies.add(upload);
        Thread.ofVirtual().start(upload);
      }
      for (var reply : replies) {
        counts.merge(reply.get().status(), 1, Integer::sum);
      }
      assertThat(counts).containsOnlyKeys(200, 403);
      var used = new Database(directory.resolve("small")).ask("SELECT bytes FROM upload_usage");
      assertThat(Long.parseLong(used.getFirst())).isBetween(800_000L, 1L << 20);
      var refused = small.send("POST", IMAGES, ImageFiles.noise(400, 300));
      assertThat(refused.json().at("/error/reason").stringValue())
          .isEqualTo("upload_quota_exceeded");
      assertThat(refused.json().at("/error/message").stringValue())
          .contains("1048576 bytes", "has used " + used.getFirst());
      var uri =
          "data:image/png;base64," + Base64.getEncoder().encodeToString(ImageFiles.noise(400, 300));
      var submission = small.post("/v1/videos/generations", firstFrame(uri));
      assertThat(submission.status()).as(submission.text()).isEqualTo(403);
      small.awaitNoFiles(directory.resolve("small").resolve("work").resolve("uploading"));
    }
  }

  @Test
  void belowTheFloorOfFreeSpaceNothingIsReceived() throws Exception {
    var floor = Map.of("FILMGATE_DISK_FLOOR_BYTES", "1024TiB");
    try (var full = RunningServer.on(directory.resolve("full"), floor)) {
      for (var reply :
          List.of(
              full.send("POST", IMAGES, PNG),
              full.send("POST", VIDEOS, Form.file("a.mp4", PNG), "Content-Type", Form.TYPE),
              full.post("/v1/uploads", "{\"filename\":\"a\",\"bytes\":5}"))) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.json().at("/error/reason").stringValue())
            .isEqualTo("insufficient_storage");
      }
      full.awaitNoFiles(directory.resolve("full").resolve("work").resolve("uploading"));
    }
  }

  /** The sizes are 20 MB for an image; the response arrives before the bytes have been sent. */
  @Test
  void aFileOverTheLimitIsRefusedEarly() throws Exception {
    var head =
        "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 20000001\r\n\r\n"
            .formatted(IMAGES, RunningServer.KEY);
    var port = URI.create(server.address()).getPort();
    assertThat(RawHttp.exchange(port, head)).startsWith("HTTP/1.1 413 ");
    var large = new byte[21_000_000];
    System.arraycopy(PNG, 0, large, 0, PNG.length);
    var reply = form("a.png", large);
    assertThat(reply.status()).as(reply.text()).isEqualTo(413);
    assertThat(reply.json().at("/error/message").stringValue()).contains("20000000 bytes");
    server.awaitNoFiles(data.resolve("work").resolve("uploading"));
  }
}
