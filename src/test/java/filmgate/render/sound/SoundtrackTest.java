package filmgate.render.sound;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.ShotAudio.BedLevel;
import filmgate.render.sound.ShotAudio.EventCue;
import filmgate.render.sound.ShotAudio.MusicCue;
import filmgate.render.sound.ShotAudio.Space;
import filmgate.render.sound.ShotAudio.StepRhythm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundtrackTest {
  private static final int SAMPLES_OF_FRAME = 2000;

  private static final ShotAudio BEACH =
      new ShotAudio(
          31,
          List.of(new BedLevel("ocean", 1), new BedLevel("wind", 0.6)),
          List.of(new EventCue("bark", 0.3, 0.8, -0.2)),
          new StepRhythm(2.5, 0.2, FloorType.SAND, false, 0.6),
          new MusicCue(true, Mood.HAPPY, Pace.NORMAL),
          Space.OPEN);

  private static final List<ShotAudio> TWO =
      List.of(ShotAudio.ofMusic(24, Mood.NEUTRAL, Pace.NORMAL), BEACH);

  @Test
  void itLastsAsLongAsTheFramesAndNeverClips() {
    float[] left = Tracks.read(new Soundtrack(TWO, 3), 1000).left();
    assertThat(left).hasSize((24 + 31) * SAMPLES_OF_FRAME);
    for (float sample : left) {
      assertThat(Math.abs(sample)).isLessThanOrEqualTo(Limiter.CEILING + 1e-4f);
    }
    assertThat(Tracks.rms(left, 0, left.length)).isBetween(0.02, 0.3);
  }

  @Test
  void itFadesAtItsEndsAndAtCuts() {
    float[] left = Tracks.read(new Soundtrack(TWO, 3), 1000).left();
    int cut = 24 * SAMPLES_OF_FRAME;
    for (int edge : new int[] {0, cut - 1, cut, left.length - 1}) {
      assertThat(Math.abs(left[edge])).isLessThan(0.001f);
    }
    double inside = Tracks.rms(left, cut + 4800, cut + 9600);
    assertThat(Tracks.rms(left, cut - 300, cut + 300)).isLessThan(inside / 4);
    assertThat(Tracks.rms(left, cut + 2400, cut + 4800)).isGreaterThan(inside / 4);
  }

  @Test
  void theSameBedsGoOnOverACut() {
    List<ShotAudio> same = List.of(bed("ocean", 24), bed("ocean", 24));
    float[] left = Tracks.read(new Soundtrack(same, 3), 1000).left();
    int cut = 24 * SAMPLES_OF_FRAME;
    double around = Tracks.rms(left, cut - 1200, cut + 1200);
    assertThat(around).isGreaterThan(Tracks.rms(left, cut - 7200, cut - 4800) * 0.6);
    assertThat(around).isGreaterThan(Tracks.rms(left, cut + 4800, cut + 7200) * 0.6);
    float[] whole = Tracks.read(new Soundtrack(List.of(bed("ocean", 48)), 3), 1000).left();
    assertThat(correlation(left, whole, cut + 4800, cut + 24_000)).isGreaterThan(0.99);
  }

  private static double correlation(float[] a, float[] b, int from, int to) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = from; i < to; i++) {
      product += a[i] * (double) b[i];
      squareA += a[i] * (double) a[i];
      squareB += b[i] * (double) b[i];
    }
    return product / Math.sqrt(squareA * squareB);
  }

  @Test
  void noSampleJumps() {
    float[] left =
        Tracks.read(new Soundtrack(List.of(bed("room", 24), bed("hall", 24)), 5), 999).left();
    for (int i = 1; i < left.length; i++) {
      assertThat(Math.abs(left[i] - left[i - 1])).as("sample %d", i).isLessThan(0.05f);
    }
  }

  @Test
  void theSeedDecides() {
    assertThat(Tracks.read(new Soundtrack(TWO, 3), 1024).right())
        .isEqualTo(Tracks.read(new Soundtrack(TWO, 3), 1024).right())
        .isNotEqualTo(Tracks.read(new Soundtrack(TWO, 4), 1024).right());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1024, 47_999, 48_001, 500_000})
  void theSizeOfAReadDoesNotMatter(int size) {
    assertThat(Tracks.read(new Soundtrack(TWO, 3), size).left())
        .isEqualTo(Tracks.read(new Soundtrack(TWO, 3), 2000).left());
  }

  @Test
  void anEventIsHeardAtItsTimeAndOnItsSide() {
    ShotAudio knock =
        new ShotAudio(
            72,
            List.of(new BedLevel("room", 0.05)),
            List.of(new EventCue("knock", 1.5, 1, -0.8)),
            StepRhythm.NONE,
            MusicCue.NONE,
            Space.OPEN);
    Tracks.Both track = Tracks.read(new Soundtrack(List.of(knock), 1), 1024);
    int loudest = 0;
    for (int i = 0; i < track.left().length; i++) {
      loudest = Math.abs(track.left()[i]) > Math.abs(track.left()[loudest]) ? i : loudest;
    }
    assertThat(loudest / 48_000.0).isBetween(1.5, 1.53);
    assertThat(Tracks.rms(track.left(), 72_000, 76_800))
        .isGreaterThan(3 * Tracks.rms(track.right(), 72_000, 76_800));
  }

  @Test
  void stepsAreHeardAtTheirRate() {
    ShotAudio walk =
        new ShotAudio(
            96,
            List.of(new BedLevel("room", 0.02)),
            List.of(),
            new StepRhythm(2, 0.25, FloorType.STREET, false, 1),
            MusicCue.NONE,
            Space.OPEN);
    float[] left = Tracks.read(new Soundtrack(List.of(walk), 1), 1024).left();
    for (int step = 0; step < 7; step++) {
      int at = 12_000 + step * 24_000;
      assertThat(Tracks.rms(left, at, at + 4800))
          .as("step %d", step)
          .isGreaterThan(3 * Tracks.rms(left, at + 16_000, at + 22_000));
    }
  }

  @Test
  void musicIsQuietBelowABed() {
    ShotAudio with =
        new ShotAudio(
            120,
            List.of(new BedLevel("rain", 1)),
            List.of(),
            StepRhythm.NONE,
            new MusicCue(true, Mood.NEUTRAL, Pace.NORMAL),
            Space.OPEN);
    float[] both = Tracks.read(new Soundtrack(List.of(with), 2), 1024).left();
    float[] alone = Tracks.read(new Soundtrack(List.of(bed("rain", 120)), 2), 1024).left();
    float[] music = new float[both.length];
    for (int i = 0; i < both.length; i++) {
      music[i] = both[i] - alone[i];
    }
    double below =
        20 * Math.log10(Tracks.rms(music, 0, music.length) / Tracks.rms(alone, 0, alone.length));
    assertThat(below).isBetween(-24.0, -12.0);
  }

  @Test
  void aShotWithoutAnythingIsNotSilent() {
    ShotAudio empty =
        new ShotAudio(24, List.of(), List.of(), StepRhythm.NONE, MusicCue.NONE, Space.ROOM);
    float[] left = Tracks.read(new Soundtrack(List.of(empty), 2), 1024).left();
    assertThat(Tracks.rms(left, 4800, 43_200)).isGreaterThan(0.01);
  }

  @Test
  void theShortestShotIsOneFrame() {
    List<ShotAudio> shots = List.of(bed("ocean", 1), bed("band", 1), bed("cafe", 1));
    assertThat(Tracks.read(new Soundtrack(shots, 2), 1024).left()).hasSize(3 * SAMPLES_OF_FRAME);
  }

  private static ShotAudio bed(String id, int frames) {
    return new ShotAudio(
        frames,
        List.of(new BedLevel(id, 1)),
        List.of(),
        StepRhythm.NONE,
        MusicCue.NONE,
        Space.OPEN);
  }
}
