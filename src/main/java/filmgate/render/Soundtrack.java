package filmgate.render;

import filmgate.render.raster.Noise;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The audio of a video, read once from start to end: a soft chord that changes with every shot,
 * over wind noise. 48 kHz stereo, -1 to 1, exactly as many samples as the frames last; equal
 * specifications give equal samples.
 */
public final class Soundtrack {
  public static final int RATE = 48_000;

  private static final int FADE = RATE / 25;
  private static final int TABLE = 4096;
  private static final float[] SINE = sine();
  private static final double[] SCALE = {1, 9 / 8.0, 5 / 4.0, 3 / 2.0, 5 / 3.0};

  private final long samples;
  private final List<Chord> chords = new ArrayList<>();
  private final float[] wind = new float[4];
  private long position;
  private int playing;
  private long noise;

  public Soundtrack(RenderSpec spec) {
    samples = spec.frames() * (long) RATE / RenderSpec.FRAMES_PER_SECOND;
    noise = Noise.mix(spec.style().seed() ^ 0x5eed);
    long start = 0;
    for (var i = 0; i < spec.shots().size(); i++) {
      long end = start + spec.shots().get(i).frames() * (long) RATE / RenderSpec.FRAMES_PER_SECOND;
      chords.add(Chord.of(Noise.mix(spec.style().seed() * 31 + i), start, end));
      start = end;
    }
  }

  public long samples() {
    return samples;
  }

  /** Fills both channels with the next samples; returns how many, 0 at the end. */
  public int read(float[] left, float[] right) {
    var count = (int) Math.min(left.length, samples - position);
    for (var i = 0; i < count; i++, position++) {
      while (position >= chords.get(playing).end()) {
        playing++;
      }
      var chord = chords.get(playing);
      float fade = chord.loudness(position);
      float swell = 0.6f + 0.4f * sineAt(position * 0.11 / RATE);
      left[i] = limit(fade * (chord.sample(position, 0) + swell * gust(0)));
      right[i] = limit(fade * (chord.sample(position, 1) + swell * gust(2)));
    }
    return count;
  }

  /** Low-passed noise with a separate state for each channel. */
  private float gust(int state) {
    noise ^= noise << 13;
    noise ^= noise >>> 7;
    noise ^= noise << 17;
    float white = (noise >> 40) / (float) (1 << 23);
    wind[state] += (white - wind[state]) * 0.03f;
    wind[state + 1] += (wind[state] - wind[state + 1]) * 0.05f;
    return wind[state + 1] * 0.9f;
  }

  private static float limit(float value) {
    float bounded = Math.clamp(value, -1.2f, 1.2f);
    return bounded - bounded * bounded * bounded * 0.2f;
  }

  private static float sineAt(double turns) {
    return SINE[(int) ((turns - (long) turns) * TABLE) & (TABLE - 1)];
  }

  private static float[] sine() {
    var table = new float[TABLE];
    for (var i = 0; i < TABLE; i++) {
      table[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / TABLE);
    }
    return table;
  }

  /** One shot's chord: three notes of a pentatonic scale, and when it sounds. */
  private record Chord(long start, long end, List<Double> notes) {
    static Chord of(long seed, long start, long end) {
      double root = 110 * SCALE[(int) (seed >>> 8 & 0xffff) % SCALE.length];
      var step = (int) (seed >>> 24 & 0xffff) % 3;
      return new Chord(
          start, end, List.of(root, root * SCALE[step + 1], root * 2 * SCALE[step], root * 2.995));
    }

    float loudness(long position) {
      long edge = Math.min(position - start, end - 1 - position);
      return edge >= FADE ? 1 : edge / (float) FADE;
    }

    float sample(long position, int channel) {
      double time = position / (double) RATE;
      float sum = 0;
      for (var i = 0; i < notes.size(); i++) {
        double drift = 1 + (channel == 0 ? 0.0011 : -0.0013) * (i + 1);
        float tremor = 0.7f + 0.3f * sineAt(time * (0.07 + 0.03 * i) + 0.25 * channel);
        sum += tremor * sineAt(time * notes.get(i) * drift) / (2 + i * 1.5f);
      }
      return sum * 0.16f;
    }
  }
}
