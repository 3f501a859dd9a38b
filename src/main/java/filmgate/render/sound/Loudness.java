package filmgate.render.sound;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import java.util.ArrayList;
import java.util.List;

/** The loudness of audio after ITU-R BS.1770, in LUFS: weighted by frequency and gated. */
final class Loudness {
  /** The loudness of silence. */
  static final double SILENCE = -70;

  private static final int HOP = Sampling.RATE / 10;
  private static final int HOPS = 4;
  private static final double OFFSET = -0.691;

  private Loudness() {}

  /** The integrated loudness; {@link #SILENCE} if nothing is heard. */
  static double of(Stereo audio) {
    var left = energies(audio.left());
    var right = energies(audio.right());
    var blocks = new ArrayList<Double>();
    var count = Math.max(1, left.length - HOPS + 1);
    for (var i = 0; i < count; i++) {
      double sum = 0;
      var end = Math.min(left.length, i + HOPS);
      for (var hop = i; hop < end; hop++) {
        sum += left[hop] + right[hop];
      }
      blocks.add(sum / Math.max(1, end - i));
    }
    var heard = above(blocks, SILENCE);
    return decibels(mean(above(heard, decibels(mean(heard)) - 10)));
  }

  private static List<Double> above(List<Double> blocks, double gate) {
    return blocks.stream().filter(block -> decibels(block) > gate).toList();
  }

  private static double mean(List<Double> blocks) {
    return blocks.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double decibels(double energy) {
    return energy <= 0 ? SILENCE : Math.max(SILENCE, OFFSET + 10 * StrictMath.log10(energy));
  }

  /** The mean squares of the weighted samples in steps of 100 ms. */
  private static double[] energies(float[] samples) {
    var out = new double[Math.max(1, samples.length / HOP)];
    var shelf =
        new Biquad(
            1.53512485958697,
            -2.69169618940638,
            1.19839281085285,
            -1.69065929318241,
            0.73248077421585);
    var edge = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
    for (var hop = 0; hop < out.length; hop++) {
      double sum = 0;
      var end = Math.min(samples.length, (hop + 1) * HOP);
      for (var i = hop * HOP; i < end; i++) {
        double weighted = edge.next(shelf.next(samples[i]));
        sum += weighted * weighted;
      }
      out[hop] = sum / HOP;
    }
    return out;
  }

  /** A filter with two poles and two zeros. */
  private static final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
      this.b0 = b0;
      this.b1 = b1;
      this.b2 = b2;
      this.a1 = a1;
      this.a2 = a2;
    }

    double next(double input) {
      double output = b0 * input + first;
      first = b1 * input - a1 * output + second + 1e-30;
      second = b2 * input - a2 * output;
      return output;
    }
  }
}
