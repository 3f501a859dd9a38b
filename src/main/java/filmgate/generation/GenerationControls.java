package filmgate.generation;

/**
 * The wishes that change how a generation is made.
 *
 * @param shotMode who decides where the shots are cut
 * @param allowPeople whether persons may appear
 * @param seed what the randomness starts from
 * @param guidance how closely the prompt is followed
 */
public record GenerationControls(
    ShotMode shotMode, boolean allowPeople, Seed seed, Guidance guidance) {
  public static final GenerationControls NONE =
      new GenerationControls(ShotMode.ONE_SHOT, true, new Seed.Unset(), new Guidance.Unset());

  /** Who decides where the shots are cut. */
  public enum ShotMode {
    ONE_SHOT,
    /** The caller: the shots stand in the generation. */
    CUSTOMIZE,
    /** The model, from the prompt or from given shots. */
    INTELLIGENCE
  }

  /** What the randomness starts from: 0 to 4294967295, or whatever the provider chooses. */
  public sealed interface Seed {
    record Given(long value) implements Seed {}

    record Unset() implements Seed {}
  }

  /** How closely the prompt is followed: 0 to 1 ({@code cfg_scale}, R88), or the default. */
  public sealed interface Guidance {
    record Scale(double value) implements Guidance {}

    record Unset() implements Guidance {}
  }
}
