package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.MediaMutation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged images and clips are uploaded, and clips that are accepted are edited. Each is used or
 * refused, and the next file is read. {@code -Dattacks=true} sends 10,000 files.
 */
@Timeout(7200)
class MutatedMediaJourneyTest {
  private static final int FILES = Attacked.FULL ? 10_000 : 12;
  private static final int PARALLEL = 4;
  private static final int HEAP_MEGABYTES = 200;

  /** Decoders that wait for the next file. */
  private static final int WAITING = 1;

  private static final Path MEDIA = Path.of("src/test/resources/filmgate/media/worker");
  private static final Path SAMPLES = Path.of("src/main/resources/filmgate/docs/samples");

  @TempDir Path directory;
  private final AtomicInteger next = new AtomicInteger();
  private Path data = Path.of("");
  private Attacked attacked;

  /** A file before it is damaged. */
  private record Original(Path file) {
    String name() {
      return file.getFileName().toString();
    }

    byte[] content() throws Exception {
      return Files.readAllBytes(file);
    }

    boolean isClip() {
      var name = name();
      return name.endsWith(".mp4") || name.endsWith(".mov") || name.endsWith(".m4v");
    }
  }

  @BeforeEach
  void start() throws Exception {
    data = directory.resolve("data");
    attacked = Attacked.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "1"));
  }

  @AfterEach
  void stop() {
    attacked.close();
  }

  private static List<Original> originals() throws Exception {
    var originals = new ArrayList<Original>();
    for (var from : List.of(MEDIA, SAMPLES)) {
      try (var files = Files.list(from)) {
        for (var file : files.filter(MutatedMediaJourneyTest::isSmall).sorted().toList()) {
          originals.add(new Original(file));
        }
      }
    }
    return originals;
  }

  /** A task would render a clip that is large enough. */
  private static boolean isSmall(Path file) {
    return !file.getFileName().toString().equals("coffee.mp4");
  }

  @Test
  void damagedFilesHarmNothing() throws Exception {
    var originals = originals();
    var damage =
        attacked.during(
            "mutated",
            () -> RawRequests.repeat(FILES, PARALLEL, () -> upload(originals)).toString());
    attacked.assertUnharmed(damage, HEAP_MEGABYTES);
    assertThat(damage.result())
        .as("used, or refused")
        .matches("\\{(200=\\d+, )?4\\d\\d=\\d+(, 4\\d\\d=\\d+)*}");
    for (var original : originals) {
      assertThat(send(original.name(), original.content(), original.isClip()).status())
          .as(original.name())
          .isEqualTo(200);
    }
    assertThat(remains()).as("directories of decoders").hasSizeLessThanOrEqualTo(WAITING);
  }

  /** The status of an upload of the next damaged file. */
  private int upload(List<Original> originals) throws Exception {
    var number = next.getAndIncrement();
    var original = originals.get(number % originals.size());
    var damaged = MediaMutation.of(original.content(), number);
    var reply = send(original.name(), damaged, original.isClip());
    if (reply.status() == 200) {
      use(reply.json().path("url").stringValue(), original.isClip());
      attacked.server.delete("/v1/uploads/" + reply.json().path("id").stringValue());
    }
    return reply.status();
  }

  private Reply send(String name, byte[] content, boolean clip) throws Exception {
    var path = clip ? UploadJourneyTest.VIDEOS : UploadJourneyTest.IMAGES;
    return attacked.server.send("POST", path, Form.file(name, content), "Content-Type", Form.TYPE);
  }

  /** The clip is decoded for the task, which fails, because the clip is too small. */
  private void use(String url, boolean clip) throws Exception {
    if (!clip) {
      return;
    }
    var task =
        attacked.server.submit(
            "{\"model\":\"kling-v3-omni\",\"prompt\":\"a fox\",\"video_list\":[{\"video_url\":\"%s\"}]}"
                .formatted(url));
    assertThat(attacked.server.awaitEnd(task).path("status").stringValue())
        .isIn("failed", "completed");
  }

  private List<Path> remains() throws Exception {
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isDirectory)
          .filter(one -> one.getFileName().toString().startsWith("decode-"))
          .toList();
    }
  }
}
