package filmgate.render.shot;

import filmgate.render.scene.CameraDirection.CameraMove;

/** From where to where a camera moves over an image if nothing holds it. */
record Sweep(DepthFraming start, DepthFraming end) {
  /**
   * The sweep of a move.
   *
   * @param base the least zoom
   * @param strength how far the camera moves; 1 is usual
   * @param aim the offsets of what is looked at
   */
  static Sweep of(CameraMove move, double base, double strength, Framing aim) {
    var around = new Around(base, strength, aim);
    return switch (move) {
      case STATIC -> new Sweep(around.still(), around.still());
      case DRIFT -> new Sweep(around.still(), around.closer(0.06, 0.1));
      case ZOOM_IN -> new Sweep(around.still(), around.closer(0.3, 0.3));
      case ZOOM_OUT -> new Sweep(around.closer(0.3, 0.3), around.still());
      case DOLLY_IN -> new Sweep(around.still(), around.closer(0.16, 0.26));
      case DOLLY_OUT -> new Sweep(around.closer(0.16, 0.26), around.still());
      case PAN_LEFT -> new Sweep(around.aside(1, 1), around.aside(-1, -1));
      case PAN_RIGHT -> new Sweep(around.aside(-1, -1), around.aside(1, 1));
      case TRACKING -> new Sweep(around.aside(-0.7, -1), around.aside(0.7, 1));
      case ORBIT -> new Sweep(around.aside(0.14, -0.16), around.aside(-0.14, 0.16));
      case TILT_UP -> new Sweep(around.upright(1, 1), around.upright(-1, -1));
      case TILT_DOWN -> new Sweep(around.upright(-1, -1), around.upright(1, 1));
      case CRANE_UP -> new Sweep(around.upright(0.55, 1), around.upright(-0.55, -1));
      case CRANE_DOWN -> new Sweep(around.upright(-0.55, -1), around.upright(0.55, 1));
      case HANDHELD -> new Sweep(around.closer(0.05, 0.06), around.closer(0.07, 0.09));
    };
  }

  /** Whether it ends with more of the image than it starts with. */
  boolean goesOut() {
    return end.far().zoom() < start.far().zoom();
  }

  /** Whether it is only a way towards something. */
  boolean goesIn() {
    return end.far().zoom() > start.far().zoom() * 1.1;
  }

  /** The framings around what is looked at. */
  private record Around(double base, double strength, Framing aim) {
    /** The zoom that leaves room beside the framing. */
    private static final double ROOM = 0.17;

    /** How far to the side the camera moves, as a share of the image. */
    private static final double REACH = 0.1;

    DepthFraming still() {
      return DepthFraming.flat(new Framing(base, aim.across(), aim.down()));
    }

    DepthFraming closer(double far, double near) {
      return new DepthFraming(zoomed(far), zoomed(near));
    }

    private Framing zoomed(double by) {
      return new Framing(base * (1 + by * strength), aim.across(), aim.down());
    }

    /** Left (-1) or right (1) of what is looked at. */
    DepthFraming aside(double far, double near) {
      return new DepthFraming(
          new Framing(roomy(), beside(aim.across(), far), aim.down()),
          new Framing(roomy(), beside(aim.across(), near), aim.down()));
    }

    /** Above (-1) or below (1) what is looked at. */
    DepthFraming upright(double far, double near) {
      return new DepthFraming(
          new Framing(roomy(), aim.across(), beside(aim.down(), far)),
          new Framing(roomy(), aim.across(), beside(aim.down(), near)));
    }

    private double roomy() {
      return base * (1 + ROOM * strength);
    }

    /** The offset of a framing that moves by the same part of the image at any zoom. */
    private double beside(double middle, double share) {
      double reach = Math.min(0.5, REACH * strength / (1 - 1 / roomy()));
      return Math.clamp(middle, reach, 1 - reach) + reach * share;
    }
  }
}
