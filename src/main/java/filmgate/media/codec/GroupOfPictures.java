package filmgate.media.codec;

import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/** The frames that are encoded independently: at most one second, never across a cut. */
record GroupOfPictures(int first, int frames) {
  static List<GroupOfPictures> of(RenderSpec spec) {
    List<GroupOfPictures> groups = new ArrayList<>();
    int start = 0;
    for (RenderSpec.ShotSpec shot : spec.shots()) {
      for (int done = 0; done < shot.frames(); done += RenderSpec.FRAMES_PER_SECOND) {
        int frames = Math.min(RenderSpec.FRAMES_PER_SECOND, shot.frames() - done);
        groups.add(new GroupOfPictures(start + done, frames));
      }
      start += shot.frames();
    }
    return groups;
  }
}
