package filmgate.api.video;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.ResultFileQueries.PreviewStatus;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VideoContentEndpointTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SIZE = 300_000;

  /** The name of the files of a task with the prompt {@code a "quoted" 金毛犬 on the beach}. */
  private static final String NAME =
      "a-quoted-on-the-beach-"
          + SettableClock.DATE
          + "%1$s\"; filename*=UTF-8''"
          + "a-quoted-%%E9%%87%%91%%E6%%AF%%9B%%E7%%8A%%AC-on-the-beach-"
          + SettableClock.DATE
          + "%1$s";

  @TempDir Path directory;
  private TestServer door;
  private final byte[] video = new byte[SIZE];
  private String digest = "";
  private Task task = TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.running(), 1);

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
    for (var i = 0; i < SIZE; i++) {
      video[i] = (byte) (i * 31 + i / 256);
    }
    digest = door.blobs.store(new ByteArrayInputStream(video)).digest();
    var until = TestServer.NOW.plus(Duration.ofDays(7)).toEpochMilli();
    task = TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.succeeded(digest, SIZE, until), 5);
    door.store.put(task);
  }

  @AfterEach
  void close() {
    door.close();
  }

  private String content() {
    return "/v1/videos/" + task.id() + "/content";
  }

  private String signed() {
    return door.links.sign("/files/" + task.id() + ".mp4", door.clock.instant());
  }

  /** Another task, whose video has a poster of these bytes. */
  private Task withPoster(byte[] bytes) throws IOException {
    var poster = door.blobs.store(new ByteArrayInputStream(bytes));
    var stills = List.of(new VideoFile(VideoVariant.POSTER, poster.digest(), poster.bytes()));
    var video = ((TaskState.Succeeded) task.state()).result();
    var result = new VideoResult(video.digest(), SIZE, video.facts(), video.retention(), stills);
    var other = TaskFixtures.task(2, TestServer.ACCOUNT, new TaskState.Succeeded(result), 5);
    door.store.put(other);
    return other;
  }

  @Test
  void aPosterIsAnImageOfItsOwn() throws IOException, InterruptedException {
    byte[] bytes = {1, 2, 3, 4, 5};
    var path = "/v1/videos/" + withPoster(bytes).id() + "/content?variant=poster";
    var answer = bytes(door.request(path));
    assertThat(answer.body()).isEqualTo(bytes);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Content-Disposition"))
        .hasValue("inline; filename=\"" + NAME.formatted("-poster.jpg"));
    var part = bytes(door.request(path).header("Range", "bytes=1-2"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).containsExactly(2, 3);
    var tag = headers.firstValue("ETag").orElseThrow();
    assertThat(door.send(door.request(path).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void aLinkOpensOneVariantOnly() throws IOException, InterruptedException {
    var other = withPoster(new byte[] {1, 2, 3});
    var link = door.links.sign("/files/" + other.id() + ".poster.jpg", door.clock.instant());
    assertThat(bytes(withoutKey(link)).body()).containsExactly(1, 2, 3);
    assertThat(door.send(withoutKey(link.replace(".poster.jpg", ".mp4"))).statusCode())
        .isEqualTo(403);
    assertThat(door.send(withoutKey(link.replace("poster", "thumbnail"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aDownloadIsAnAttachment() throws IOException, InterruptedException {
    for (var link : List.of(signed() + "&download=true", content() + "?download=true")) {
      assertThat(door.get(link).headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment; filename=\"a-quoted");
    }
    assertThat(door.get(content() + "?download=yes").statusCode()).isEqualTo(400);
    assertThat(door.get(signed() + "&download=yes").statusCode()).isEqualTo(400);
  }

  @Test
  void theStatusLinksToEachFile() throws IOException, InterruptedException {
    var other = withPoster(new byte[] {1, 2, 3});
    var link =
        JSON.readTree(door.get("/v1/tasks/" + other.id()).body()).at("/data/result/videos/0");
    var poster = URI.create(link.path("poster_url").stringValue());
    assertThat(bytes(HttpRequest.newBuilder(poster)).body()).containsExactly(1, 2, 3);
    assertThat(link.path("thumbnail_url").stringValue())
        .contains("/files/" + other.id() + ".thumbnail.jpg?exp=");
    assertThat(link.path("preview_url").stringValue())
        .contains("/files/" + other.id() + ".preview.webp?exp=");
    assertThat(door.get("/v1/tasks/" + task.id()).body()).doesNotContain("poster_url");
  }

  @Test
  void aPreviewIsAnAnimation() throws IOException, InterruptedException {
    var blob = door.blobs.store(new ByteArrayInputStream(new byte[] {9, 9}));
    var file = new VideoFile(VideoVariant.PREVIEW, blob.digest(), blob.bytes());
    door.store.previews.put(task.id(), new PreviewStatus.Ready(file));
    var answer = bytes(door.request(content() + "?variant=preview"));
    assertThat(answer.body()).containsExactly(9, 9);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/webp");
    assertThat(door.prioritized).isEmpty();
  }

  @Test
  void aRequestWaitsForAPreviewThatIsNotReady() throws Exception {
    door.store.previews.put(task.id(), new PreviewStatus.Pending(0));
    var waiting =
        door.client.sendAsync(
            door.request(content() + "?variant=preview").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    door.awaitLongPoll();
    assertThat(door.prioritized).containsExactly(task.id());
    var blob = door.blobs.store(new ByteArrayInputStream(new byte[] {9, 9}));
    var file = new VideoFile(VideoVariant.PREVIEW, blob.digest(), blob.bytes());
    door.store.previews.put(task.id(), new PreviewStatus.Ready(file));
    door.signals.changed(task.id());
    assertThat(waiting.join().statusCode()).isEqualTo(200);
    assertThat(waiting.join().body()).containsExactly(9, 9);
  }

  @Test
  void aPreviewThatIsNotReadyInTimeIs409() throws Exception {
    door.store.previews.put(task.id(), new PreviewStatus.Pending(2));
    door.longPolls.releaseAll();
    var answer = door.get(content() + "?variant=preview");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.body()).contains("\"code\":\"variant_not_ready\"");
  }

  @ParameterizedTest
  @CsvSource({"spritesheet", "''", "Poster", "mp4"})
  void anUnknownVariantIsRefused(String variant) throws IOException, InterruptedException {
    var answer = door.get(content() + "?variant=" + variant);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"param\":\"variant\"")
        .contains("video, poster, thumbnail, preview");
  }

  @ParameterizedTest
  @CsvSource({"poster", "thumbnail", "preview"})
  void aVideoFromBeforePostersHasNone(String variant) throws IOException, InterruptedException {
    var answer = door.get(content() + "?variant=" + variant);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"variant_not_found\"");
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return door.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder withoutKey(String path) {
    return HttpRequest.newBuilder(URI.create(door.url(path)));
  }

  @Test
  void theOwnerGetsTheWholeVideo() throws IOException, InterruptedException {
    var answer = bytes(door.request(content()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(video);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("video/mp4");
    assertThat(headers.firstValue("ETag")).hasValue('"' + digest + '"');
    assertThat(headers.firstValue("Accept-Ranges")).hasValue("bytes");
    assertThat(headers.firstValue("Content-Disposition"))
        .hasValue("inline; filename=\"" + NAME.formatted(".mp4"));
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("private");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 100",
    "bytes=100-, 100, 299900",
    "bytes=-500, 299500, 500",
    "bytes=299999-299999, 299999, 1",
    "bytes=0-99999999, 0, 300000",
    "bytes=-99999999, 0, 300000",
    "bytes=70000-200000, 70000, 130001"
  })
  void aPartIsAnsweredWithThatPart(String range, int from, int length)
      throws IOException, InterruptedException {
    var answer = bytes(withoutKey(signed()).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(video, from, from + length));
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes %d-%d/%d".formatted(from, from + length - 1, SIZE));
  }

  @ParameterizedTest
  @CsvSource({"'bytes=0-1,5-6'", "lines=0-5", "bytes=5-2", "bytes=x-y", "bytes=-", "bytes=--5"})
  void aRangeThatNeedNotBeUnderstoodGivesEverything(String range)
      throws IOException, InterruptedException {
    var answer = bytes(withoutKey(signed()).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(SIZE);
  }

  @ParameterizedTest
  @CsvSource({"bytes=300000-", "bytes=400000-500000", "bytes=-0"})
  void aRangeOutsideIs416(String range) throws IOException, InterruptedException {
    var answer = door.send(withoutKey(signed()).header("Range", range));
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + SIZE);
    assertThat(answer.body()).contains("range_not_satisfiable");
  }

  @Test
  void aRangeCountsWithGetOnly() throws IOException, InterruptedException {
    var head = bytes(withoutKey(signed()).header("Range", "bytes=0-1").HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
    assertThat(head.headers().firstValue("Content-Range")).isEmpty();
  }

  @Test
  void aRangeOfAnotherVideoGivesEverything() throws IOException, InterruptedException {
    var other =
        bytes(door.request(content()).header("Range", "bytes=0-1").header("If-Range", "\"x\""));
    assertThat(other.statusCode()).isEqualTo(200);
    var same =
        bytes(
            door.request(content())
                .header("Range", "bytes=0-1")
                .header("If-Range", '"' + digest + '"'));
    assertThat(same.statusCode()).isEqualTo(206);
  }

  @Test
  void aKnownVideoIs304() throws IOException, InterruptedException {
    var answer = door.send(door.request(content()).header("If-None-Match", '"' + digest + '"'));
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void headReturnsTheSizeWithoutTheVideo() throws IOException, InterruptedException {
    var answer = door.send(withoutKey(signed()).HEAD());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aForgedLinkSaysNothingAboutTheTask() throws IOException, InterruptedException {
    var link = signed();
    var changed = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
    assertThat(door.send(withoutKey(changed)).statusCode()).isEqualTo(403);
    assertThat(door.send(withoutKey(link.replace("exp=1", "exp=2"))).statusCode()).isEqualTo(403);
    assertThat(door.send(withoutKey("/files/" + task.id() + ".mp4")).statusCode()).isEqualTo(403);
    assertThat(
            door.send(withoutKey("/files/" + TaskFixtures.id(99) + ".mp4?exp=1&sig=a"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anOldLinkIsGone() throws IOException, InterruptedException {
    var link = signed();
    door.clock.move(Duration.ofHours(26));
    var answer = door.send(withoutKey(link));
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("link_expired");
  }

  @Test
  void aVideoPastItsRetentionIsGone() throws IOException, InterruptedException {
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.gone(), 6));
    var answer = door.get(content());
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("video_expired");
    assertThat(door.get("/v1/tasks/" + task.id()).body())
        .contains("\"status\":\"completed\"")
        .contains("\"videos\":[]")
        .contains("expired_at");
  }

  @Test
  void anUnfinishedVideoIs409AndSaysWhenToAskAgain() throws IOException, InterruptedException {
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.running(), 2));
    var answer = door.get(content());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.body()).contains("\"code\":\"not_finished\"");
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, new TaskState.Cancelled(), 3));
    assertThat(door.get(content()).body()).contains("\"code\":\"task_failed\"");
  }

  @Test
  void theLinkInTheStatusWorks() throws IOException, InterruptedException {
    var status = door.get("/v1/tasks/" + task.id()).body();
    var start = status.indexOf("http://");
    var link = status.substring(start, status.indexOf('"', start));
    var answer = bytes(HttpRequest.newBuilder(URI.create(link)));
    assertThat(answer.body()).isEqualTo(video);
  }
}
