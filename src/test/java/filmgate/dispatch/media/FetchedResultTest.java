package filmgate.dispatch.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.FileBlobStore;
import filmgate.assets.NameResolver;
import filmgate.assets.SafeFetch;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.ResultStorage.StorageResult;
import filmgate.media.DecodeSettings;
import filmgate.media.codec.Ffmpeg;
import filmgate.media.worker.Decoder;
import filmgate.net.Cidr;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos that are fetched from an upstream, judged by ffprobe. */
class FetchedResultTest {
  @TempDir Path directory;
  private Path work;
  private FileBlobStore blobs;
  private HttpServer upstream;
  private byte[] video = {};

  @BeforeEach
  void open() throws Exception {
    Ffmpeg.assumeInstalled();
    work = Files.createDirectory(directory.resolve("work"));
    blobs = new FileBlobStore(directory.resolve("blobs"), new SettableClock());
    upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    upstream.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, video.length);
            exchange.getResponseBody().write(video);
          }
        });
    upstream.start();
  }

  @AfterEach
  void close() {
    upstream.stop(0);
  }

  private void serve(String... arguments) throws Exception {
    var file = directory.resolve("video.mp4");
    var command = new ArrayList<>(List.of(arguments));
    command.add(file.toString());
    Ffmpeg.run(command.toArray(String[]::new));
    video = Files.readAllBytes(file);
  }

  /** A video with B-frames, three seconds of 720p, and a tone. */
  private void serveVideoWithAudio() throws Exception {
    serve(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=1280x720:rate=24:duration=3",
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=440:duration=3.2",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-bf",
        "2",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  private StorageResult.Stored store(String fields) {
    var decoder = new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")));
    var allowed = new AddressGuard(List.of(Cidr.parse("127.0.0.0/8")));
    var storage =
        new BlobResultStorage(
            blobs,
            new SafeFetch(allowed, NameResolver.NONE, work, new FetchAgent("")),
            decoder,
            new VideoStills(decoder, blobs, work),
            CrashPoints.NONE,
            new SettableClock(),
            Duration.ofDays(7));
    var url = URI.create("http://127.0.0.1:%d/a.mp4".formatted(upstream.getAddress().getPort()));
    var request = RequestedVideoTest.request("kling-v3", fields);
    return (StorageResult.Stored) storage.store(new Video.Unmeasured(url), request);
  }

  private Path stored(StorageResult.Stored stored) throws IOException {
    var copy = directory.resolve("stored.mp4");
    try (var channel = blobs.open(stored.result().digest()).orElseThrow()) {
      Files.write(copy, Channels.newInputStream(channel).readAllBytes());
    }
    return copy;
  }

  private static String tracks(Path file) throws Exception {
    var process =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=codec_type,width,height",
                "-of",
                "csv=p=0",
                file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  /** The checksums of all frames with their times. */
  private static String frames(Path file) throws Exception {
    return Ffmpeg.run("-i", file.toString(), "-map", "0:v", "-f", "framemd5", "-");
  }

  @Test
  void audioThatWasNotRequestedIsRemovedAndTheFramesAreTheSame() throws Exception {
    serveVideoWithAudio();
    var result = store(",'duration':3");
    assertThat(result.warnings()).isEmpty();
    assertThat(result.result().facts().audio()).isFalse();
    assertThat(result.result().facts().frames()).isEqualTo(72);
    assertThat(result.result().facts().durationMillis()).isEqualTo(3_000);
    var file = stored(result);
    assertThat(tracks(file)).isEqualTo("video,1280,720");
    assertThat(frames(file)).isEqualTo(frames(directory.resolve("video.mp4")));
    assertThat(result.result().bytes()).isEqualTo(Files.size(file));
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void audioThatWasRequestedIsKeptAndTheFileIsAsTheUpstreamHasIt() throws Exception {
    serveVideoWithAudio();
    var result = store(",'duration':3,'audio':true");
    assertThat(result.warnings()).isEmpty();
    assertThat(result.result().facts().audio()).isTrue();
    assertThat(stored(result)).hasBinaryContent(video);
  }

  @Test
  void aVideoThatIsNotAsRequestedIsStoredWithWarnings() throws Exception {
    serve(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=360x360:rate=24:duration=0.5",
        "-c:v",
        "libx264",
        "-pix_fmt",
        "yuv420p");
    var result = store(",'duration':5,'mode':'pro','audio':true");
    assertThat(result.warnings())
        .extracting(TaskWarning::param)
        .containsExactly("mode", "aspect_ratio", "duration", "audio");
    assertThat(result.result().facts().width()).isEqualTo(360);
    assertThat(result.result().facts().durationMillis()).isEqualTo(500);
    assertThat(stored(result)).hasBinaryContent(video);
  }
}
