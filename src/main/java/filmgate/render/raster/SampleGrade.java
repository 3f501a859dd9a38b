package filmgate.render.raster;

import filmgate.render.raster.FrameFinisher.ColourGrade;
import java.util.List;

/**
 * Colour grades for samples of the video. A grey becomes exactly what the grades make of it; the
 * colours of a sample keep their distance from grey, in proportion to its luma.
 */
public final class SampleGrade {
  private static final int ONE = 256;

  /** The most that a colour becomes stronger because its luma does. */
  private static final double GAIN_MAX = 1.25;

  private final double[] luma = new double[256];
  private final double[] blue = new double[256];
  private final double[] red = new double[256];
  private final double[] colour = new double[256];
  private final double vignette;

  /** Several grades, one after the other. */
  public SampleGrade(List<ColourGrade> grades) {
    var tables = grades.stream().map(Tables::new).toList();
    double saturation = 1;
    for (var grade : grades) {
      saturation *= grade.saturation();
    }
    for (var i = 0; i < 256; i++) {
      double grey = Math.clamp((i - 16) * 255 / 219.0, 0, 255);
      var rgb = new Rgb(grey, grey, grey);
      for (var table : tables) {
        rgb = table.apply(rgb);
      }
      double y = rgb.luma();
      luma[i] = 16 + y * 219 / 255;
      blue[i] = (rgb.blue - y) / 1.8556 * 224 / 255;
      red[i] = (rgb.red - y) / 1.5748 * 224 / 255;
      colour[i] = saturation * Math.clamp((y + 8) / (grey + 8), 0.25, GAIN_MAX);
    }
    vignette = grades.stream().mapToDouble(ColourGrade::vignette).sum();
  }

  private record Rgb(double red, double green, double blue) {
    double luma() {
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  }

  /** The curves of one grade. */
  private static final class Tables {
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final double saturation;

    Tables(ColourGrade grade) {
      red = grade.curves().red().table();
      green = grade.curves().green().table();
      blue = grade.curves().blue().table();
      saturation = grade.saturation();
    }

    Rgb apply(Rgb from) {
      var curved = new Rgb(at(red, from.red), at(green, from.green), at(blue, from.blue));
      double y = curved.luma();
      return new Rgb(
          y + (curved.red - y) * saturation,
          y + (curved.green - y) * saturation,
          y + (curved.blue - y) * saturation);
    }

    private static double at(int[] table, double value) {
      double inside = Math.clamp(value, 0, 255);
      var below = Math.min((int) inside, 254);
      return table[below] + (table[below + 1] - table[below]) * (inside - below);
    }
  }

  /** Grades the image itself; {@code strength} from 0 (not at all) to 1. */
  public void apply(I420 image, double strength) {
    gradeChroma(image, strength);
    gradeLuma(image, strength);
  }

  /** Both planes of chroma, by the luma of one sample of four. */
  private void gradeChroma(I420 image, double strength) {
    var scale = new int[256];
    var addBlue = new int[256];
    var addRed = new int[256];
    for (var i = 0; i < 256; i++) {
      scale[i] = (int) ((1 + (colour[i] - 1) * strength) * ONE);
      addBlue[i] = (int) (blue[i] * strength * ONE);
      addRed[i] = (int) (red[i] * strength * ONE);
    }
    var across = shade(image.width(), vignette * strength);
    var down = shade(image.height(), vignette * strength);
    var columns = image.width() / 2;
    for (var row = 0; row < image.height() / 2; row++) {
      var from = 2 * row * image.width();
      for (var i = 0; i < columns; i++) {
        var y = image.y()[from + 2 * i] & 255;
        var at = row * columns + i;
        var light = ONE - across[2 * i] - down[2 * row];
        var u = (((image.u()[at] & 255) - 128) * scale[y] + addBlue[y]) * light;
        var v = (((image.v()[at] & 255) - 128) * scale[y] + addRed[y]) * light;
        image.u()[at] = chroma(u);
        image.v()[at] = chroma(v);
      }
    }
  }

  private static byte chroma(int distance) {
    return (byte) Math.clamp(128 + ((distance + (1 << 15)) >> 16), 16, 240);
  }

  private void gradeLuma(I420 image, double strength) {
    var table = new int[256];
    for (var i = 0; i < 256; i++) {
      table[i] = (int) ((i + (luma[i] - i) * strength - 16) * ONE);
    }
    var across = shade(image.width(), vignette * strength);
    var down = shade(image.height(), vignette * strength);
    for (var row = 0; row < image.height(); row++) {
      var start = row * image.width();
      for (var i = 0; i < image.width(); i++) {
        var light = table[image.y()[start + i] & 255] * (ONE - across[i] - down[row]);
        image.y()[start + i] = (byte) Math.clamp(16 + ((light + (1 << 15)) >> 16), 16, 235);
      }
    }
  }

  private static int[] shade(int length, double vignette) {
    var shade = new int[length];
    for (var i = 0; i < length; i++) {
      double from = 2 * (i + 0.5) / length - 1;
      shade[i] = (int) (ONE / 2 * vignette * from * from * from * from);
    }
    return shade;
  }
}
