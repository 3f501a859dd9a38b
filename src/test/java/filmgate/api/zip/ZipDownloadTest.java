package filmgate.api.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.api.route.ApiSettings;
import filmgate.api.route.Operation;
import filmgate.api.route.RouteAccess;
import filmgate.api.route.Router;
import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipDownloadTest {
  private static final String PATH = "/zip";
  private static final String DIRECTORY = "PK\5\6";
  private static final byte[] NOISE = noise();

  @TempDir Path directory;

  private static byte[] noise() {
    var bytes = new byte[500_000];
    new SplittableRandom(1).nextBytes(bytes);
    return bytes;
  }

  private TestServer serving(ZipDownload.ZipContent content) throws IOException {
    return serving(content, ApiSettings.SlowClientLimits.DEFAULT.idleTimeout());
  }

  private TestServer serving(ZipDownload.ZipContent content, Duration idleTimeout)
      throws IOException {
    var route =
        Operation.of(Operation.Tag.SERVER, "getZip", "A zip file.")
            .returnsMedia(ZipDownload.TYPE)
            .get(PATH, RouteAccess.PUBLIC, _ -> ZipDownload.of("all.zip", content));
    var defaults = ApiSettings.HttpLimits.DEFAULT;
    var slow = defaults.slowClients();
    var limits =
        new ApiSettings.HttpLimits(
            defaults.bodySizes(),
            new ApiSettings.SlowClientLimits(
                idleTimeout,
                slow.gracePeriod(),
                slow.minimumBytesPerSecond(),
                slow.bodyTimeout(),
                slow.headTimeout()),
            defaults.headerBytes(),
            defaults.connections(),
            defaults.shutdownTimeout());
    return new TestServer(
        directory,
        TestServer.settings(limits),
        UnaryOperator.identity(),
        _ -> new Router(List.of(route)));
  }

  private static void addNoise(ZipWriter zip, String name) throws IOException {
    try (var channel = Channels.newChannel(new ByteArrayInputStream(NOISE))) {
      zip.addMedia(name, channel);
    }
  }

  @Test
  void aZipFileHasTextAndMedia() throws Exception {
    var text = "line\n".repeat(100_000).getBytes(ISO_8859_1);
    try (var door =
        serving(
            zip -> {
              zip.addText("text.jsonl", output -> output.write(text));
              addNoise(zip, "videos/金毛犬.mp4");
            })) {
      var answer = door.client.send(door.request(PATH).build(), BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"all.zip\"");
      assertThat(answer.body().length).isBetween(NOISE.length, NOISE.length + 10_000);
      var file = directory.resolve("all.zip");
      Files.write(file, answer.body());
      try (var zip = new ZipFile(file.toFile())) {
        assertThat(zip.size()).isEqualTo(2);
        try (var stored = zip.getInputStream(zip.getEntry("text.jsonl"))) {
          assertThat(stored.readAllBytes()).isEqualTo(text);
        }
        try (var stored = zip.getInputStream(zip.getEntry("videos/金毛犬.mp4"))) {
          assertThat(stored.readAllBytes()).isEqualTo(NOISE);
        }
      }
    }
  }

  @Test
  void headWritesNothing() throws Exception {
    var calls = new AtomicInteger();
    try (var door = serving(_ -> calls.incrementAndGet())) {
      var head = door.request(PATH).method("HEAD", BodyPublishers.noBody());
      var answer = door.client.send(head.build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
      assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
      assertThat(answer.body()).isEmpty();
      assertThat(calls).hasValue(0);
    }
  }

  /** The last chunk and the directory would make the part look like a complete file. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureCutsTheFileOff(boolean checked) throws Exception {
    try (var door =
        serving(
            zip -> {
              addNoise(zip, "a.mp4");
              if (checked) {
                throw new IOException("a disk that cannot be read");
              }
              throw new UncheckedIOException(new IOException("a disk that cannot be read"));
            })) {
      assertThatThrownBy(
              () -> door.client.send(door.request(PATH).build(), BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      var raw = raw(door);
      assertThat(raw).startsWith("HTTP/1.1 200").doesNotContain(DIRECTORY);
      assertThat(raw).doesNotEndWith("0\r\n\r\n");
    }
  }

  private static Socket open(TestServer door) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), door.port);
    var request = "GET " + PATH + " HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    return socket;
  }

  private static String raw(TestServer door) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var socket = open(door)) {
      socket.getInputStream().transferTo(all);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return all.toString(ISO_8859_1);
  }

  private static ZipDownload.ZipContent endless(CountDownLatch ended) {
    return zip -> {
      try {
        for (var number = 0; ; number++) {
          addNoise(zip, number + ".mp4");
        }
      } finally {
        ended.countDown();
      }
    };
  }

  @Test
  void aClientThatDisconnectsEndsTheWriter() throws Exception {
    var ended = new CountDownLatch(1);
    try (var door = serving(endless(ended))) {
      try (var socket = open(door)) {
        assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
      }
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClientThatDoesNotReadIsDisconnected() throws Exception {
    var ended = new CountDownLatch(1);
    try (var door = serving(endless(ended), Duration.ofMillis(500));
        var socket = open(door)) {
      assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
