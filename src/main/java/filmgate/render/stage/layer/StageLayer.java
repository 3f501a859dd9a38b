package filmgate.render.stage.layer;

/** Something that is drawn over everything behind it. */
public interface StageLayer {
  /** Draws the layer; a pure function of the frame's view and moment. */
  void draw(StageFrame frame);
}
