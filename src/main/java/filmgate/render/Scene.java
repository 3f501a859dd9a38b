package filmgate.render;

/** What one shot shows behind its words: each frame a pure function of its index in the shot. */
interface Scene {
  /** Draws frame {@code index} of the shot over everything in {@code into}. */
  void draw(int index, I420 into);
}
