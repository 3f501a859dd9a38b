package filmgate.render.sound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.signal.Stereo;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {
  static Collection<String> ids() {
    return EventCatalogue.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyNoiseIsHeardAndEndsSoftly(String id) {
    Stereo noise = EventCatalogue.play(id, 7);
    check(noise);
    assertThat(noise.length()).isBetween(1000, 48_000 * 6);
  }

  @ParameterizedTest
  @EnumSource(FloorType.class)
  void everySurfaceIsHeard(FloorType surface) {
    check(Footstep.on(surface, 7));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theSeedDecides(String id) {
    assertThat(EventCatalogue.play(id, 7).left())
        .isEqualTo(EventCatalogue.play(id, 7).left())
        .isNotEqualTo(EventCatalogue.play(id, 8).left());
  }

  @Test
  void theTrillOfACanaryLiesAboveTheCallOfAnOwl() {
    assertThat(crossings("canary")).isBetween(2500.0, 6000.0);
    assertThat(crossings("owl")).isBetween(250.0, 500.0);
    assertThat(crossings("cuckoo")).isBetween(450.0, 750.0);
  }

  @Test
  void anUnknownNoiseIsRefused() {
    assertThat(EventCatalogue.has("polka")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.play("polka", 1));
  }

  private static void check(Stereo noise) {
    float peak = 0;
    for (float sample : noise.left()) {
      assertThat(Float.isFinite(sample)).isTrue();
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(peak).isBetween(0.04f, 1.6f);
    assertThat(Math.abs(noise.left()[noise.length() - 1])).isLessThan(0.02f);
  }

  /** The mean pitch of the loud samples in hertz, by the crossings of zero. */
  private static double crossings(String id) {
    float[] samples = EventCatalogue.play(id, 7).left();
    int count = 0;
    int loud = 0;
    float envelope = 0;
    for (int i = 1; i < samples.length; i++) {
      envelope = Math.max(Math.abs(samples[i]), envelope * 0.998f);
      if (envelope > 0.05f) {
        loud++;
        count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
      }
    }
    return count * 48_000.0 / loud;
  }
}
