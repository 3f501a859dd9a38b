package filmgate.media.codec;

import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/** The frames that are encoded independently: at most one second, never across a cut. */
record GroupOfPictures(int first, int frames) {
  static List<GroupOfPictures> of(RenderSpec spec) {
    var groups = new ArrayList<GroupOfPictures>();
    var start = 0;
    for (var shot : spec.shots()) {
      for (var done = 0; done < shot.frames(); done += RenderSpec.FRAMES_PER_SECOND) {
        var frames = Math.min(RenderSpec.FRAMES_PER_SECOND, shot.frames() - done);
        groups.add(new GroupOfPictures(start + done, frames));
      }
      start += shot.frames();
    }
    return groups;
  }
}
