package filmgate.render.art;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Drawing.Finish;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives a drawing the colour that a prompt names, such as a blue car: its main colour and the
 * shades of that are replaced, and everything else stays. What is darker stays darker.
 */
final class Recolouring {
  private static final int RASTER = 64;
  private static final double HUE_REACH = 28;
  private static final double GREY = 0.18;

  /** The colours of panes in Fluent Emoji. */
  private static final Set<Integer> GLASS = Set.of(0x26c9fc, 0x26eafc);

  private final Drawing drawing;
  private final Hsl main;
  private final Hsl wanted;

  private Recolouring(Drawing drawing, int colour) {
    this.drawing = drawing;
    this.main = Hsl.of(mainColour(drawing));
    this.wanted = Hsl.of(colour);
  }

  /** The drawing in a colour, 0xRRGGBB. */
  static Drawing of(Drawing drawing, int colour) {
    return new Recolouring(drawing, colour).recoloured();
  }

  private Drawing recoloured() {
    var result = new Drawing().rimWidth(drawing.rimWidth());
    for (var part : drawing.parts()) {
      switch (part.finish()) {
        case LIT -> result.fill(part.shape(), changed(part.rgb()));
        case DETAIL -> result.detail(part.shape(), changed(part.rgb()), part.alpha());
        case GLOWING -> result.glow(part.shape(), part.rgb(), part.alpha());
      }
    }
    return result;
  }

  private int changed(int rgb) {
    var old = Hsl.of(rgb);
    if (!isShade(old)) {
      return rgb;
    }
    var light = wanted.light() + (old.light() - main.light()) * 0.9;
    return new Hsl(wanted.hue(), wanted.saturation(), Math.clamp(light, 0.04, 0.97)).rgb();
  }

  private boolean isShade(Hsl colour) {
    if (main.saturation() < GREY) {
      return colour.saturation() < GREY && Math.abs(colour.light() - main.light()) < 0.3;
    }
    var apart = Math.abs(colour.hue() - main.hue());
    return colour.saturation() >= GREY && Math.min(apart, 360 - apart) <= HUE_REACH;
  }

  /** The colour of most pixels, where a vivid one counts more than a grey one, and glass less. */
  private static int mainColour(Drawing drawing) {
    var best = drawing.parts().getFirst().rgb();
    var most = -1.0;
    for (var entry : pixels(drawing).entrySet()) {
      var weight = entry.getValue() * (0.15 + Hsl.of(entry.getKey()).chroma());
      var visible = GLASS.contains(entry.getKey()) ? weight / 8 : weight;
      if (visible > most) {
        most = visible;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static Map<Integer, Integer> pixels(Drawing drawing) {
    var image = new BufferedImage(RASTER, RASTER, BufferedImage.TYPE_INT_ARGB);
    var box = drawing.parts().getFirst().shape().getBounds2D();
    drawing.parts().forEach(part -> box.add(part.shape().getBounds2D()));
    var pen = image.createGraphics();
    var scale = RASTER / Math.max(box.getWidth(), box.getHeight());
    pen.scale(scale, scale);
    pen.translate(-box.getX(), -box.getY());
    for (var part : drawing.parts()) {
      if (part.alpha() == 1) {
        pen.setColor(new Color(part.rgb()));
        pen.fill(part.shape());
      }
    }
    pen.dispose();
    var counts = new HashMap<Integer, Integer>();
    for (var part : drawing.parts()) {
      if (part.finish() != Finish.GLOWING) {
        counts.put(part.rgb(), 0);
      }
    }
    for (var argb : image.getRGB(0, 0, RASTER, RASTER, null, 0, RASTER)) {
      counts.computeIfPresent(argb & 0xffffff, (_, count) -> argb >>> 24 == 0 ? count : count + 1);
    }
    return counts;
  }

  /**
   * A colour by hue, saturation, and lightness.
   *
   * @param hue 0 to 360
   * @param saturation 0 to 1
   * @param light 0 to 1
   */
  private record Hsl(double hue, double saturation, double light) {
    static Hsl of(int rgb) {
      var red = (rgb >> 16 & 255) / 255.0;
      var green = (rgb >> 8 & 255) / 255.0;
      var blue = (rgb & 255) / 255.0;
      var high = Math.max(red, Math.max(green, blue));
      var low = Math.min(red, Math.min(green, blue));
      var range = high - low;
      var light = (high + low) / 2;
      if (range <= 0) {
        return new Hsl(0, 0, light);
      }
      var saturation = range / (1 - Math.abs(2 * light - 1));
      return new Hsl(hue(red, green, blue, high, range), saturation, light);
    }

    private static double hue(double red, double green, double blue, double high, double range) {
      double sixth;
      if (red >= high) {
        sixth = (green - blue) / range;
      } else if (green >= high) {
        sixth = (blue - red) / range + 2;
      } else {
        sixth = (red - green) / range + 4;
      }
      return sixth < 0 ? sixth * 60 + 360 : sixth * 60;
    }

    /** How vivid it is, 0 to 1. */
    double chroma() {
      return (1 - Math.abs(2 * light - 1)) * saturation;
    }

    int rgb() {
      return channel(0) << 16 | channel(8) << 8 | channel(4);
    }

    /** The channel whose peak is at 0, 120, or 240 degrees, for a shift of 0, 8, or 4. */
    private int channel(int shift) {
      var k = (shift + hue / 30) % 12;
      var value = light - chroma() / 2 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
      return Math.clamp((int) (value * 255 + 0.5), 0, 255);
    }
  }
}
