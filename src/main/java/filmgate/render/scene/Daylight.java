package filmgate.render.scene;

/** The time of day at the start and at the end of a shot. */
public record Daylight(TimeOfDay start, TimeOfDay end) {
  /** A time that does not change. */
  public static Daylight constant(TimeOfDay time) {
    return new Daylight(time, time);
  }

  /** Whether the light changes within the shot. */
  public boolean changes() {
    return start != end;
  }
}
