package filmgate.render.shot;

import filmgate.render.raster.Resampler.SourceRect;
import filmgate.render.raster.WarpMesh;

/**
 * An image seen by a camera: its far parts through one rectangle, its near parts through another
 * one, in samples of luma.
 */
record ImageView(DepthMap depth, SourceRect far, SourceRect near, double width, double height) {
  /** Steps that find the point whose depth leads to itself. */
  private static final int STEPS = 3;

  /** The point of the image that is seen at a point of the frame, which has the same size. */
  ImagePoint at(double x, double y) {
    double across = x / width;
    double down = y / height;
    double farX = far.x() + far.width() * across;
    double farY = far.y() + far.height() * down;
    double towardsX = near.x() + near.width() * across - farX;
    double towardsY = near.y() + near.height() * down - farY;
    double share = 0.5;
    for (var i = 0; i < STEPS; i++) {
      share = depth.at((farX + towardsX * share) / width, (farY + towardsY * share) / height);
    }
    return new ImagePoint(farX + towardsX * share, farY + towardsY * share);
  }

  WarpMesh mesh() {
    var mesh = new WarpMesh((int) width, (int) height);
    for (var row = 0; row < mesh.rows(); row++) {
      for (var column = 0; column < mesh.columns(); column++) {
        var point = at(column * WarpMesh.CELL, row * WarpMesh.CELL);
        mesh.set(column, row, point.x(), point.y(), 1);
      }
    }
    return mesh;
  }
}
