package filmgate.render.rig;

import filmgate.render.draw.Drawing;

/**
 * A subject that can be drawn at any moment: a pure function of the moment. Figure coordinates: one
 * unit is one metre, the ground below the middle of the figure is (0, 0), y points down (the head
 * of a person is near y = -1.7), and a figure that moves across faces right.
 */
public interface Figure {
  /** The shapes at a moment. */
  Drawing draw(Moment moment);

  /** The room that the figure takes in any of its poses. */
  Extent extent();

  /**
   * How fast it moves forward at a moment, in metres a second; 0 for a figure that stays. The stage
   * moves the ground or the figure by it, so that feet do not slide.
   */
  default double speed() {
    return 0;
  }

  /** How loud and when: the times in seconds of footsteps in one cycle; empty if there are none. */
  default double stepsPerSecond() {
    return 0;
  }

  /** Whether it ends below at the bottom edge of the frame, as a portrait does. */
  default boolean cropped() {
    return false;
  }

  /**
   * The room of a figure in metres.
   *
   * @param width from its left to its right edge
   * @param height above the ground
   * @param faceX the middle of its face, where a close-up looks
   * @param faceY negative above the ground
   * @param faceSize the height of its face; 0 if it has none
   */
  record Extent(double width, double height, double faceX, double faceY, double faceSize) {}
}
