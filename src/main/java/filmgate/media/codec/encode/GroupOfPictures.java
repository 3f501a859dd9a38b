package filmgate.media.codec.encode;

import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Still;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames that are encoded independently: at most one second, never across a cut. A last frame
 * from an image is a group of its own, so that it is a key frame with the quality of the first.
 */
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
    return spec.media().lastFrame() instanceof Still.RawStill ? withKeyFrame(groups) : groups;
  }

  private static List<GroupOfPictures> withKeyFrame(List<GroupOfPictures> groups) {
    var last = groups.removeLast();
    if (last.frames > 1) {
      groups.add(new GroupOfPictures(last.first, last.frames - 1));
    }
    groups.add(new GroupOfPictures(last.first + last.frames - 1, 1));
    return groups;
  }
}
