package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.spec.RenderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundtrackTest {
  @Test
  void itLastsAsLongAsTheFramesAndNeverClips() {
    float[] left = samples(3);
    assertThat(left).hasSize((24 + 31) * 2000);
    float loudest = 0;
    double energy = 0;
    for (float sample : left) {
      loudest = Math.max(loudest, Math.abs(sample));
      energy += sample * sample;
    }
    assertThat(loudest).isLessThan(0.9f);
    assertThat(Math.sqrt(energy / left.length)).isBetween(0.02, 0.3);
  }

  @Test
  void itIsQuietAtItsEndsAndAtCuts() {
    float[] left = samples(3);
    assertThat(Math.abs(left[0])).isLessThan(0.001f);
    assertThat(Math.abs(left[47_999])).isLessThan(0.001f);
    assertThat(Math.abs(left[left.length - 1])).isLessThan(0.001f);
  }

  @Test
  void theSeedDecides() {
    assertThat(samples(3)).isEqualTo(samples(3));
    assertThat(samples(3)).isNotEqualTo(samples(4));
  }

  private static float[] samples(long seed) {
    RenderSpec spec =
        new RenderSpec(
            new RenderSpec.Size(320, 180),
            List.of(RenderSpec.ShotSpec.ofSeconds(1, "a"), new RenderSpec.ShotSpec(31, "b")),
            RenderSpec.SourceMedia.NONE,
            new RenderSpec.Style(seed, true, false, ""));
    Soundtrack track = new Soundtrack(spec);
    float[] all = new float[(int) track.samples()];
    float[] left = new float[1000];
    float[] right = new float[1000];
    int at = 0;
    for (int n = track.read(left, right); n > 0; n = track.read(left, right)) {
      System.arraycopy(left, 0, all, at, n);
      at += n;
    }
    assertThat(at).isEqualTo(all.length);
    return all;
  }
}
