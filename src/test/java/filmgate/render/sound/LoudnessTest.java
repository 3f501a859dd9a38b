package filmgate.render.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.sound.signal.Stereo;
import org.junit.jupiter.api.Test;

/** The reference values are those of ITU-R BS.1770 and EBU Tech 3341. */
class LoudnessTest {
  @Test
  void aToneOfOneKilohertzInBothChannelsHasItsPeakLevel() {
    assertThat(Loudness.of(tone(5, 0.1))).isEqualTo(-20, within(0.1));
    assertThat(Loudness.of(tone(5, 0.0708))).isEqualTo(-23, within(0.1));
  }

  @Test
  void pausesAreLeftOut() {
    Stereo half = new Stereo(48_000 * 20);
    half.mix(tone(10, 0.1), 0, 1);
    assertThat(Loudness.of(half)).isEqualTo(-20, within(0.2));
  }

  @Test
  void silenceHasTheLowestLoudness() {
    assertThat(Loudness.of(new Stereo(48_000))).isEqualTo(Loudness.SILENCE);
    assertThat(Loudness.of(new Stereo(100))).isEqualTo(Loudness.SILENCE);
  }

  private static Stereo tone(int seconds, double peak) {
    float[] samples = new float[48_000 * seconds];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (peak * Math.sin(2 * Math.PI * 997 * i / 48_000));
    }
    return Stereo.ofMono(samples);
  }
}
