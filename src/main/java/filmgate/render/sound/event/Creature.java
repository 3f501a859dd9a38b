package filmgate.render.sound.event;

import filmgate.render.sound.event.Cry.Mouth;
import filmgate.render.sound.event.Cry.Pitch;

/** The voices of animals and persons. */
final class Creature {
  private Creature() {}

  static Cry dog() {
    return new Cry(0.17, new Pitch(420, 640, 300, 0, 0), new Mouth(650, 1500, 1.5), 0.3, 2, 0.24);
  }

  static Cry puppy() {
    return new Cry(0.12, new Pitch(700, 980, 560, 0, 0), new Mouth(950, 2300, 1.4), 0.2, 3, 0.2);
  }

  static Cry cat() {
    return new Cry(0.85, new Pitch(560, 760, 470, 5, 0.02), new Mouth(620, 1300, 1.9), 0.05, 1, 0);
  }

  static Cry cow() {
    return new Cry(1.7, new Pitch(118, 158, 112, 4, 0.02), new Mouth(330, 780, 1.5), 0.06, 1, 0);
  }

  static Cry horse() {
    return new Cry(
        1.5, new Pitch(820, 1250, 420, 13, 0.12), new Mouth(1000, 2100, 1.3), 0.22, 1, 0);
  }

  static Cry sheep() {
    return new Cry(0.9, new Pitch(310, 350, 280, 9, 0.1), new Mouth(720, 1600, 1.2), 0.1, 1, 0);
  }

  static Cry pig() {
    return new Cry(0.2, new Pitch(140, 190, 110, 38, 0.2), new Mouth(520, 1250, 1.2), 0.5, 3, 0.16);
  }

  static Cry lion() {
    return new Cry(2.0, new Pitch(95, 150, 60, 24, 0.12), new Mouth(380, 820, 1.5), 0.42, 1, 0);
  }

  static Cry bear() {
    return new Cry(1.1, new Pitch(85, 110, 62, 29, 0.15), new Mouth(300, 720, 1.4), 0.4, 1, 0);
  }

  static Cry wolf() {
    return new Cry(2.6, new Pitch(330, 610, 380, 5, 0.015), new Mouth(520, 950, 1.3), 0.05, 1, 0);
  }

  static Cry elephant() {
    return new Cry(1.3, new Pitch(380, 620, 340, 31, 0.06), new Mouth(880, 1750, 1.4), 0.15, 1, 0);
  }

  static Cry monkey() {
    return new Cry(0.16, new Pitch(480, 760, 620, 0, 0), new Mouth(620, 1250, 1.6), 0.12, 5, 0.12);
  }

  static Cry duck() {
    return new Cry(
        0.17, new Pitch(255, 235, 205, 45, 0.1), new Mouth(1150, 2250, 1.15), 0.15, 4, 0.13);
  }

  static Cry hen() {
    return new Cry(0.13, new Pitch(420, 520, 400, 0, 0), new Mouth(1000, 2000, 1.3), 0.12, 4, 0.2);
  }

  static Cry rooster() {
    return new Cry(
        1.5, new Pitch(560, 1020, 620, 11, 0.03), new Mouth(1250, 2450, 1.3), 0.12, 1, 0);
  }

  static Cry crow() {
    return new Cry(
        0.34, new Pitch(430, 480, 370, 52, 0.12), new Mouth(1250, 2150, 1.15), 0.35, 3, 0.32);
  }

  static Cry gull() {
    return new Cry(
        0.33, new Pitch(980, 1520, 860, 18, 0.03), new Mouth(1750, 2900, 1.2), 0.08, 4, 0.14);
  }

  static Cry frog() {
    return new Cry(
        0.26, new Pitch(150, 190, 160, 34, 0.3), new Mouth(780, 1650, 1.1), 0.12, 2, 0.3);
  }

  static Cry whale() {
    return new Cry(2.8, new Pitch(180, 520, 130, 3, 0.03), new Mouth(420, 900, 1.4), 0.02, 1, 0);
  }

  /** Laughter: short open syllables that fall. */
  static Cry laughter() {
    return new Cry(0.14, new Pitch(330, 300, 240, 0, 0), new Mouth(720, 1250, 1.25), 0.25, 5, 0.07);
  }

  /** Sobbing. */
  static Cry sobbing() {
    return new Cry(
        0.34, new Pitch(430, 390, 290, 8, 0.05), new Mouth(560, 1150, 1.2), 0.25, 3, 0.3);
  }

  /** A person of an audience who shouts. */
  static Cry shout() {
    return new Cry(0.8, new Pitch(260, 480, 330, 6, 0.03), new Mouth(480, 980, 1.5), 0.12, 1, 0);
  }
}
