package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.PackedRgb;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.raster.Resampler.SourceRect;
import filmgate.render.spec.CaptionText;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Still;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A row of labelled images: the inputs of the video besides its frames. */
public final class LabelCards {
  private final double unit;
  private final double side;
  private final RenderSpec.Size size;

  private LabelCards(RenderSpec.Size size, int count) {
    this.size = size;
    unit = Math.min(size.width(), size.height());
    double room = size.width() - unit * 0.16;
    side = Math.min(unit * 0.2, room / count - unit * 0.02);
  }

  /** The row as one patch; no patch where there is no card. */
  public static List<Overlay> row(RenderSpec.Size size, List<RenderSpec.Reference> cards) {
    if (cards.isEmpty()) {
      return List.of();
    }
    return List.of(new LabelCards(size, cards.size()).draw(cards));
  }

  private Overlay draw(List<RenderSpec.Reference> cards) {
    double gap = unit * 0.02;
    var left = TextCanvas.even(unit * 0.07);
    var height = TextCanvas.even(side + unit * 0.07);
    var wanted = TextCanvas.even((side + gap) * cards.size() + unit * 0.02);
    var image = TextCanvas.create(Math.min(size.width() - left, wanted), height);
    var pen = TextCanvas.pen(image);
    double x = unit * 0.01;
    for (var card : cards) {
      drawCard(pen, card, x);
      x += side + gap;
    }
    pen.dispose();
    return new Overlay(image, left, TextCanvas.even(unit * 0.1));
  }

  private void drawCard(Graphics2D pen, RenderSpec.Reference card, double x) {
    double round = unit * 0.02;
    double y = unit * 0.01;
    double edge = unit * 0.004;
    pen.setColor(new Color(0, 0, 0, 90));
    pen.fill(new RoundRectangle2D.Double(x, y + edge, side + edge, side + edge, round, round));
    var face = new RoundRectangle2D.Double(x, y, side, side, round, round);
    pen.setColor(new Color(38, 42, 50));
    pen.fill(face);
    switch (card.still()) {
      case Still.RawStill raw -> drawSource(pen, raw, face, y);
      case Still.MissingStill(String label) -> drawMissing(pen, label, x, y);
      case Still.NoStill() -> {}
    }
    pen.setColor(new Color(255, 255, 255, 230));
    pen.setStroke(new BasicStroke((float) edge));
    pen.draw(face);
    var font = Typography.size(unit * 0.02);
    centred(pen, CaptionText.drawable(card.label()), font, x, y + side + unit * 0.032);
  }

  private void drawSource(Graphics2D pen, Still.RawStill raw, Shape face, double y) {
    var source = ImageLoader.read(raw.file(), new Extent(raw.width(), raw.height()), 0);
    var pixels = TextCanvas.even(side + 2);
    double seen = Math.min(raw.width(), raw.height());
    var part = new SourceRect((raw.width() - seen) / 2, (raw.height() - seen) / 2, seen, seen);
    var small = new I420(pixels, pixels);
    ImageLoader.draw(source, part, small);
    var clip = pen.getClip();
    pen.clip(face);
    pen.drawImage(rgb(small), (int) face.getBounds2D().getX(), (int) y, null);
    pen.setClip(clip);
  }

  private void drawMissing(Graphics2D pen, String label, double x, double y) {
    pen.setColor(new Color(255, 255, 255, 46));
    pen.setStroke(new BasicStroke((float) (unit * 0.003)));
    double inset = side * 0.18;
    pen.draw(new Line2D.Double(x + inset, y + inset, x + side - inset, y + side - inset));
    pen.draw(new Line2D.Double(x + side - inset, y + inset, x + inset, y + side - inset));
    var font = Typography.size(unit * 0.017);
    centred(pen, CaptionText.drawable(label), font, x, y + side / 2 + unit * 0.006);
  }

  private void centred(Graphics2D pen, String text, Font font, double x, double base) {
    var lines = Typography.wrapLines(text, font, side, 1);
    if (!lines.isEmpty()) {
      pen.setFont(font);
      double width = Typography.width(lines.getFirst(), font);
      TextCanvas.shadowed(pen, lines.getFirst(), x + (side - width) / 2, base, unit);
    }
  }

  private static BufferedImage rgb(I420 source) {
    var width = source.width();
    var image = new BufferedImage(width, source.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, source.height(), PackedRgb.of(source), 0, width);
    return image;
  }
}
