package filmgate.render.sound;

import filmgate.render.raster.Noise;
import filmgate.render.sound.ShotAudio.BedLevel;
import java.util.List;

/**
 * The position of a shot in a run of shots with the same beds and music, which continue over its
 * cuts.
 *
 * @param seed of the beds and the music, the same for the whole run
 * @param offset the samples of the run before the shot
 * @param first whether the run begins with the shot
 * @param last whether it ends with it
 */
record AmbientRun(long seed, int offset, boolean first, boolean last) {
  /** The position of shot {@code number}, from 0, in its run. */
  static AmbientRun of(List<ShotAudio> shots, int number, long seed) {
    var start = number;
    var offset = 0;
    while (start > 0 && isContinued(shots.get(start - 1), shots.get(start))) {
      start--;
      offset += Soundtrack.length(shots.get(start).frames());
    }
    var last = number == shots.size() - 1 || !isContinued(shots.get(number), shots.get(number + 1));
    return new AmbientRun(Noise.mix(seed * 31 + start), offset, start == number, last);
  }

  private static boolean isContinued(ShotAudio shot, ShotAudio next) {
    return shot.music().equals(next.music()) && ids(shot).equals(ids(next));
  }

  private static List<String> ids(ShotAudio shot) {
    return shot.beds().stream().map(BedLevel::id).toList();
  }
}
