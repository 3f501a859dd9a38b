package filmgate.render.sound;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.sound.signal.Stereo;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimiterTest {
  @Test
  void noPeakExceedsTheCeiling() {
    Random random = new Random(11);
    Stereo audio = new Stereo(48_000);
    for (int i = 0; i < audio.length(); i++) {
      float loud = i % 9000 < 300 ? 4f : 0.5f;
      audio.left()[i] = loud * (random.nextFloat() * 2 - 1);
      audio.right()[i] = loud * (random.nextFloat() * 2 - 1);
    }
    Limiter.apply(audio);
    for (int i = 0; i < audio.length(); i++) {
      assertThat(Math.abs(audio.left()[i])).isLessThanOrEqualTo(Limiter.CEILING + 1e-5f);
      assertThat(Math.abs(audio.right()[i])).isLessThanOrEqualTo(Limiter.CEILING + 1e-5f);
    }
  }

  @Test
  void quietAudioIsNotChanged() {
    Stereo audio = new Stereo(4800);
    for (int i = 0; i < audio.length(); i++) {
      audio.left()[i] = (float) (0.7 * Math.sin(i * 0.05));
    }
    float[] before = audio.left().clone();
    Limiter.apply(audio);
    assertThat(audio.left()).isEqualTo(before);
  }
}
