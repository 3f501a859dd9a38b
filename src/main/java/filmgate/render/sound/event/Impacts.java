package filmgate.render.sound.event;

import filmgate.render.sound.event.Strike.Burst;
import filmgate.render.sound.event.Strike.Mode;
import java.util.List;

/** Things that are struck. */
final class Impacts {
  private Impacts() {}

  /** A cup on a saucer, or two glasses. */
  static Strike clink() {
    return new Strike(
        0.5,
        new Burst(0.3, 5200, 1.5, 0.004),
        List.of(Mode.of(0.3, 2730, 0.09), Mode.of(0.2, 4380, 0.07), Mode.of(0.12, 6900, 0.04)));
  }

  static Strike thud() {
    return new Strike(
        0.45,
        new Burst(0.8, 260, 0.8, 0.03),
        List.of(new Mode(0.8, 62, 0.08, 0.6), Mode.of(0.25, 118, 0.05)));
  }

  static Strike punch() {
    return new Strike(0.25, new Burst(1.1, 900, 0.7, 0.018), List.of(new Mode(0.6, 85, 0.05, 0.9)));
  }

  static Strike knock() {
    return new Strike(
        0.2,
        new Burst(0.7, 1300, 1.2, 0.006),
        List.of(Mode.of(0.5, 240, 0.03), Mode.of(0.3, 520, 0.02)));
  }

  /** A machine that presses metal. */
  static Strike clank() {
    return new Strike(
        0.9,
        new Burst(0.8, 1700, 0.8, 0.02),
        List.of(
            new Mode(0.5, 78, 0.1, 0.4),
            Mode.of(0.22, 611, 0.22),
            Mode.of(0.18, 1373, 0.18),
            Mode.of(0.1, 2417, 0.12)));
  }

  /** A wheel on a joint of the rails. */
  static Strike railJoint() {
    return new Strike(
        0.22,
        new Burst(1.0, 520, 1.0, 0.022),
        List.of(new Mode(0.5, 96, 0.05, 0.3), Mode.of(0.12, 1130, 0.03)));
  }

  static Strike tick() {
    return new Strike(0.06, new Burst(0.5, 3800, 3, 0.004), List.of(Mode.of(0.15, 2150, 0.006)));
  }

  static Strike key() {
    return new Strike(0.07, new Burst(0.6, 2600, 1.4, 0.006), List.of(Mode.of(0.2, 420, 0.008)));
  }

  /** A bell of a tower. */
  static Strike bell() {
    return new Strike(
        4.5,
        new Burst(0.2, 3000, 1, 0.01),
        List.of(
            Mode.of(0.25, 220, 2.2),
            Mode.of(0.3, 440, 1.6),
            Mode.of(0.22, 523, 1.2),
            Mode.of(0.15, 659, 0.9),
            Mode.of(0.16, 880, 0.7),
            Mode.of(0.06, 1320, 0.4)));
  }

  /** A bicycle's or a shop's bell. */
  static Strike chime() {
    return new Strike(
        1.2,
        Burst.NONE,
        List.of(Mode.of(0.3, 2090, 0.35), Mode.of(0.2, 2103, 0.3), Mode.of(0.1, 5330, 0.12)));
  }

  static Strike hoof() {
    return new Strike(
        0.16,
        new Burst(0.8, 780, 1.1, 0.014),
        List.of(new Mode(0.5, 92, 0.04, 0.4), Mode.of(0.2, 430, 0.012)));
  }

  static Strike heartFirst() {
    return new Strike(0.3, new Burst(0.12, 140, 1, 0.02), List.of(new Mode(0.9, 52, 0.06, 0.5)));
  }

  static Strike heartSecond() {
    return new Strike(0.25, new Burst(0.1, 170, 1, 0.015), List.of(new Mode(0.6, 66, 0.045, 0.5)));
  }

  /** Two hands. */
  static Strike clap() {
    return new Strike(0.09, new Burst(1.2, 1250, 1.1, 0.008), List.of());
  }

  /** A crack of burning wood, or a rocket that bursts. */
  static Strike crack(double hertz) {
    return new Strike(0.08, new Burst(1.0, hertz, 1.2, 0.005), List.of());
  }

  /** A deep explosion. */
  static Strike boom() {
    return new Strike(
        2.2,
        new Burst(2.4, 300, 0.5, 0.3),
        List.of(new Mode(0.4, 44, 0.3, 1.6), Mode.of(0.15, 71, 0.2)));
  }

  /** A shard of glass. */
  static Strike shard(double hertz) {
    return new Strike(
        0.35,
        new Burst(0.5, hertz, 2, 0.006),
        List.of(Mode.of(0.25, hertz * 0.83, 0.06), Mode.of(0.2, hertz * 1.31, 0.05)));
  }
}
