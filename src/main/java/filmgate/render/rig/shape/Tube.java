package filmgate.render.rig.shape;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A body along a curved axis: a trunk, a leg, a neck, or a tail. Every point of its surface has an
 * address (s, v): s from 0 at the start of the axis to 1 at its end, v from -1 on its upper (left)
 * side to 1 on its lower (right) side. Markings given by such addresses follow the body.
 */
public final class Tube {
  private static final int STEPS_PER_STATION = 4;

  private final double[][] rows;

  private Tube(double[][] rows) {
    this.rows = rows;
  }

  /** Collects the stations of a tube. */
  public static final class Builder {
    private final List<double[]> stations = new ArrayList<>();

    /** Adds a point of the axis with the distance of the surface on both sides. */
    public Builder to(double x, double y, double up, double down) {
      stations.add(new double[] {x, y, up, down});
      return this;
    }

    /** Adds a point of the axis with the distance of the surface. */
    public Builder to(double x, double y, double radius) {
      return to(x, y, radius, radius);
    }

    /** The smooth tube through the stations. */
    public Tube build() {
      int n = stations.size();
      var rows = new double[(n - 1) * STEPS_PER_STATION + 1][];
      for (var i = 0; i < rows.length; i++) {
        int at = Math.min(i / STEPS_PER_STATION, n - 2);
        rows[i] = between(at, i / (double) STEPS_PER_STATION - at);
      }
      return new Tube(rows);
    }

    private double[] between(int at, double t) {
      var a = stations.get(Math.max(0, at - 1));
      var b = stations.get(at);
      var c = stations.get(at + 1);
      var d = stations.get(Math.min(stations.size() - 1, at + 2));
      var row = new double[4];
      for (var k = 0; k < 4; k++) {
        row[k] = spline(a[k], b[k], c[k], d[k], t);
      }
      row[2] = Math.max(0, row[2]);
      row[3] = Math.max(0, row[3]);
      return row;
    }

    private static double spline(double a, double b, double c, double d, double t) {
      return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
  }

  /** A tube without stations yet. */
  public static Builder from(double x, double y, double radius) {
    return new Builder().to(x, y, radius);
  }

  /** The x of the surface at an address. */
  public double x(double s, double v) {
    return place(s, v, 0);
  }

  /** The y of the surface at an address. */
  public double y(double s, double v) {
    return place(s, v, 1);
  }

  private double place(double s, double v, int axis) {
    double at = Math.clamp(s, 0, 1) * (rows.length - 1);
    int i = Math.min((int) at, rows.length - 2);
    double t = at - i;
    return edge(i, v, axis) * (1 - t) + edge(i + 1, v, axis) * t;
  }

  private double edge(int i, double v, int axis) {
    var before = rows[Math.max(0, i - 1)];
    var after = rows[Math.min(rows.length - 1, i + 1)];
    double dx = after[0] - before[0];
    double dy = after[1] - before[1];
    double length = Math.max(1e-9, StrictMath.hypot(dx, dy));
    double distance = v < 0 ? rows[i][2] * v : rows[i][3] * v;
    double normal = axis == 0 ? -dy / length : dx / length;
    return rows[i][axis] + normal * distance;
  }

  /** The outline, with round ends. */
  public Shape outline() {
    return band(-1, 1, 0, 1, 1);
  }

  /** A stripe along the tube between two sides, from s to s. */
  public Shape band(double fromV, double toV, double fromS, double toS) {
    return band(fromV, toV, fromS, toS, 0);
  }

  private Shape band(double fromV, double toV, double fromS, double toS, double cap) {
    int n = rows.length;
    var xy = new double[4 * n + (cap > 0 ? 4 : 0)];
    var at = 0;
    for (var i = 0; i < n; i++) {
      double s = fromS + (toS - fromS) * i / (n - 1);
      xy[at++] = x(s, fromV);
      xy[at++] = y(s, fromV);
    }
    at = cap > 0 ? tip(xy, at, n - 1, n - 2) : at;
    for (var i = n - 1; i >= 0; i--) {
      double s = fromS + (toS - fromS) * i / (n - 1);
      xy[at++] = x(s, toV);
      xy[at++] = y(s, toV);
    }
    if (cap > 0) {
      tip(xy, at, 0, 1);
    }
    return Outlines.closed(xy);
  }

  private int tip(double[] xy, int at, int end, int inner) {
    double dx = rows[end][0] - rows[inner][0];
    double dy = rows[end][1] - rows[inner][1];
    double length = Math.max(1e-9, StrictMath.hypot(dx, dy));
    double radius = (rows[end][2] + rows[end][3]) / 2 * 0.85;
    xy[at] = rows[end][0] + dx / length * radius;
    xy[at + 1] = rows[end][1] + dy / length * radius;
    return at + 2;
  }

  /** A patch with a smooth border through addresses: s and v in turn. */
  public Shape patch(double... sv) {
    return Outlines.closed(places(sv));
  }

  /** The coordinates of addresses: x and y in turn. */
  public double[] places(double... sv) {
    var xy = new double[sv.length];
    for (var i = 0; i < sv.length; i += 2) {
      xy[i] = x(sv[i], sv[i + 1]);
      xy[i + 1] = y(sv[i], sv[i + 1]);
    }
    return xy;
  }

  /** The points along one side between two stations, for a fringe of fur. */
  public double[] side(double v, double from, double to, int count) {
    var xy = new double[2 * count];
    for (var i = 0; i < count; i++) {
      double s = from + (to - from) * i / (count - 1);
      xy[2 * i] = x(s, v);
      xy[2 * i + 1] = y(s, v);
    }
    return xy;
  }
}
