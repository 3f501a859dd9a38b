package filmgate.render.rig;

/**
 * A point in time of a shot.
 *
 * @param seconds since the start, on the clock of the action: slower in slow motion
 * @param progress from 0 at the first frame to 1 at the last one
 */
public record Moment(double seconds, double progress) {}
