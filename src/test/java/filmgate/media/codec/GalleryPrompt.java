package filmgate.media.codec;

import filmgate.render.SceneLibrary;
import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import filmgate.render.prompt.Understanding;
import filmgate.render.raster.I420;
import filmgate.render.raster.Yuv;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A prompt of the gallery with stand-in images: {@code prompt | image_1 = FILE | @name = FILE,
 * description}. A file is a path, the name of a sample of the documentation, or {@code drawn} and
 * words for a figure before a wall.
 */
record GalleryPrompt(String prompt, List<Reference> references, Map<String, String> descriptions) {
  private static final String DRAWN = "drawn ";
  private static final int SIDE = 600;

  static GalleryPrompt of(String line) throws IOException {
    String[] columns = line.split(" \\| ", -1);
    List<Reference> references = new ArrayList<>();
    Map<String, String> descriptions = new HashMap<>();
    for (int i = 1; i < columns.length; i++) {
      String[] sides = columns[i].split("=", 2);
      String[] value = sides[1].split(",", 2);
      String label = sides[0].strip();
      references.add(new Reference(label, still(value[0].strip())));
      if (label.startsWith("@")) {
        descriptions.put(label.substring(1), value[1].strip());
      }
    }
    return new GalleryPrompt(columns[0], references, descriptions);
  }

  RenderSpec video(RenderSpec.Size size, int seconds, RenderSpec.Style style) {
    Understanding understood = SceneLibrary.bundled().parser().understand(prompt, "", descriptions);
    ShotSpec shot =
        new ShotSpec(
            seconds * RenderSpec.FRAMES_PER_SECOND, prompt, understood.scene(), understood.roles());
    SourceMedia media =
        new SourceMedia(
            new Still.NoStill(),
            new Still.NoStill(),
            new Footage.NoFootage(),
            references,
            RenderSpec.FitMode.CROP);
    return new RenderSpec(size, List.of(shot), media, style);
  }

  private static Still.RawStill still(String name) throws IOException {
    BufferedImage image =
        name.startsWith(DRAWN)
            ? drawn(name.substring(DRAWN.length()))
            : ImageIO.read(path(name).toFile());
    I420 raw = new I420(image.getWidth() / 2 * 2, image.getHeight() / 2 * 2);
    for (int row = 0; row < raw.height(); row++) {
      for (int column = 0; column < raw.width(); column++) {
        Yuv colour = Yuv.of(image.getRGB(column, row));
        int half = row / 2 * (raw.width() / 2) + column / 2;
        raw.y()[row * raw.width() + column] = (byte) colour.y();
        raw.u()[half] = (byte) colour.u();
        raw.v()[half] = (byte) colour.v();
      }
    }
    Path file = Files.createTempFile("gallery", ".i420");
    file.toFile().deleteOnExit();
    try (var out = Files.newOutputStream(file)) {
      out.write(raw.y());
      out.write(raw.u());
      out.write(raw.v());
    }
    return new Still.RawStill(file, raw.width(), raw.height());
  }

  /** A figure before a plain wall. */
  private static BufferedImage drawn(String words) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = DrawingPainter.prepare(image.createGraphics());
    pen.setPaint(new GradientPaint(0, 0, new Color(0xbfe3d6), 0, SIDE, new Color(0x9fcabd)));
    pen.fillRect(0, 0, SIDE, SIDE);
    Scene scene = SceneLibrary.bundled().parser().scene(words, "");
    Figure figure =
        SceneLibrary.bundled()
            .cast()
            .figure(scene.subjects().getFirst(), ShotSize.FULL, 3)
            .orElseThrow();
    double scale = 0.86 * SIDE / Math.max(figure.extent().height(), figure.extent().width());
    AffineTransform place = AffineTransform.getTranslateInstance(SIDE / 2.0, 0.92 * SIDE);
    place.scale(scale, scale);
    DrawingPainter.paint(pen, figure.draw(new Moment(0.4, 0.1)), place, Light.PLAIN, 0);
    pen.dispose();
    return image;
  }

  private static Path path(String name) {
    Path sample = Path.of("src/main/resources/filmgate/docs/samples", name);
    return Files.exists(sample) ? sample : Path.of(name);
  }
}
