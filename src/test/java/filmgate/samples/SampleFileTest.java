package filmgate.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import filmgate.text.AcceptedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are within the limits of every model, and their licences are named. */
class SampleFileTest {
  private static final Path DIRECTORY = Path.of("src/main/resources/filmgate/docs/samples");
  private static final long ALL_BYTES_MAX = 1_500_000;
  private static final long IMAGE_BYTES_MAX = 150_000;
  private static final long CLIP_BYTES_MAX = 600_000;

  private static Stream<String> images() {
    return SampleFile.names(AcceptedFiles.IMAGE).stream();
  }

  private static Stream<String> names() {
    return Stream.concat(images(), SampleFile.names(AcceptedFiles.CLIP).stream());
  }

  @Test
  void everyFileIsASample() throws Exception {
    try (var files = Files.list(DIRECTORY)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names().toList());
    }
    assertThat(names().mapToLong(name -> sample(name).bytes().remaining()).sum())
        .isLessThan(ALL_BYTES_MAX);
    assertThat(SampleFile.find("../NOTICE")).isEmpty();
    assertThat(SampleFile.find("")).isEmpty();
  }

  private static SampleFile sample(String name) {
    return SampleFile.find(name).orElseThrow();
  }

  /** Kling takes images with sides of at least 300 pixels and a ratio up to 1:2.5. */
  @ParameterizedTest
  @MethodSource("images")
  void anImageFitsEveryModel(String name) throws Exception {
    var image = ImageIO.read(DIRECTORY.resolve(name).toFile());
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(300);
    assertThat(image.getHeight()).isGreaterThanOrEqualTo(300);
    assertThat((double) image.getWidth() / image.getHeight()).isBetween(0.4, 2.5);
    assertThat(sample(name).bytes().remaining()).isLessThan((int) IMAGE_BYTES_MAX);
    assertThat(sample(name).contentType()).isEqualTo("image/jpeg");
    try (var in = sample(name).open()) {
      assertThat(in).hasBinaryContent(Files.readAllBytes(DIRECTORY.resolve(name)));
    }
  }

  @Test
  void theClipPlaysInEveryBrowser() throws Exception {
    var file = DIRECTORY.resolve("coffee.mp4");
    assertThat(Files.size(file)).isLessThan(CLIP_BYTES_MAX);
    var text = new String(Files.readAllBytes(file), ISO_8859_1);
    assertThat(text.indexOf("moov")).as("moov comes first").isBetween(1, text.indexOf("mdat"));
    assumeThat(Files.isExecutable(Path.of("/usr/bin/ffprobe"))).as("needs ffprobe").isTrue();
    var process =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=codec_name,width,height,pix_fmt,r_frame_rate,duration",
                "-of",
                "csv=p=0",
                file.toString())
            .start();
    var facts = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(facts.strip()).isEqualTo("h264,1280,720,yuv420p,24/1,4.000000");
  }

  @ParameterizedTest
  @MethodSource("names")
  void theLicenceIsNamed(String name) throws Exception {
    assertThat(Files.readString(Path.of("NOTICE"))).containsPattern("(?m)^.*\\b" + name + "\\b.*$");
  }
}
