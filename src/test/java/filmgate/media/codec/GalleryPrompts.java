package filmgate.media.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The distinct prompts of the published documents. */
final class GalleryPrompts {
  private static final Path FILE = Path.of("src", "test", "resources", "gallery", "prompts.txt");

  private GalleryPrompts() {}

  static List<String> read() throws IOException {
    return Files.readAllLines(FILE);
  }
}
