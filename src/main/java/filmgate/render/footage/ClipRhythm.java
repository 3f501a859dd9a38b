package filmgate.render.footage;

import filmgate.render.spec.FootageAnalysis;
import java.util.ArrayList;
import java.util.List;

/** The cuts of a video that has the rhythm of a clip. */
public final class ClipRhythm {
  /** The least length of a shot in frames. */
  private static final int SHORTEST = 8;

  private ClipRhythm() {}

  /**
   * The frames at which a shot with this number of frames is cut: its parts are as long as the
   * shots of the clip, one after the other, and from the first one on again. No cuts if the clip
   * has none.
   */
  public static List<Integer> cuts(FootageAnalysis clip, int frames) {
    var lengths = lengths(clip);
    var cuts = new ArrayList<Integer>();
    if (lengths.size() > 1) {
      var at = lengths.getFirst();
      for (var i = 1; at <= frames - SHORTEST; i++) {
        cuts.add(at);
        at += lengths.get(i % lengths.size());
      }
    }
    return cuts;
  }

  private static List<Integer> lengths(FootageAnalysis clip) {
    var lengths = new ArrayList<Integer>();
    var begin = 0;
    for (var cut : clip.cuts()) {
      lengths.add(Math.max(SHORTEST, cut - begin));
      begin = cut;
    }
    lengths.add(Math.max(SHORTEST, clip.frames() - begin));
    return lengths;
  }
}
