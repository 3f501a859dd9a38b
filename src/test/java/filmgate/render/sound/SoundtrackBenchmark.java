package filmgate.render.sound;

import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.ShotAudio.BedLevel;
import filmgate.render.sound.ShotAudio.EventCue;
import filmgate.render.sound.ShotAudio.MusicCue;
import filmgate.render.sound.ShotAudio.Space;
import filmgate.render.sound.ShotAudio.StepRhythm;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** The processor time of 15 s of audio in one thread. Arguments: rounds (10). */
public final class SoundtrackBenchmark {
  private static final int FRAMES = 15 * 24;

  private SoundtrackBenchmark() {}

  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    StepRhythm run = new StepRhythm(2.8, 0.2, FloorType.SAND, false, 0.6);
    StepRhythm walk = new StepRhythm(1.9, 0.2, FloorType.STREET, false, 0.8);
    measure("beach", rounds, shot(List.of("ocean", "wind", "gulls"), "bark", run, Space.OPEN));
    measure("city", rounds, shot(List.of("city", "rain"), "horn", walk, Space.STREET));
    measure("cafe", rounds, shot(List.of("cafe"), "clink", StepRhythm.NONE, Space.ROOM));
    measure("concert", rounds, shot(List.of("band", "audience"), "cheer", walk, Space.HALL));
  }

  private static ShotAudio shot(List<String> beds, String event, StepRhythm steps, Space space) {
    return new ShotAudio(
        FRAMES,
        beds.stream().map(id -> new BedLevel(id, 0.8)).toList(),
        List.of(new EventCue(event, 1, 0.6, 0), new EventCue(event, 6, 0.6, 0)),
        steps,
        new MusicCue(!beds.contains("band"), Mood.NEUTRAL, Pace.NORMAL),
        space);
  }

  private static void measure(String name, int rounds, ShotAudio shot) {
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Tracks.read(new Soundtrack(List.of(shot), i), 1024);
      millis[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf("%s first=%.0f CPU ms median=%.0f CPU ms%n", name, first, millis[rounds / 2]);
  }
}
