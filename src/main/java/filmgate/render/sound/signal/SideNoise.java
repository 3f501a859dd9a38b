package filmgate.render.sound.signal;

/** The pink noise of one channel, a part of which is equal in both. */
public final class SideNoise {
  private static final float OWN = 0.83f;
  private static final float SHARED = 0.56f;

  private final PinkNoise own;
  private final PinkNoise shared;

  /**
   * @param side the number of the channel
   */
  public SideNoise(long seed, int side) {
    own = new PinkNoise(seed * 31 + side);
    shared = new PinkNoise(seed * 31);
  }

  /** The next sample. */
  public float next() {
    return OWN * own.next() + SHARED * shared.next();
  }
}
