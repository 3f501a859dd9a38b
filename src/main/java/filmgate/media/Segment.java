package filmgate.media;

import filmgate.render.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/** A run of frames that is coded on its own: at most one second, never across a cut. */
record Segment(int first, int frames) {
  /** All segments of a film in order. */
  static List<Segment> of(RenderSpec spec) {
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (RenderSpec.ShotSpec shot : spec.shots()) {
      for (int done = 0; done < shot.frames(); done += RenderSpec.FRAMES_PER_SECOND) {
        int frames = Math.min(RenderSpec.FRAMES_PER_SECOND, shot.frames() - done);
        segments.add(new Segment(start + done, frames));
      }
      start += shot.frames();
    }
    return segments;
  }
}
