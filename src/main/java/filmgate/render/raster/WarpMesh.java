package filmgate.render.raster;

/**
 * Which point of an image is seen at each point of a frame: exact at nodes every 16 samples of the
 * frame, and bilinear between them. Points are in samples of luma; 0 is the left or the upper edge.
 */
public final class WarpMesh {
  /** Samples of the frame between two nodes. */
  public static final int CELL = 16;

  private static final int ONE = 1 << 16;

  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final int[] x;
  private final int[] y;
  private final int[] weight;

  /** A mesh over a frame of this size that shows nothing yet. */
  public WarpMesh(int width, int height) {
    this.width = width;
    this.height = height;
    columns = (width + CELL - 1) / CELL + 1;
    rows = (height + CELL - 1) / CELL + 1;
    x = new int[columns * rows];
    y = new int[x.length];
    weight = new int[x.length];
  }

  /** Nodes in a row. */
  public int columns() {
    return columns;
  }

  /** Rows of nodes. */
  public int rows() {
    return rows;
  }

  /**
   * Sets what is seen at a node.
   *
   * @param share how much of it is seen if it is mixed into another image, from 0 to 1
   */
  public void set(int column, int row, double atX, double atY, double share) {
    var node = row * columns + column;
    x[node] = fixed(atX, width);
    y[node] = fixed(atY, height);
    weight[node] = (int) (Math.clamp(share, 0, 1) * ONE);
  }

  private static int fixed(double at, int length) {
    return (int) (Math.clamp(at, -CELL, length + CELL) * ONE + 0.5);
  }

  /** What is seen on the line that is {@code part} 1/32 of a cell below a row of nodes. */
  void readX(int row, int part, int[] into) {
    read(x, row, part, into);
  }

  void readY(int row, int part, int[] into) {
    read(y, row, part, into);
  }

  void readWeights(int row, int part, int[] into) {
    read(weight, row, part, into);
  }

  private void read(int[] values, int row, int part, int[] into) {
    var node = row * columns;
    for (var i = 0; i < columns; i++) {
      long value = values[node + i];
      into[i] = (int) (value + (((values[node + columns + i] - value) * part) >> 5));
    }
  }

  /** Whether nothing of the image is mixed in between two columns of nodes. */
  boolean isInvisible(int column, int row) {
    var node = row * columns + column;
    return (weight[node] | weight[node + 1] | weight[node + columns] | weight[node + columns + 1])
        == 0;
  }
}
