package filmgate.render.shot;

/**
 * What is seen of an image: its far parts in one framing, its near parts in another one, and what
 * is between them between both.
 */
record DepthFraming(Framing far, Framing near) {
  /** The whole image as it is. */
  static final DepthFraming WHOLE = flat(Framing.WHOLE);

  /** The same framing for all parts. */
  static DepthFraming flat(Framing framing) {
    return new DepthFraming(framing, framing);
  }

  /** Whether the image is seen as it is. */
  boolean isWhole() {
    return far.zoom() <= 1 && near.zoom() <= 1;
  }

  /** Between this one and another one, whose share is from 0 to 1. */
  DepthFraming towards(DepthFraming other, double share) {
    return new DepthFraming(far.towards(other.far, share), near.towards(other.near, share));
  }
}
