package filmgate.generation;

/**
 * How a video is created.
 *
 * @param shotMode who decides the shots
 * @param allowPeople whether people may appear
 * @param seed the random seed
 * @param guidance how closely the video follows the prompt
 */
public record GenerationControls(
    ShotMode shotMode, boolean allowPeople, Seed seed, Guidance guidance) {
  public static final GenerationControls NONE =
      new GenerationControls(ShotMode.ONE_SHOT, true, new Seed.Unset(), new Guidance.Unset());

  /** The greatest seed. */
  public static final long SEED_MAX = 4_294_967_295L;

  public enum ShotMode {
    ONE_SHOT,
    /** The caller: the generation has the shots. */
    CUSTOMIZE,
    /** The model, from the prompt or from given shots. */
    INTELLIGENCE
  }

  /** The random seed, 0 to {@link #SEED_MAX}, or the choice of the provider. */
  public sealed interface Seed {
    record Given(long value) implements Seed {}

    record Unset() implements Seed {}
  }

  /** How closely the video follows the prompt, 0 to 1 (rule R88), or the default. */
  public sealed interface Guidance {
    record Scale(double value) implements Guidance {}

    record Unset() implements Guidance {}
  }

  /** The same controls with this seed. */
  public GenerationControls withSeed(long seed) {
    return new GenerationControls(shotMode, allowPeople, new Seed.Given(seed), guidance);
  }
}
