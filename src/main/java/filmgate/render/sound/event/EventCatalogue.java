package filmgate.render.sound.event;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All short noises by their id. */
public final class EventCatalogue {
  private static final Map<String, Performance> ALL = new TreeMap<>();

  static {
    weather();
    birds();
    animals();
    things();
    traffic();
    persons();
  }

  private EventCatalogue() {}

  /** Synthesizes a noise from a seed. */
  private interface Performer {
    Stereo play(long seed);
  }

  /** A performer, and the factor that makes it as loud as the others. */
  private record Performance(double gain, Performer performer) {}

  private interface MonoPerformer {
    float[] play(long seed);
  }

  /** The ids of all noises. */
  public static SortedSet<String> ids() {
    return new TreeSet<>(ALL.keySet());
  }

  /** Whether there is a noise with this id. */
  public static boolean has(String id) {
    return ALL.containsKey(id);
  }

  /**
   * The noise, at a loudness near -16 LUFS in its loudest moment; equal arguments give equal
   * samples.
   */
  public static Stereo play(String id, long seed) {
    var performance = ALL.get(id);
    if (performance == null) {
      throw new IllegalArgumentException("'" + id + "' is not a valid noise");
    }
    var noise = performance.performer.play(seed);
    noise.amplify(performance.gain);
    return noise;
  }

  private static void event(String id, double decibels, Performer performer) {
    ALL.put(id, new Performance(Sampling.ofDecibels(decibels), performer));
  }

  private static void mono(String id, double decibels, MonoPerformer performer) {
    event(id, decibels, seed -> Stereo.ofMono(performer.play(seed)));
  }

  private static void strike(String id, double decibels, Strike strike) {
    mono(id, decibels, strike::play);
  }

  private static void cry(String id, double decibels, Cry cry) {
    mono(id, decibels, cry::play);
  }

  private static void rustle(String id, double decibels, Rustle rustle) {
    mono(id, decibels, seed -> rustle.play(seed, 0.35));
  }

  private static void weather() {
    event("thunder", -6, Thunder::play);
    rustle("gust", 5.5, new Rustle(2.6, 1.1, 350, 700, 1.4, 0));
    mono("splash", -6.5, Splashes::splash);
    mono("pour", 1.5, Splashes::pour);
    mono("bubbles", -6, seed -> Splashes.bubbles(seed, 1.3, 16));
    mono("drip", 5, seed -> Splashes.bubbles(seed, 0.02, 1));
  }

  private static void birds() {
    mono("canary", -10.5, BirdSong::canary);
    mono("robin", -9, BirdSong::robin);
    mono("sparrow", -7, BirdSong::sparrow);
    mono("chickadee", -11, BirdSong::chickadee);
    mono("cuckoo", -9, BirdSong::cuckoo);
    mono("nightingale", -9, BirdSong::nightingale);
    mono("owl", -10, BirdSong::owl);
    mono("dove", -8.5, BirdSong::dove);
    cry("crow", 0, Creature.crow());
    cry("gull", -2, Creature.gull());
    rustle("wings", 12, new Rustle(0.5, 0.1, 700, 500, 0.8, 26));
  }

  private static void animals() {
    cry("bark", 3.5, Creature.dog());
    cry("puppy", 4.5, Creature.puppy());
    cry("meow", -3.5, Creature.cat());
    cry("moo", -2.5, Creature.cow());
    cry("neigh", -5.5, Creature.horse());
    cry("bleat", -2, Creature.sheep());
    cry("oink", 6, Creature.pig());
    cry("roar", 2, Creature.lion());
    cry("growl", 3, Creature.bear());
    cry("howl", -4.5, Creature.wolf());
    cry("trumpet", -4.5, Creature.elephant());
    cry("monkey", 1.5, Creature.monkey());
    cry("quack", 4.5, Creature.duck());
    cry("cluck", 2.5, Creature.hen());
    cry("crowing", -6.5, Creature.rooster());
    cry("croak", 4.5, Creature.frog());
    cry("whale", -3.5, Creature.whale());
    strike("hoof", 1, Impacts.hoof());
  }

  private static void things() {
    mono("creak", -4, Hinge::play);
    event("firework", -5.5, Blast::firework);
    event("explosion", -10.5, Blast::explosion);
    event("glass", -2, Blast::glass);
    strike("clink", -3.5, Impacts.clink());
    strike("thud", -5, Impacts.thud());
    strike("punch", -2, Impacts.punch());
    strike("knock", 1, Impacts.knock());
    strike("clank", -5, Impacts.clank());
    strike("rail-joint", 0, Impacts.railJoint());
    strike("tick", 9, Impacts.tick());
    strike("key", 7, Impacts.key());
    strike("bell", -8.5, Impacts.bell());
    strike("chime", -7.5, Impacts.chime());
    strike("heart-first", -3.5, Impacts.heartFirst());
    strike("heart-second", 0.5, Impacts.heartSecond());
    strike("crack", 7, Impacts.crack(1900));
    rustle("whoosh", 2, new Rustle(0.6, 0.3, 500, 1500, 1.1, 0));
    rustle("pencil", -1.5, new Rustle(0.32, 0.1, 3300, 4300, 1.6, 2200));
    rustle("page", -3, new Rustle(0.6, 0.25, 2400, 5200, 0.9, 420));
    rustle("brush", 1, new Rustle(0.8, 0.3, 1400, 1000, 1.1, 900));
    rustle("cloth", 4, new Rustle(0.5, 0.2, 900, 600, 0.8, 300));
    rustle("steam", -5.5, new Rustle(1.3, 0.08, 5200, 3600, 0.7, 0));
  }

  private static void traffic() {
    event("car-pass", -8, seed -> Traffic.pass(seed, 62, 4.4));
    event("motorcycle-pass", -7.5, seed -> Traffic.pass(seed, 118, 3.4));
    mono("horn", -3.5, Traffic::horn);
    mono("train-horn", -4.5, Traffic::trainHorn);
    mono("ship-horn", -6.5, Traffic::shipHorn);
    mono("siren", -3.5, Traffic::siren);
  }

  private static void persons() {
    event("applause", 9, seed -> Audience.applause(seed, 4.5));
    event("cheer", -2.5, seed -> Audience.cheer(seed, 3.4));
    strike("clap", 5, Impacts.clap());
    cry("laughter", 3, Creature.laughter());
    cry("sobbing", 1, Creature.sobbing());
    cry("shout", -1.5, Creature.shout());
  }
}
