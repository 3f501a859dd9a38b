package filmgate.render.footage;

import filmgate.render.footage.BlockMotion.ImageMotion;
import filmgate.render.raster.I420;
import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import filmgate.render.spec.FootageAnalysis.ClipPalette;
import filmgate.render.spec.FootageAnalysis.Spread;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures a clip from its small frames, at 24 a second: its colours, its cuts, and the movement of
 * its camera.
 */
public final class FootageMeter {
  /** The mean difference of luma from which two frames can belong to two shots. */
  private static final double CUT = 9;

  /** How much greater it is than that of the frames around. */
  private static final double STANDS_OUT = 3;

  private static final int AROUND = 6;
  private static final int SHOT_MIN = 6;

  /** The movement is measured over this number of frames. */
  private static final int STEP = 2;

  private static final double STEPS_PER_SECOND = RenderSpec.FRAMES_PER_SECOND / (double) STEP;

  private final Sum y = new Sum();
  private final Sum u = new Sum();
  private final Sum v = new Sum();
  private final List<Double> differences = new ArrayList<>();
  private final List<Optional<ImageMotion>> motions = new ArrayList<>();
  private final List<byte[]> recent = new ArrayList<>();
  private int width;
  private int height;

  /** The sum of samples and of their squares. */
  private static final class Sum {
    private long count;
    private long sum;
    private long squares;

    void add(byte[] plane) {
      for (var sample : plane) {
        var value = sample & 255;
        sum += value;
        squares += (long) value * value;
      }
      count += plane.length;
    }

    Spread spread() {
      double mean = sum / (double) count;
      double variance = Math.max(0, squares / (double) count - mean * mean);
      return new Spread(mean, StrictMath.sqrt(variance));
    }
  }

  /** Adds the next frame; all have the same size, about 160 pixels wide. */
  public void add(I420 frame) {
    width = frame.width();
    height = frame.height();
    y.add(frame.y());
    u.add(frame.u());
    v.add(frame.v());
    var luma = frame.y().clone();
    if (!recent.isEmpty()) {
      differences.add(difference(recent.getLast(), luma));
    }
    if (recent.size() == STEP) {
      motions.add(new BlockMotion(width, height).between(recent.getFirst(), luma));
      recent.removeFirst();
    }
    recent.add(luma);
  }

  private static double difference(byte[] a, byte[] b) {
    var sum = 0;
    for (var i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 255) - (b[i] & 255));
    }
    return sum / (double) a.length;
  }

  /** What was measured; at least one frame was added. */
  public FootageAnalysis analysis() {
    var cuts = cuts();
    var palette = new ClipPalette(y.spread(), u.spread(), v.spread());
    return new FootageAnalysis(palette, differences.size() + 1, cuts, motion(cuts));
  }

  private List<Integer> cuts() {
    var cuts = new ArrayList<Integer>();
    for (var i = 0; i < differences.size(); i++) {
      var since = i + 1 - (cuts.isEmpty() ? 0 : cuts.getLast());
      if (since >= SHOT_MIN && isCut(i)) {
        cuts.add(i + 1);
      }
    }
    return cuts;
  }

  private boolean isCut(int at) {
    var from = Math.max(0, at - AROUND);
    var around = new double[Math.min(differences.size(), at + AROUND + 1) - from];
    Arrays.setAll(around, i -> differences.get(from + i));
    Arrays.sort(around);
    double usual = around[around.length / 2];
    return differences.get(at) > CUT && differences.get(at) > STANDS_OUT * usual + 1;
  }

  private ClipMotion motion(List<Integer> cuts) {
    var steady = new ArrayList<ImageMotion>();
    for (var i = 0; i < motions.size(); i++) {
      if (motions.get(i).isPresent() && !isCutWithin(cuts, i)) {
        steady.add(motions.get(i).get());
      }
    }
    if (steady.isEmpty()) {
      return new ClipMotion(0, 0, 0, 0);
    }
    var x = steady.stream().mapToDouble(ImageMotion::x).toArray();
    var down = steady.stream().mapToDouble(ImageMotion::y).toArray();
    double zoom = steady.stream().mapToDouble(ImageMotion::zoom).average().orElseThrow();
    double shake = StrictMath.sqrt(unsteadiness(x) + unsteadiness(down));
    return new ClipMotion(
        -mean(x, 0, x.length) / width * STEPS_PER_SECOND,
        mean(down, 0, down.length) / height * STEPS_PER_SECOND,
        zoom * STEPS_PER_SECOND,
        shake / width * STEPS_PER_SECOND);
  }

  /** Whether a new shot begins between the frames of a movement. */
  private static boolean isCutWithin(List<Integer> cuts, int first) {
    return cuts.stream().anyMatch(cut -> cut > first && cut <= first + STEP);
  }

  /** The variance around the mean of about a second. */
  private static double unsteadiness(double[] values) {
    double sum = 0;
    var half = RenderSpec.FRAMES_PER_SECOND / 2;
    for (var i = 0; i < values.length; i++) {
      var usual = mean(values, Math.max(0, i - half), Math.min(values.length, i + half + 1));
      sum += (values[i] - usual) * (values[i] - usual);
    }
    return sum / values.length;
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElse(0);
  }
}
