package filmgate.render.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Draws images through a {@link WarpMesh}, with bilinear samples and integer arithmetic. */
public final class MeshPainter {
  private static final int LUMA = WarpMesh.CELL;
  private static final int CHROMA = WarpMesh.CELL / 2;

  /** Two samples of both chroma planes at once: u, v, u, v. */
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** The samples of u and v in the lower bytes of the halves of an integer. */
  private static final int LANES = 0x00ff00ff;

  private static final int HALVES = 0x00800080;

  private final FineImage image;
  private final WarpMesh mesh;

  /** Draws {@code image} as {@code mesh} shows it. */
  public MeshPainter(FineImage image, WarpMesh mesh) {
    this.image = image;
    this.mesh = mesh;
  }

  /** Draws over everything in {@code into}, which has the size of the mesh. */
  public void draw(I420 into) {
    paint(into, false);
  }

  /** Mixes the image in by the weights of the mesh. */
  public void mix(I420 into) {
    paint(into, true);
  }

  private void paint(I420 into, boolean mixed) {
    var luma = new MeshRow(LUMA);
    for (var row = 0; row < into.height(); row++) {
      luma.find(row);
      for (var column = 0; column < mesh.columns() - 1; column++) {
        var at = row * into.width() + column * LUMA;
        var length = Math.min(LUMA, into.width() - column * LUMA);
        if (!mixed) {
          luma.copy(column, into.y(), at, length);
        } else if (!mesh.isInvisible(column, row / LUMA)) {
          luma.mix(column, into.y(), at, length);
        }
      }
    }
    var chroma = new MeshRow(CHROMA);
    for (var row = 0; row < into.height() / 2; row++) {
      chroma.find(row);
      for (var column = 0; column < mesh.columns() - 1; column++) {
        var at = row * (into.width() / 2) + column * CHROMA;
        var length = Math.min(CHROMA, into.width() / 2 - column * CHROMA);
        if (!mixed) {
          chroma.copy(column, into.u(), into.v(), at, length);
        } else if (!mesh.isInvisible(column, row / CHROMA)) {
          chroma.mix(column, into.u(), into.v(), at, length);
        }
      }
    }
  }

  /**
   * The points of the image that are seen in one row of a plane of the frame, in 1/65536 of a
   * sample of the fine image.
   */
  private final class MeshRow {
    private final int cell;
    private final int shift;
    private final int stride;
    private final int[] x = new int[mesh.columns()];
    private final int[] y = new int[mesh.columns()];
    private final int[] weight = new int[mesh.columns()];

    MeshRow(int cell) {
      this.cell = cell;
      shift = Integer.numberOfTrailingZeros(cell);
      stride = image.stride(cell == LUMA ? image.width() : image.width() / 2);
    }

    void find(int row) {
      var part = (2 * (row % cell) + 1) << (4 - shift);
      mesh.readX(row / cell, part, x);
      mesh.readY(row / cell, part, y);
      mesh.readWeights(row / cell, part, weight);
      var offset = (FineImage.MARGIN << 16) - (image.factor() << 15);
      var half = cell == LUMA ? 0 : 1;
      for (var i = 0; i < x.length; i++) {
        x[i] = (x[i] >> half) * image.factor() + offset;
        y[i] = (y[i] >> half) * image.factor() + offset;
      }
    }

    void copy(int column, byte[] to, int start, int length) {
      var from = image.y();
      var stepX = (x[column + 1] - x[column]) >> shift;
      var stepY = (y[column + 1] - y[column]) >> shift;
      var atX = x[column] + stepX / 2;
      var atY = y[column] + stepY / 2;
      for (var i = start; i < start + length; i++) {
        to[i] = (byte) luma(from, stride, atX, atY);
        atX += stepX;
        atY += stepY;
      }
    }

    void mix(int column, byte[] to, int start, int length) {
      var from = image.y();
      var stepX = (x[column + 1] - x[column]) >> shift;
      var stepY = (y[column + 1] - y[column]) >> shift;
      var stepWeight = (weight[column + 1] - weight[column]) >> shift;
      var atX = x[column] + stepX / 2;
      var atY = y[column] + stepY / 2;
      var share = weight[column] + stepWeight / 2;
      for (var i = start; i < start + length; i++) {
        var old = to[i] & 255;
        var value = luma(from, stride, atX, atY);
        to[i] = (byte) (old + (((value - old) * (share >> 8) + 128) >> 8));
        atX += stepX;
        atY += stepY;
        share += stepWeight;
      }
    }

    void copy(int column, byte[] toU, byte[] toV, int start, int length) {
      var from = image.chroma();
      var stepX = (x[column + 1] - x[column]) >> shift;
      var stepY = (y[column + 1] - y[column]) >> shift;
      var atX = x[column] + stepX / 2;
      var atY = y[column] + stepY / 2;
      for (var i = start; i < start + length; i++) {
        var both = chroma(from, stride, atX, atY);
        toU[i] = (byte) both;
        toV[i] = (byte) (both >> 16);
        atX += stepX;
        atY += stepY;
      }
    }

    void mix(int column, byte[] toU, byte[] toV, int start, int length) {
      var from = image.chroma();
      var stepX = (x[column + 1] - x[column]) >> shift;
      var stepY = (y[column + 1] - y[column]) >> shift;
      var stepWeight = (weight[column + 1] - weight[column]) >> shift;
      var atX = x[column] + stepX / 2;
      var atY = y[column] + stepY / 2;
      var share = weight[column] + stepWeight / 2;
      for (var i = start; i < start + length; i++) {
        var old = (toU[i] & 255) | ((toV[i] & 255) << 16);
        var both = between(old, chroma(from, stride, atX, atY), share >> 8);
        toU[i] = (byte) both;
        toV[i] = (byte) (both >> 16);
        atX += stepX;
        atY += stepY;
        share += stepWeight;
      }
    }
  }

  private static int luma(byte[] from, int stride, int x, int y) {
    var at = (y >> 16) * stride + (x >> 16);
    var below = at + stride;
    var across = x >> 8 & 255;
    var left = from[at] & 255;
    var leftBelow = from[below] & 255;
    var upper = (left << 8) + ((from[at + 1] & 255) - left) * across;
    var lower = (leftBelow << 8) + ((from[below + 1] & 255) - leftBelow) * across;
    return ((upper << 8) + (lower - upper) * (y >> 8 & 255) + (1 << 15)) >> 16;
  }

  /** The samples of u and v: u in the lower half of the result. */
  private static int chroma(byte[] from, int stride, int x, int y) {
    var at = 2 * ((y >> 16) * stride + (x >> 16));
    var across = x >> 8 & 255;
    var upper = (int) FOUR.get(from, at);
    var lower = (int) FOUR.get(from, at + 2 * stride);
    return between(
        between(left(upper), right(upper), across),
        between(left(lower), right(lower), across),
        y >> 8 & 255);
  }

  private static int left(int four) {
    return (four & 255) | ((four & 0xff00) << 8);
  }

  private static int right(int four) {
    return ((four >>> 16) & 255) | ((four >>> 8) & 0xff0000);
  }

  /** Both halves between those of {@code a} and {@code b}, whose share is 0 to 256. */
  private static int between(int a, int b, int share) {
    return ((a * (256 - share) + b * share + HALVES) >>> 8) & LANES;
  }
}
