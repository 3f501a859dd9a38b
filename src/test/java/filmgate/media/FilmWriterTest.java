package filmgate.media;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.FilmSpec;
import filmgate.render.Painter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmWriterTest {
  @TempDir Path folder;

  @Test
  void theFileIsTheSameForAnyNumberOfThreads() throws Exception {
    byte[] one = write(1);
    assertThat(write(2)).isEqualTo(one);
    assertThat(write(3)).isEqualTo(one);
    assertThat(write(3)).isEqualTo(one);
  }

  private byte[] write(int threads) throws Exception {
    FilmSpec spec =
        new FilmSpec(
            new FilmSpec.Size(640, 360),
            List.of(new FilmSpec.Shot(40, "a dog"), FilmSpec.Shot.ofSeconds(1, "夜的海")),
            FilmSpec.Media.NONE,
            new FilmSpec.Style(7, true, false, "kling-v3 std"));
    Path file = Files.createTempFile(folder, "film", ".mp4");
    FilmWriter.Watch watch = new FilmWriter.Watch(() -> false, frames -> {});
    new FilmWriter(spec, new Painter(spec), threads, watch).write(file);
    return Files.readAllBytes(file);
  }
}
