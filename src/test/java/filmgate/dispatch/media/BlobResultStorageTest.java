package filmgate.dispatch.media;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.FileBlobStore;
import filmgate.assets.NameResolver;
import filmgate.assets.SafeFetch;
import filmgate.crash.CrashPoints;
import filmgate.media.DecodeSettings;
import filmgate.media.codec.Ffmpeg;
import filmgate.media.worker.Decoder;
import filmgate.task.Task;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobResultStorageTest {
  private static final VideoFacts FACTS = new VideoFacts(640, 360, 24, 5, 200, false);

  private static final Task.Request REQUEST = RequestedVideoTest.request("kling-v3", "");

  @TempDir Path directory;
  private FileBlobStore blobs;
  private Path work;

  @BeforeEach
  void open() throws IOException {
    blobs = new FileBlobStore(directory.resolve("blobs"), new SettableClock());
    work = Files.createDirectory(directory.resolve("work"));
  }

  private ResultStorage storage(DecodeSettings decoding) {
    var decoder = new Decoder(decoding);
    var agent = new FetchAgent("");
    return new BlobResultStorage(
        blobs,
        new SafeFetch(new AddressGuard(List.of()), NameResolver.NONE, work, agent),
        decoder,
        new VideoStills(decoder, blobs, work),
        CrashPoints.NONE,
        new SettableClock(),
        Duration.ofDays(7));
  }

  private VideoResult stored(DecodeSettings decoding, Path video) {
    var result = storage(decoding).store(new Video.Measured(video.toUri(), FACTS), REQUEST);
    assertThat(result).isInstanceOf(ResultStorage.StorageResult.Stored.class);
    return ((ResultStorage.StorageResult.Stored) result).result();
  }

  private DecodeSettings decoding() {
    return DecodeSettings.inDirectory(directory.resolve("decode"));
  }

  private Path video() throws Exception {
    Ffmpeg.assumeInstalled();
    var file = directory.resolve("video.mp4");
    Ffmpeg.run(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=640x360:rate=24:duration=0.2",
        "-c:v",
        "libx264",
        "-pix_fmt",
        "yuv420p",
        file.toString());
    return file;
  }

  @Test
  void aVideoIsStoredWithItsPosterAndThumbnail() throws Exception {
    var result = stored(decoding(), video());
    assertThat(result.stills())
        .extracting(VideoFile::variant)
        .containsExactly(VideoVariant.POSTER, VideoVariant.THUMBNAIL);
    assertThat(width(result, VideoVariant.POSTER)).isEqualTo(640);
    assertThat(width(result, VideoVariant.THUMBNAIL)).isEqualTo(320);
    assertThat(blobs.exists(result.digest())).isTrue();
    assertThat(work).isEmptyDirectory();
  }

  private int width(VideoResult result, VideoVariant variant) throws IOException {
    var file = result.still(variant).orElseThrow();
    assertThat(blobs.size(file.digest())).hasValue(file.bytes());
    try (var channel = blobs.open(file.digest()).orElseThrow()) {
      return ImageIO.read(Channels.newInputStream(channel)).getWidth();
    }
  }

  @Test
  void aVideoThatCannotBeDecodedIsStoredWithoutThem() throws Exception {
    var broken = Files.write(directory.resolve("broken.mp4"), new byte[] {0, 0, 0, 24, 'f'});
    var result = stored(decoding(), broken);
    assertThat(result.stills()).isEmpty();
    assertThat(blobs.exists(result.digest())).isTrue();
    assertThat(work).isEmptyDirectory();
  }

  /** The directory of the decode process is a file, so that none can start. */
  @Test
  void aVideoIsStoredEvenIfNoDecoderRuns() throws Exception {
    var file = Files.createFile(directory.resolve("file"));
    var result = stored(DecodeSettings.inDirectory(file), video());
    assertThat(result.stills()).isEmpty();
    assertThat(blobs.exists(result.digest())).isTrue();
  }

  @Test
  void aVideoIsStoredEvenIfTheDecoderIsTooSlow() throws Exception {
    var result = stored(decoding().withTimeout(Duration.ZERO), video());
    assertThat(result.stills()).isEmpty();
    assertThat(work).isEmptyDirectory();
  }
}
