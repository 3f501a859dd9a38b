package filmgate.render.sound;

import filmgate.render.raster.Noise;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.spec.RenderSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The audio of a video, read once from start to end: that of its shots, or that of a clip. 48 kHz
 * stereo, -1 to 1, exactly as many samples as the frames last; equal shots and seeds give equal
 * samples, whatever is read at a time.
 */
public final class Soundtrack {
  /** Samples per second of each channel. */
  public static final int RATE = Sampling.RATE;

  private final List<Passage> passages;
  private Stereo playing = new Stereo(0);
  private int position;
  private int next;

  /** The audio of shots, synthesized one after the other. */
  public Soundtrack(List<ShotAudio> shots, long seed) {
    this(
        IntStream.range(0, shots.size())
            .mapToObj(i -> new Passage.OfShot(shots.get(i), i, AmbientRun.of(shots, i, seed), seed))
            .toList());
  }

  private Soundtrack(List<? extends Passage> passages) {
    this.passages = List.copyOf(passages);
  }

  /** The audio of a clip at its own level, cut or followed by silence after this many frames. */
  public static Soundtrack of(RecordedAudio recording, int frames) {
    return new Soundtrack(
        IntStream.iterate(0, first -> first < frames, first -> first + RenderSpec.FRAMES_PER_SECOND)
            .mapToObj(
                first ->
                    new Passage.Recorded(
                        recording, first, Math.min(RenderSpec.FRAMES_PER_SECOND, frames - first)))
            .toList());
  }

  /** A part of the track that is in memory at once. */
  private sealed interface Passage {
    int frames();

    Stereo samples();

    record OfShot(ShotAudio shot, int number, AmbientRun run, long seed) implements Passage {
      @Override
      public int frames() {
        return shot.frames();
      }

      @Override
      public Stereo samples() {
        long own = Noise.mix(seed * 31 + number);
        return new ShotMixer(shot, run, seed, own, length(shot.frames())).mix();
      }
    }

    record Recorded(RecordedAudio recording, int first, int frames) implements Passage {
      @Override
      public Stereo samples() {
        return recording.read(length(first), length(frames));
      }
    }
  }

  /** The samples of each channel. */
  public long samples() {
    return passages.stream().mapToLong(passage -> length(passage.frames())).sum();
  }

  /** Fills both channels with the next samples; returns how many, 0 at the end. */
  public int read(float[] left, float[] right) {
    var count = 0;
    while (count < left.length && advance()) {
      var part = Math.min(left.length - count, playing.length() - position);
      System.arraycopy(playing.left(), position, left, count, part);
      System.arraycopy(playing.right(), position, right, count, part);
      position += part;
      count += part;
    }
    return count;
  }

  /** Goes to the next passage at the end of one; false at the end of the last one. */
  private boolean advance() {
    while (position == playing.length() && next < passages.size()) {
      playing = passages.get(next).samples();
      position = 0;
      next++;
    }
    return position < playing.length();
  }

  static int length(int frames) {
    return frames * (RATE / RenderSpec.FRAMES_PER_SECOND);
  }
}
