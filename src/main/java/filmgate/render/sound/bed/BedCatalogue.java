package filmgate.render.sound.bed;

import filmgate.render.sound.bed.RhythmBed.Beat;
import filmgate.render.sound.music.Band;
import filmgate.render.sound.music.Soloist;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All audio that can be heard during a shot, by its id. */
public final class BedCatalogue {
  private static final Map<String, Mixture> ALL = new TreeMap<>();

  static {
    water();
    weather();
    nature();
    rooms();
    people();
    streets();
    machines();
    instruments();
  }

  private BedCatalogue() {}

  /** The parts of a bed. */
  private interface Recipe {
    List<Bed> of(long seed);
  }

  /** A recipe, and the factor that makes it as loud as the others. */
  private record Mixture(double gain, Recipe recipe) {}

  /** The ids of all beds. */
  public static SortedSet<String> ids() {
    return new TreeSet<>(ALL.keySet());
  }

  /** Whether there is a bed with this id. */
  public static boolean has(String id) {
    return ALL.containsKey(id);
  }

  /** The samples of a bed, at a loudness near -23 LUFS; equal arguments give equal samples. */
  public static Stereo play(String id, long seed, int length) {
    var mixture = ALL.get(id);
    if (mixture == null) {
      throw new IllegalArgumentException("'" + id + "' is not a valid bed");
    }
    var out = new Stereo(length);
    mixture.recipe.of(seed).forEach(bed -> bed.play(out));
    out.amplify(mixture.gain);
    return out;
  }

  private static void bed(String id, double decibels, Recipe recipe) {
    ALL.put(id, new Mixture(Sampling.ofDecibels(decibels), recipe));
  }

  private static void instruments() {
    bed("band", -8.5, s -> List.of(out -> Band.play(out, s)));
    bed("guitar", -4.5, s -> List.of(out -> Soloist.guitar(out, s)));
    bed("piano", -6, s -> List.of(out -> Soloist.piano(out, s)));
    bed("violin", -4.5, s -> List.of(out -> Soloist.violin(out, s)));
    bed("drums", -3.5, s -> List.of(out -> Soloist.drums(out, s)));
  }

  private static void water() {
    bed("ocean", -4.5, s -> List.of(new WaveBed(s, 6.5, 1)));
    bed("lake", -4, s -> List.of(new WaveBed(s, 2.6, 0.35), new StreamBed(s + 1, 9, 420)));
    bed(
        "stream",
        -2.5,
        s -> List.of(new StreamBed(s, 75, 720), new NoiseBed(s + 1, 500, 3200, 1.5, 0.3, 0.16)));
    bed(
        "waterfall",
        -9.5,
        s -> List.of(new NoiseBed(s, 120, 6500, 0.6, 0.12, 0.5), new StreamBed(s + 1, 30, 380)));
    bed(
        "underwater",
        -9,
        s ->
            List.of(
                new NoiseBed(s, 55, 260, 0.6, 0.7, 1.6),
                new DroneBed(s + 2, 98, 0.03),
                new IncidentBed(s + 1, List.of("bubbles"), 1.6, 2.2)));
    bed(
        "fountain",
        -3.5,
        s -> List.of(new StreamBed(s, 120, 1100), new NoiseBed(s, 900, 6000, 1, 0.2, 0.2)));
  }

  private static void weather() {
    bed("wind", -1.5, s -> List.of(new WindBed(s, 330, 0.5)));
    bed("breeze", -3, s -> List.of(new WindBed(s, 420, 0.05)));
    bed(
        "blizzard",
        -2,
        s -> List.of(new WindBed(s, 520, 1), new NoiseBed(s, 2500, 9000, 1, 0.6, 0.2)));
    bed("rain", -8, s -> List.of(new RainBed(s, 110, 1, false)));
    bed("rain-window", -8.5, s -> List.of(new RainBed(s, 34, 1, true)));
    bed(
        "storm",
        -14,
        s ->
            List.of(
                new RainBed(s, 170, 1.3, false),
                new WindBed(s + 1, 260, 0.8),
                new IncidentBed(s + 2, List.of("thunder"), 6, 4.5)));
  }

  private static void nature() {
    var songs = List.of("robin", "sparrow", "chickadee", "canary", "robin", "sparrow");
    bed(
        "birds",
        0.5,
        s ->
            List.of(
                new IncidentBed(s, songs, 0.9, 0.55), new NoiseBed(s, 300, 2500, 0.5, 0.5, 0.05)));
    bed(
        "forest",
        -4,
        s ->
            List.of(
                new NoiseBed(s, 1500, 7000, 0.7, 0.75, 0.28),
                new WindBed(s + 1, 300, 0.05),
                new IncidentBed(s + 2, List.of("robin", "chickadee", "cuckoo", "dove"), 1.7, 0.8)));
    bed(
        "jungle",
        -4.5,
        s ->
            List.of(
                new CricketBed(s),
                new NoiseBed(s, 1200, 6000, 0.7, 0.5, 0.15),
                new IncidentBed(s + 2, List.of("monkey", "canary", "croak", "crow"), 1.6, 0.8)));
    bed(
        "night-crickets",
        -3,
        s -> List.of(new CricketBed(s), new NoiseBed(s, 100, 700, 0.4, 0.4, 0.08)));
    bed(
        "night",
        -3.5,
        s ->
            List.of(
                new CricketBed(s),
                new NoiseBed(s, 100, 900, 0.4, 0.4, 0.12),
                new IncidentBed(s + 1, List.of("owl"), 6, 0.8)));
    bed(
        "frogs",
        -4.5,
        s -> List.of(new CricketBed(s), new IncidentBed(s + 1, List.of("croak"), 0.8, 0.7)));
    bed("gulls", 4, s -> List.of(new IncidentBed(s, List.of("gull"), 2.6, 0.45)));
    bed(
        "farm",
        -3.5,
        s ->
            List.of(
                new IncidentBed(s, List.of("cluck", "bleat", "moo", "sparrow", "quack"), 1.3, 0.7),
                new WindBed(s + 1, 400, 0.02)));
    bed("fire", -1, s -> List.of(new FireBed(s)));
  }

  private static void rooms() {
    bed("room", -6, s -> List.of(new NoiseBed(s, 60, 330, 0.3, 0.2, 0.9)));
    bed(
        "clock",
        4,
        s ->
            List.of(
                new RhythmBed(
                    s, 1, List.of(new Beat("tick", 0, 1, 0.3), new Beat("tick", 0.5, 0.7, 0.3)))));
    bed(
        "hall",
        -4,
        s -> List.of(new NoiseBed(s, 90, 270, 0.2, 0.3, 1.1), new DroneBed(s, 120, 0.008)));
    bed(
        "classroom",
        1.5,
        s ->
            List.of(
                new BabbleBed(s, 7, 190, 320, 1.8),
                new NoiseBed(s, 90, 500, 0.3, 0.2, 0.12),
                new IncidentBed(s + 1, List.of("pencil", "pencil", "page"), 0.55, 0.6)));
    bed(
        "office",
        -0.5,
        s ->
            List.of(
                new NoiseBed(s, 90, 420, 0.2, 0.1, 0.35),
                new BabbleBed(s, 3, 95, 210, 3),
                new IncidentBed(s + 1, List.of("key", "key", "key", "page"), 0.22, 0.6)));
    bed(
        "kitchen",
        0,
        s ->
            List.of(
                new NoiseBed(s, 2600, 8500, 3, 0.7, 0.4),
                new NoiseBed(s + 1, 80, 300, 0.3, 0.2, 0.4),
                new IncidentBed(s + 2, List.of("clink", "knock"), 1.1, 0.6)));
    bed(
        "laboratory",
        5,
        s ->
            List.of(
                new DroneBed(s, 119, 0.035),
                new NoiseBed(s, 200, 2000, 0.3, 0.2, 0.12),
                new IncidentBed(s + 1, List.of("bubbles", "tick"), 1.7, 0.3)));
  }

  private static void people() {
    bed(
        "cafe",
        3,
        s ->
            List.of(
                new BabbleBed(s, 8, 95, 230, 1),
                new NoiseBed(s, 80, 600, 0.3, 0.2, 0.14),
                new IncidentBed(
                    s + 1, List.of("clink", "clink", "clink", "knock", "steam"), 1.1, 0.4)));
    bed(
        "crowd",
        2,
        s ->
            List.of(
                new BabbleBed(s, 14, 110, 300, 0.5), new NoiseBed(s, 350, 1500, 0.6, 0.5, 0.3)));
    bed(
        "audience",
        -2,
        s ->
            List.of(
                new NoiseBed(s, 420, 1700, 0.8, 0.7, 0.55),
                new BabbleBed(s, 9, 160, 380, 0.4),
                new IncidentBed(s + 1, List.of("cheer", "applause"), 4.5, 0.9)));
    bed(
        "market",
        3.5,
        s ->
            List.of(
                new BabbleBed(s, 12, 110, 290, 0.6),
                new NoiseBed(s, 90, 700, 0.4, 0.3, 0.15),
                new IncidentBed(s + 1, List.of("shout", "chime", "knock", "laughter"), 1.7, 0.2)));
    bed(
        "children",
        3.5,
        s ->
            List.of(
                new BabbleBed(s, 8, 260, 420, 0.9),
                new IncidentBed(s + 1, List.of("laughter", "shout"), 1.6, 0.25)));
    bed("applause", 1.5, s -> List.of(new IncidentBed(s, List.of("applause"), 2.2, 0.8)));
  }

  private static void streets() {
    bed(
        "city",
        -6.5,
        s ->
            List.of(
                new NoiseBed(s, 70, 330, 0.4, 0.3, 0.85),
                new NoiseBed(s + 3, 300, 1300, 0.5, 0.4, 0.1),
                new IncidentBed(
                    s + 1, List.of("car-pass", "car-pass", "motorcycle-pass"), 2.6, 2.0),
                new IncidentBed(s + 2, List.of("horn"), 4.2, 0.5)));
    bed(
        "city-night",
        -4.5,
        s ->
            List.of(
                new NoiseBed(s, 65, 300, 0.3, 0.3, 0.85),
                new IncidentBed(s + 1, List.of("car-pass"), 5, 1.3),
                new IncidentBed(s + 2, List.of("siren", "horn"), 8, 0.3)));
    bed(
        "traffic",
        -9,
        s ->
            List.of(
                new NoiseBed(s, 50, 700, 0.5, 0.3, 0.5),
                new IncidentBed(s + 1, List.of("car-pass", "motorcycle-pass"), 1.3, 2.4)));
    bed(
        "harbour",
        -4.5,
        s ->
            List.of(
                new WaveBed(s, 2.8, 0.4),
                new IncidentBed(s + 1, List.of("gull", "ship-horn", "chime"), 3.5, 0.6)));
    bed(
        "village",
        -3,
        s ->
            List.of(
                new WindBed(s, 400, 0.02),
                new IncidentBed(s + 1, List.of("sparrow", "bell", "crowing", "bark"), 2.4, 0.55)));
  }

  private static void machines() {
    bed(
        "space",
        0,
        s -> List.of(new DroneBed(s, 62, 0.11), new NoiseBed(s, 1800, 7000, 0.2, 0.9, 0.1)));
    bed(
        "factory",
        -1,
        s ->
            List.of(
                new DroneBed(s, 50, 0.05),
                new NoiseBed(s, 150, 2500, 2, 0.3, 0.22),
                new RhythmBed(
                    s,
                    1.4,
                    List.of(new Beat("clank", 0, 0.5, -0.4), new Beat("steam", 0.5, 0.4, 0.5)))));
    bed("engine", -6.5, s -> List.of(new EngineBed(s, 45, 900, 0.35)));
    bed("motorcycle", -5.5, s -> List.of(new EngineBed(s, 82, 2400, 0.2)));
    bed("truck", -7, s -> List.of(new EngineBed(s, 29, 600, 0.4)));
    bed("boat", -5.5, s -> List.of(new EngineBed(s, 22, 420, 0.1), new WaveBed(s, 1.9, 0.5)));
    bed(
        "aeroplane",
        -10,
        s -> List.of(new NoiseBed(s, 90, 1100, 0.3, 0.2, 0.55), new EngineBed(s, 96, 1200, 0.3)));
    bed(
        "rocket",
        -11,
        s ->
            List.of(
                new NoiseBed(s, 45, 520, 5, 0.45, 1.3),
                new NoiseBed(s + 1, 900, 6000, 9, 0.6, 0.5)));
    bed("helicopter", -3, s -> List.of(new RotorBed(s)));
    bed(
        "train",
        -5.5,
        s ->
            List.of(
                new NoiseBed(s, 70, 600, 0.8, 0.3, 0.7),
                new RhythmBed(
                    s,
                    0.92,
                    List.of(
                        new Beat("rail-joint", 0, 0.5, -0.3),
                        new Beat("rail-joint", 0.15, 0.4, -0.2),
                        new Beat("rail-joint", 0.46, 0.3, 0.4),
                        new Beat("rail-joint", 0.61, 0.25, 0.5)))));
    bed(
        "gallop",
        -5.5,
        s ->
            List.of(
                new RhythmBed(
                    s,
                    0.46,
                    List.of(
                        new Beat("hoof", 0, 0.8, -0.15),
                        new Beat("hoof", 0.11, 0.6, 0.15),
                        new Beat("hoof", 0.21, 0.9, 0)))));
    bed(
        "heartbeat",
        -3.5,
        s ->
            List.of(
                new RhythmBed(
                    s,
                    0.86,
                    List.of(
                        new Beat("heart-first", 0, 1, 0),
                        new Beat("heart-second", 0.27, 0.8, 0)))));
  }
}
