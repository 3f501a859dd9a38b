package filmgate.media.codec;

import filmgate.render.Painter;
import filmgate.render.SceneLibrary;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a contact sheet for each prompt: four frames of a video of five seconds side by side,
 * without slate and subtitles.
 *
 * <p>Arguments: the directory of the sheets, and a file with a prompt on each line, with the images
 * of its references (see {@link GalleryPrompt}); without it, the prompts of the published
 * documents.
 */
final class GalleryWriter {
  private static final Size FRAME = new Size(480, 270);
  private static final List<Integer> FRAMES = List.of(0, 40, 80, 119);
  private static final int SECONDS = 5;

  private GalleryWriter() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    List<String> prompts =
        arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : GalleryPrompts.read();
    for (int i = 0; i < prompts.size(); i++) {
      byte[] sheet = JpegWriter.ofDecoded(sheet(GalleryPrompt.of(prompts.get(i)), i));
      Files.write(directory.resolve("%02d.jpg".formatted(i + 1)), sheet);
    }
  }

  private static I420 sheet(GalleryPrompt prompt, int seed) throws IOException {
    RenderSpec spec = prompt.video(FRAME, SECONDS, new Style(seed, false, false, ""));
    Painter painter = new Painter(spec, SceneLibrary.bundled());
    I420 sheet = new I420(FRAME.width() * FRAMES.size(), FRAME.height());
    for (int i = 0; i < FRAMES.size(); i++) {
      I420 frame = new I420(FRAME.width(), FRAME.height());
      painter.draw(FRAMES.get(i), frame);
      copy(frame.y(), frame.width(), sheet.y(), i * frame.width(), sheet.width());
      int half = frame.width() / 2;
      copy(frame.u(), half, sheet.u(), i * half, sheet.width() / 2);
      copy(frame.v(), half, sheet.v(), i * half, sheet.width() / 2);
    }
    return sheet;
  }

  private static void copy(byte[] from, int width, byte[] to, int left, int stride) {
    for (int row = 0; row < from.length / width; row++) {
      System.arraycopy(from, row * width, to, row * stride + left, width);
    }
  }
}
