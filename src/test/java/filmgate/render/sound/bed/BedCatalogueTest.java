package filmgate.render.sound.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import filmgate.render.sound.signal.Stereo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BedCatalogueTest {
  private static final int SECONDS = 16;
  private static final int HOP = 960;

  /** Beds that a listener must tell apart without an image. */
  private static final List<String> DISTINCT =
      List.of(
          "ocean",
          "wind",
          "rain",
          "storm",
          "city",
          "forest",
          "birds",
          "night-crickets",
          "cafe",
          "band",
          "fire",
          "stream",
          "underwater",
          "space",
          "factory",
          "engine",
          "train",
          "helicopter",
          "heartbeat",
          "gallop",
          "clock",
          "audience",
          "piano");

  static Collection<String> ids() {
    return BedCatalogue.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyBedIsHeardAtAnEvenLevel(String id) {
    Stereo audio = BedCatalogue.play(id, 5, 240_000);
    assertThat(audio.length()).isEqualTo(240_000);
    for (float[] channel : List.of(audio.left(), audio.right())) {
      double sum = 0;
      double square = 0;
      for (float sample : channel) {
        assertThat(Float.isFinite(sample)).isTrue();
        sum += sample;
        square += sample * sample;
      }
      assertThat(Math.sqrt(square / channel.length)).isBetween(0.008, 0.2);
      assertThat(Math.abs(sum / channel.length)).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theSeedDecides(String id) {
    assertThat(BedCatalogue.play(id, 5, 96_000).left())
        .isEqualTo(BedCatalogue.play(id, 5, 96_000).left())
        .isNotEqualTo(BedCatalogue.play(id, 6, 96_000).left());
  }

  @Test
  void bedsDifferInTheirSpectrumOrTheirRhythm() {
    List<double[]> all = new ArrayList<>();
    for (String id : DISTINCT) {
      all.add(features(BedCatalogue.play(id, 5, 48_000 * SECONDS)));
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(all.get(i), all.get(j)))
            .as(DISTINCT.get(i) + ", " + DISTINCT.get(j))
            .isGreaterThan(8);
      }
    }
  }

  private static double distance(double[] one, double[] two) {
    double sum = 0;
    for (int n = 0; n < one.length; n++) {
      sum += (one[n] - two[n]) * (one[n] - two[n]);
    }
    return Math.sqrt(sum);
  }

  @Test
  void anUnknownBedIsRefused() {
    assertThat(BedCatalogue.has("polka")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> BedCatalogue.play("polka", 1, 10));
  }

  /** The level of eight octaves in dB, and how far each swings within 20 ms and within 0.8 s. */
  private static double[] features(Stereo audio) {
    double[] out = new double[24];
    double centre = 62.5;
    for (int band = 0; band < 8; band++, centre *= 2) {
      double[] fast = levels(audio.left(), centre);
      double[] slow = new double[fast.length / 40];
      for (int i = 0; i < slow.length * 40; i++) {
        slow[i / 40] += fast[i] / 40;
      }
      out[band] = 10 * Math.log10(Arrays.stream(fast).average().orElseThrow() + 1e-8);
      out[8 + band] = swing(fast);
      out[16 + band] = 2 * swing(slow);
    }
    return out;
  }

  /** The standard deviation in dB. */
  private static double swing(double[] levels) {
    double mean = 0;
    double square = 0;
    for (double level : levels) {
      double decibels = 10 * Math.log10(level + 1e-8);
      mean += decibels / levels.length;
      square += decibels * decibels / levels.length;
    }
    return Math.sqrt(Math.max(0, square - mean * mean));
  }

  /** The energy of an octave in steps of 20 ms, with the band filter of Robert Bristow-Johnson. */
  private static double[] levels(float[] samples, double centre) {
    double angle = 2 * Math.PI * centre / 48_000;
    double alpha = Math.sin(angle) * Math.sinh(Math.log(2) / 2 * angle / Math.sin(angle));
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    double[] out = new double[samples.length / HOP];
    for (int i = 0; i < out.length * HOP; i++) {
      double y = alpha * (samples[i] - x2) + 2 * Math.cos(angle) * y1 - (1 - alpha) * y2;
      y /= 1 + alpha;
      x2 = x1;
      x1 = samples[i];
      y2 = y1;
      y1 = y;
      out[i / HOP] += y * y / HOP;
    }
    return out;
  }
}
