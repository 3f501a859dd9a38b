package filmgate.render.stage;

import filmgate.render.rig.Moment;
import filmgate.render.stage.layer.View;
import java.util.List;

/**
 * How the same scene is framed between the cuts of a shot: as composed, closer, and from a side.
 *
 * @param cuts the frames at which the framing changes, in ascending order
 * @param frames of the shot
 * @param extent how far the camera moves: 1 is an ordinary move
 */
public record Framings(List<Integer> cuts, int frames, double extent) {
  /** A shot without cuts. */
  public static final Framings ONE = Framings.of(1);

  private static final double CLOSER = 1.6;
  private static final double ASIDE = 1.28;
  private static final double TO_THE_SIDE = 0.16;

  public Framings {
    cuts = List.copyOf(cuts);
  }

  /** A shot of this number of frames without cuts. */
  public static Framings of(int frames) {
    return new Framings(List.of(), frames, 1);
  }

  /** What the camera sees at a moment. */
  View apply(View moved, Moment moment) {
    var view = extended(moved);
    var index = (int) StrictMath.rint(moment.progress() * (frames - 1));
    var number = (int) cuts.stream().filter(cut -> cut <= index).count();
    return switch (number % 4) {
      case 1 -> framed(view, CLOSER, 0);
      case 2 -> framed(view, ASIDE, TO_THE_SIDE);
      case 3 -> framed(view, CLOSER, -TO_THE_SIDE);
      default -> view;
    };
  }

  private View extended(View view) {
    if (Double.compare(extent, 1) == 0) {
      return view;
    }
    return new View(
        view.pan() * extent,
        view.tilt() * extent,
        view.track() * extent,
        view.rise() * extent,
        1 + (view.farZoom() - 1) * extent,
        1 + (view.nearZoom() - 1) * extent,
        view.scroll());
  }

  private static View framed(View view, double zoom, double pan) {
    return new View(
        view.pan() + pan,
        view.tilt(),
        view.track(),
        view.rise(),
        view.farZoom() * zoom,
        view.nearZoom() * zoom,
        view.scroll());
  }
}
