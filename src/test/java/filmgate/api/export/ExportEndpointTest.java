package filmgate.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.api.route.Operation;
import filmgate.api.route.RouteAccess;
import filmgate.api.route.Router;
import filmgate.api.zip.ZipDownload;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.testing.SettableClock;
import filmgate.testing.TestServer;
import filmgate.text.LocalizedText;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportEndpointTest {
  private static final String PATH = "/v1/export";
  private static final LocalizedText COLORS = new LocalizedText("The colors", "颜色");

  @TempDir Path directory;

  private TestServer serving(ExportPart.RowsWriter rows) throws IOException {
    var parts = List.of(ExportPart.rows("colors.jsonl", COLORS, rows));
    var route =
        Operation.of(Operation.Tag.ACCOUNT, "exportColors", "Colors.")
            .returnsMedia(ZipDownload.TYPE)
            .get(
                PATH,
                RouteAccess.KEY,
                new ExportEndpoint(parts, new SettableClock(TestServer.NOW)));
    return new TestServer(
        directory,
        TestServer.settings(),
        UnaryOperator.identity(),
        _ -> new Router(List.of(route)));
  }

  private static HttpResponse<byte[]> get(TestServer door, String query) throws Exception {
    return door.client.send(door.request(PATH + query).build(), BodyHandlers.ofByteArray());
  }

  /** The end of an export can be seen a moment before the next one can begin. */
  private static int statusAfterTheEnd(TestServer door) throws Exception {
    var status = get(door, "").statusCode();
    for (var tries = 0; status == 409 && tries < 1_000; tries++) {
      status = get(door, "").statusCode();
    }
    return status;
  }

  @Test
  void theFirstFileDescribesTheOthers() throws Exception {
    try (var door = serving((rows, _) -> rows.accept("{}".getBytes(UTF_8)))) {
      var answer = get(door, "?language=zh");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"filmgate-export-" + SettableClock.DATE + ".zip\"");
      var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
      assertThat(zip.getNextEntry()).hasToString("README.txt");
      assertThat(new String(zip.readAllBytes(), UTF_8))
          .isEqualTo("本导出包含以下文件：\n\ncolors.jsonl\n    颜色\n");
      assertThat(zip.getNextEntry()).hasToString("colors.jsonl");
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("{}\n");
    }
  }

  @Test
  void anAccountHasOneExportAtATime() throws Exception {
    var started = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    try (var door =
        serving(
            (_, _) -> {
              started.countDown();
              awaitQuietly(released);
            })) {
      var first = door.client.sendAsync(door.request(PATH).build(), BodyHandlers.ofByteArray());
      started.await();
      var second = get(door, "");
      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(new String(second.body(), UTF_8)).contains("\"reason\":\"export_in_progress\"");
      var other =
          door.request(PATH)
              .setHeader("Authorization", "Bearer " + TestServer.OTHER_KEY)
              .method("HEAD", BodyPublishers.noBody());
      assertThat(door.send(other).statusCode()).isEqualTo(200);
      released.countDown();
      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(statusAfterTheEnd(door)).isEqualTo(200);
    }
  }

  private static byte[] noise() {
    var bytes = new byte[1_000_000];
    new SplittableRandom(1).nextBytes(bytes);
    return bytes;
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void afterAFailureAnotherExportCanBegin() throws Exception {
    var failing = new AtomicBoolean(true);
    try (var door =
        serving(
            (rows, _) -> {
              rows.accept(noise());
              if (failing.getAndSet(false)) {
                throw new IOException("a disk that cannot be read");
              }
            })) {
      assertThatThrownBy(() -> get(door, "")).isInstanceOf(IOException.class);
      assertThat(statusAfterTheEnd(door)).isEqualTo(200);
    }
  }

  @Test
  void aTestKeyIsRefused() throws Exception {
    try (var door = serving((_, _) -> {})) {
      var request = door.request(PATH).setHeader("Authorization", "Bearer " + TestServer.FREE_KEY);
      var answer = door.client.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("\"reason\":\"live_key_required\"");
    }
  }

  @Test
  void everyItemOfEveryPageIsPassedOnOnce() throws Exception {
    for (var count : List.of(0, 1, 99, 100, 101, 350)) {
      var all = IntStream.range(0, count).boxed().toList();
      var found = new ArrayList<Integer>();
      ExportPart.<Integer>forEach(
          last -> all.stream().filter(one -> one > last.orElse(-1)).limit(100).toList(),
          found::add);
      assertThat(found).isEqualTo(all);
    }
  }

  /** Property: whatever the names of uploads are, the files have different, harmless names. */
  @Test
  void theNamesOfUploadedFilesAreUniqueAndHarmless() {
    var random = new SplittableRandom(3);
    var names = new HashSet<String>();
    for (var number = 0; number < 2_000; number++) {
      var name = new StringBuilder("../");
      random.ints(random.nextInt(60), 1, 0x3000).forEach(name::appendCodePoint);
      var file = UploadParts.fileName(upload(number, number % 2 == 0 ? "a.png" : name + ".mov"));
      assertThat(file).doesNotContain("/", "\\", "..").endsWith(".png");
      assertThat(file.length()).isLessThanOrEqualTo(100);
      names.add(file);
    }
    assertThat(names).hasSize(2_000);
  }

  private static Upload upload(int number, String name) {
    return new Upload(
        UploadId.of(number, number, 7),
        new Upload.Owner(new AccountId("acc_1"), new KeyId("key_1"), false),
        name,
        new Upload.UploadedFile(UploadKind.IMAGE, "image/png", "ab".repeat(32), 10),
        new Upload.Media(1, 1, 0),
        Instant.EPOCH,
        Instant.MAX);
  }
}
