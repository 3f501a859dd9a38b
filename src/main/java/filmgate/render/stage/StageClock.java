package filmgate.render.stage;

import filmgate.render.rig.Moment;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.spec.RenderSpec;

/** The time of the action at each frame of a shot, at the pace of the shot. */
record StageClock(int frames, Pace pace) {
  /** The moment of frame {@code index}, from 0. */
  Moment at(int index) {
    double progress = frames == 1 ? 0 : index / (frames - 1.0);
    var frame = pace == Pace.REVERSE ? Math.max(0, frames - 1 - index) : index;
    return new Moment(frame / (double) RenderSpec.FRAMES_PER_SECOND * rate(), progress);
  }

  /** Seconds of action in the shot, at least 0.1. */
  double duration() {
    return Math.max(0.1, frames / (double) RenderSpec.FRAMES_PER_SECOND * rate());
  }

  private double rate() {
    return switch (pace) {
      case SLOW_MOTION -> 0.4;
      case SLOW -> 0.65;
      case NORMAL, REVERSE -> 1;
      case FAST -> 1.5;
      case TIME_LAPSE -> 6;
    };
  }
}
