package filmgate.render.rig.plant;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.mix;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.awt.Shape;
import java.util.List;
import java.util.Set;

/** A flower. Its bud opens petal by petal during the shot if it blooms, grows, or opens. */
public final class FlowerFigure implements Figure {
  private static final Set<Action> OPENING = Set.of(Action.BLOOM, Action.GROW, Action.OPEN);

  /** How much more room than its height it has, so that it does not fill the frame. */
  private static final double ROOM = 1.5;

  private final FlowerForm form;
  private final boolean blooms;
  private final int petal;
  private final int heart;
  private final int leaf;
  private final double scale;
  private final long seed;

  private FlowerFigure(FlowerForm form, Subject subject, double scale, long seed) {
    this.form = form;
    this.blooms = subject.actions().stream().anyMatch(OPENING::contains);
    int own = Colours.of(form.petal());
    this.petal = Colours.of(subject, own);
    this.heart =
        petal == own || form.disc() > 0 ? Colours.of(form.heart()) : Colours.shade(petal, 0.3);
    this.leaf = Colours.of(form.leaf());
    this.scale = scale;
    this.seed = seed;
  }

  /** The flower of a subject whose variant is one of {@link #variants}. */
  public static FlowerFigure of(Subject subject, double scale, long seed) {
    return new FlowerFigure(FlowerForm.find(subject.variant()), subject, scale, seed);
  }

  /** The kinds of flowers. */
  public static List<String> variants() {
    return FlowerForm.ALL.keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  /** How far it is open, 0 for a bud to 1. */
  public double bloom(Moment moment) {
    return blooms ? 0.02 + 0.98 * ease(0.04, 0.92, moment.progress()) : 1;
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    double bloom = bloom(moment);
    double time = moment.seconds() + (seed & 63) * 0.1;
    var brush = Brush.on(drawing).scaled(scale, scale);
    double sway = (0.02 * wave(time * 0.35) + 0.008 * wave(time * 0.9)) * form.height() * 2;
    double height = form.height() * (0.62 + 0.38 * bloom);
    var stem =
        Tube.from(0, 0, form.height() * 0.016)
            .to(form.height() * 0.04 + sway * 0.15, -height * 0.4, form.height() * 0.0145)
            .to(form.height() * 0.02 + sway * 0.5, -height * 0.75, form.height() * 0.013)
            .to(sway, -height, form.height() * 0.0135)
            .build();
    soil(brush);
    leaf(brush, stem, 0.3, -1, bloom, time);
    brush.fill(stem.outline(), leaf);
    brush.detail(stem.band(0.2, 1, 0.02, 0.98), 0x1a2a3d, 0.14);
    leaf(brush, stem, 0.18, 1, bloom, time + 0.4);
    leaf(brush, stem, 0.55, 1, bloom * 0.7, time + 0.9);
    var top = brush.at(stem.x(1, 0), stem.y(1, 0)).turned(sway * 1.2);
    switch (form.form()) {
      case "tulip" -> tulip(top, bloom);
      case "spike" -> spike(top, bloom);
      case "lotus", "rose" -> rings(top, bloom, 0.2);
      default -> rings(top, bloom, 0);
    }
    return drawing;
  }

  /** Earth with a tuft of leaves, from which it grows. */
  private void soil(Brush brush) {
    double h = form.height();
    brush.detail(Outlines.oval(0, 0, h * 0.17, h * 0.026), 0x3f3026, 0.55);
    brush.detail(
        Outlines.closed(
            -h * 0.14,
            h * 0.008,
            -h * 0.08,
            -h * 0.016,
            0,
            -h * 0.028,
            h * 0.08,
            -h * 0.014,
            h * 0.14,
            h * 0.008,
            0,
            h * 0.02),
        0x5c4534);
    for (var i = 0; i < 7; i++) {
      double x = h * (0.036 * i - 0.108);
      double tip = x * 1.7 + h * 0.012 * (i % 2);
      double up = h * (0.075 + 0.045 * ((i * 3) % 4) / 3);
      brush.fill(
          Outlines.leaf(x, 0, tip, -up, h * 0.026),
          i % 2 == 0 ? Colours.shade(leaf, 0.2) : Colours.tint(leaf, 0.08));
    }
  }

  private void leaf(Brush brush, Tube stem, double s, int side, double bloom, double time) {
    double open = ease(0, 0.5, bloom);
    double length = form.height() * (0.12 + 0.26 * open) * (s > 0.5 ? 0.6 : 1);
    double angle = mix(1.35, 0.5, open) + 0.05 * wave(time * 0.5);
    var at = brush.at(stem.x(s, 0), stem.y(s, 0)).scaled(side, 1).turned(-angle);
    int colour = side < 0 ? Colours.shade(leaf, 0.15) : leaf;
    at.fill(
        Outlines.closed(
            0,
            0,
            length * 0.35,
            -length * 0.17,
            length * 0.75,
            -length * 0.14,
            length,
            length * 0.06,
            length * 0.65,
            length * 0.1,
            length * 0.3,
            length * 0.1),
        colour);
    at.line(
        Outlines.open(0, 0, length * 0.4, -length * 0.03, length * 0.85, 0.0),
        length * 0.02,
        Colours.tint(leaf, 0.3));
  }

  /** Petals around a middle, the back ones first; closed they stand upright as a bud. */
  private void rings(Brush top, double bloom, double stagger) {
    double l = form.length();
    int n = form.petals();
    int rings = form.rings();
    bud(top, bloom, l);
    for (var back = 1; back >= 0; back--) {
      for (var step = 0; step < rings; step++) {
        int ring = back == 1 ? step : rings - 1 - step;
        double size = 1 - (form.form().equals("open") ? 0.16 : 0.24) * ring;
        double open = ease(stagger * ring, 0.72 + stagger * ring, bloom);
        for (var i = 0; i < n; i++) {
          double angle = 2 * StrictMath.PI * (i + 0.5 * (ring % 2) + 0.13) / n;
          if (StrictMath.sin(angle) > 0 == (back == 1)) {
            double own = ease(0.25 * i / n, 0.75 + 0.25 * i / n, open);
            petal(top, angle, l * size, own, ring, back == 1);
          }
        }
      }
      if (back == 1 && form.disc() > 0) {
        disc(top, bloom);
      }
    }
    if (form.form().equals("rose")) {
      heart(top, bloom, l);
    }
  }

  private void petal(Brush top, double angle, double l, double open, int ring, boolean back) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double cup = form.cup() + 0.2 * ring;
    double tipX = mix(0.1, 0.98 - 0.3 * cup, open) * l * cos;
    double openY = -l * (0.62 * sin * (1 - 0.45 * cup) + 0.75 * cup);
    double tipY = mix(-l * 1.15, openY, open);
    double lift = -l * 0.12 * (1 - open);
    double base = form.disc() * 0.75 * open;
    double noise = Noise.unit(seed + ring, (int) (angle * 7)) * 0.1;
    double w = form.width() * mix(0.62, 1, open) * (0.95 + noise);
    int colour = Colours.shade(back ? Colours.shade(petal, 0.1) : petal, ring == 0 ? 0.03 : 0);
    colour = Colours.tint(colour, 0.05 * ring + noise);
    top.fill(rounded(base * cos, lift - base * sin * 0.6, tipX, tipY, w), colour);
    top.detail(
        Outlines.leaf(
            base * cos, lift - base * sin * 0.6, tipX * 0.75, mix(lift, tipY, 0.75), w * 0.3),
        heart,
        0.18);
  }

  /** A petal with a broad round tip. */
  private static Shape rounded(double x, double y, double tipX, double tipY, double w) {
    double dx = tipX - x;
    double dy = tipY - y;
    double length = Math.max(1e-6, StrictMath.hypot(dx, dy));
    double nx = -dy / length * w / 2;
    double ny = dx / length * w / 2;
    return Outlines.closed(
        x,
        y,
        x + dx * 0.35 + nx * 0.75,
        y + dy * 0.35 + ny * 0.75,
        x + dx * 0.75 + nx * 1.15,
        y + dy * 0.75 + ny * 1.15,
        tipX + nx * 0.35,
        tipY + ny * 0.35,
        tipX - nx * 0.35,
        tipY - ny * 0.35,
        x + dx * 0.75 - nx * 1.15,
        y + dy * 0.75 - ny * 1.15,
        x + dx * 0.35 - nx * 0.75,
        y + dy * 0.35 - ny * 0.75);
  }

  private void bud(Brush top, double bloom, double l) {
    double open = ease(0, 0.6, bloom);
    for (var i = -1; i <= 1; i++) {
      double angle = -StrictMath.PI / 2 + i * mix(0.28, 1.25, open);
      double length = l * mix(0.75, 0.5, open);
      top.fill(
          Outlines.leaf(
              0,
              l * 0.1,
              length * StrictMath.cos(angle),
              length * StrictMath.sin(angle) + l * 0.1,
              l * 0.26),
          Colours.shade(leaf, 0.1));
    }
    top.fill(Outlines.oval(0, 0.0, l * 0.2, l * 0.16), leaf);
  }

  private void disc(Brush top, double bloom) {
    double open = ease(0.25, 0.8, bloom);
    double r = form.disc() * open;
    double y = -form.length() * 0.12 * open;
    top.fill(Outlines.oval(0, y, r, r * 0.72), heart);
    top.detail(Outlines.oval(-r * 0.12, y - r * 0.12, r * 0.6, r * 0.4), Colours.tint(heart, 0.25));
    for (var i = 0; i < 8; i++) {
      double angle = i * 2.4;
      double far = r * (0.3 + 0.06 * i);
      top.detail(
          Outlines.circle(
              far * StrictMath.cos(angle), y + far * 0.7 * StrictMath.sin(angle), r * 0.07),
          Colours.shade(heart, 0.35));
    }
  }

  private void heart(Brush top, double bloom, double l) {
    double r = l * mix(0.16, 0.36, bloom);
    double y = -l * mix(0.85, 0.62, bloom);
    top.fill(
        Outlines.closed(
            -r,
            y,
            -r * 0.5,
            y - r * 0.85,
            r * 0.5,
            y - r * 0.85,
            r,
            y,
            r * 0.5,
            y + r * 0.7,
            -r * 0.5,
            y + r * 0.7),
        Colours.shade(petal, 0.14));
    top.line(
        Outlines.open(
            -r * 0.7,
            y - r * 0.1,
            0,
            y - r * 0.65,
            r * 0.6,
            y - r * 0.15,
            r * 0.1,
            y + r * 0.3,
            -r * 0.3,
            y),
        r * 0.13,
        heart);
    top.line(
        Outlines.open(r * 0.75, y + r * 0.05, r * 0.3, y + r * 0.55, -r * 0.45, y + r * 0.45),
        r * 0.12,
        heart);
  }

  private void tulip(Brush top, double bloom) {
    double l = form.length() * mix(0.75, 1.1, bloom);
    double wide = mix(0.18, 0.5, ease(0, 0.9, bloom));
    double out = mix(0.05, 0.5, ease(0.2, 1, bloom));
    for (var i = -1; i <= 1; i++) {
      top.fill(
          rounded(0, 0, i * l * out * 1.1 + l * 0.06, -l * 1.02, l * wide),
          Colours.shade(petal, 0.2));
    }
    for (var side : new int[] {-1, 1}) {
      top.fill(
          Outlines.closed(
              0,
              0,
              side * l * wide * 0.75,
              -l * 0.2,
              side * l * (wide * 0.95 + out * 0.1),
              -l * 0.6,
              side * l * (0.1 + out),
              -l * 1.02,
              side * l * 0.08,
              -l * 0.72,
              0,
              -l * 0.3),
          side < 0 ? petal : Colours.shade(petal, 0.08));
    }
    top.fill(
        Outlines.leaf(0, 0.01, 0, -l * mix(0.95, 0.9, bloom), l * wide * 1.15),
        Colours.tint(petal, 0.12));
    top.line(
        Outlines.open(0, -l * 0.1, l * 0.01, -l * 0.45, 0, -l * 0.72),
        l * 0.02,
        Colours.shade(petal, 0.18));
  }

  private void spike(Brush top, double bloom) {
    for (var i = 0; i < 9; i++) {
      double y = 0.02 - 0.018 * i;
      double r = 0.017 * (1 - 0.05 * i) * mix(0.4, 1, ease(0.06 * i, 0.5 + 0.06 * i, bloom));
      top.fill(Outlines.oval(-r * 0.8, y, r, r * 0.8), petal);
      top.fill(Outlines.oval(r * 0.8, y - 0.006, r, r * 0.8), Colours.tint(petal, 0.15));
      top.detail(Outlines.circle(0, y, r * 0.4), heart);
    }
  }

  @Override
  public Extent extent() {
    double h = form.height();
    double l = form.length();
    return new Extent(
        Math.max(2.6 * l, h * 0.9) * scale,
        (h + l * 1.6) * ROOM * scale,
        0,
        -(h + l * 0.25) * scale,
        l * 2.5 * scale);
  }
}
