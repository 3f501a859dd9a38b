package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Outline;
import java.awt.geom.Path2D;

/** Draws curly hair. */
record CurlDrawing(Drawing drawing, HeadFrame head, int rgb) {
  /** The curls around the skull. */
  void skull() {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.append(
        head.hull(-0.08, -0.14, 0, 0.42, 0.02, -0.18, 0, 0.38, -0.17, 0.02, 0, 0.31), false);
    for (var i = 0; i < 40; i++) {
      // A spiral around the skull.
      double z = -0.95 + 1.9 * i / 39;
      double angle = 2.4 * i;
      double ring = Math.sqrt(1 - z * z);
      double x = -0.08 + 0.42 * ring * StrictMath.cos(angle);
      double y = -0.14 + 0.42 * ring * StrictMath.sin(angle);
      if (y < 0.16 && (x < 0.12 || y < -0.30)) {
        path.append(Outline.circle(head.seen(x, y, 0.42 * z), 0.098 * head.size()), false);
      }
    }
    drawing.fill(path, rgb);
  }

  /** The curls above the forehead. */
  void front() {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (var i = -4; i <= 4; i++) {
      double z = 0.078 * i;
      double x = 0.31 - 1.6 * z * z;
      if (head.faces(x, 0, z) > 0) {
        var at = head.seen(x, -0.345 + 1.4 * z * z + 0.02 * (i & 1), z);
        path.append(Outline.circle(at, 0.092 * head.size()), false);
        path.append(
            Outline.circle(head.seen(x - 0.10, -0.45 + 1.2 * z * z, z * 1.05), 0.10 * head.size()),
            false);
      }
    }
    drawing.fill(path, rgb);
  }
}
