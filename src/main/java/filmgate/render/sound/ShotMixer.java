package filmgate.render.sound;

import filmgate.render.raster.Noise;
import filmgate.render.sound.ShotAudio.MusicCue;
import filmgate.render.sound.ShotAudio.StepRhythm;
import filmgate.render.sound.bed.BedCatalogue;
import filmgate.render.sound.event.EventCatalogue;
import filmgate.render.sound.event.Footstep;
import filmgate.render.sound.music.MusicPad;
import filmgate.render.sound.signal.Echoes;
import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/** Synthesizes one shot and mixes it. */
final class ShotMixer {
  /** The loudness of a video in LUFS. */
  static final double TARGET = -20;

  private static final double MUSIC_BELOW = 20;
  private static final double MOOD_MUSIC_BELOW = 15;
  private static final int FADE = Sampling.RATE / 25;

  /** At a cut over which beds and music continue. */
  private static final int SHORT_FADE = Sampling.RATE / 250;

  private static final int STEP_TAKES = 5;

  private final ShotAudio shot;
  private final AmbientRun run;
  private final long key;
  private final long seed;
  private final int length;

  /**
   * @param run in which its beds and its music continue
   * @param key of the music, which is the same in all shots of a video
   * @param seed of events and steps
   */
  ShotMixer(ShotAudio shot, AmbientRun run, long key, long seed, int length) {
    this.shot = shot;
    this.run = run;
    this.key = key;
    this.seed = seed;
    this.length = length;
  }

  /** The samples of the shot, which fade in at its start and out at its end. */
  Stereo mix() {
    var out = new Stereo(length);
    var silent = shot.beds().isEmpty() && shot.events().isEmpty() && !shot.music().heard();
    if (silent) {
      playBed("room", run.seed(), 1, out);
    }
    playBeds(out);
    playForeground(out);
    removeSubsonic(out.left());
    removeSubsonic(out.right());
    level(out, addMusic(out));
    Limiter.apply(out);
    fade(out);
    return out;
  }

  /** Removes what no speaker plays, and any offset. */
  private static void removeSubsonic(float[] samples) {
    var first = new OnePole(24);
    var second = new OnePole(24);
    for (var i = 0; i < samples.length; i++) {
      samples[i] = second.high(first.high(samples[i]));
    }
  }

  private void playBeds(Stereo out) {
    var number = 0;
    for (var bed : shot.beds()) {
      playBed(bed.id(), Noise.mix(run.seed() + number++), bed.level(), out);
    }
  }

  private void playBed(String id, long bedSeed, double level, Stereo out) {
    out.mix(BedCatalogue.play(id, bedSeed, run.offset() + length), -run.offset(), level);
  }

  private void playForeground(Stereo out) {
    if (shot.events().isEmpty() && shot.steps().perSecond() <= 0) {
      return;
    }
    var near = new Stereo(length);
    var number = 100;
    for (var cue : shot.events()) {
      var noise = EventCatalogue.play(cue.id(), Noise.mix(seed + number++));
      near.mix(noise, Sampling.samples(cue.seconds()), cue.level() * 0.5, cue.pan());
    }
    walk(near, shot.steps());
    out.mix(near, 0, 1);
    resound(near, out);
  }

  private void walk(Stereo near, StepRhythm steps) {
    if (steps.perSecond() <= 0) {
      return;
    }
    var takes = new Stereo[STEP_TAKES];
    for (var i = 0; i < STEP_TAKES; i++) {
      long take = Noise.mix(seed + 500 + i);
      takes[i] =
          steps.hooves() ? EventCatalogue.play("hoof", take) : Footstep.on(steps.surface(), take);
    }
    var random = new WhiteNoise(seed + 600);
    var foot = 0;
    for (double time = steps.first(); Sampling.samples(time) < length; ) {
      double level = steps.level() * random.between(0.4, 0.5);
      double pan = foot++ % 2 == 0 ? -0.12 : 0.12;
      near.mix(takes[random.index(STEP_TAKES)], Sampling.samples(time), level, pan);
      time += 1 / steps.perSecond();
    }
  }

  private void resound(Stereo near, Stereo out) {
    switch (shot.space()) {
      case OPEN -> {}
      case STREET -> new Echoes(1.1, 0.45, 0.45).add(near, out, 0.12);
      case ROOM -> new Echoes(0.42, 0.6, 0.5).add(near, out, 0.14);
      case HALL -> new Echoes(1.3, 0.8, 0.4).add(near, out, 0.16);
      case VALLEY -> new Echoes(2.6, 0.72, 0.55).add(near, out, 0.12);
    }
  }

  /** Adds the music, if there is any; returns the loudness of everything. */
  private double addMusic(Stereo out) {
    var cue = shot.music();
    double ambience = Loudness.of(out);
    if (!cue.heard()) {
      return ambience;
    }
    var music = music(cue);
    double below =
        switch (cue.mood()) {
          case NEUTRAL -> MUSIC_BELOW;
          case PEACEFUL, HAPPY, ROMANTIC, SAD, EERIE, TENSE, EPIC, ENERGETIC -> MOOD_MUSIC_BELOW;
        };
    double wanted = ambience > Loudness.SILENCE ? ambience - below : TARGET;
    out.mix(music, 0, Sampling.ofDecibels(wanted - Loudness.of(music)));
    return ambience > Loudness.SILENCE ? ambience : wanted;
  }

  private Stereo music(MusicCue cue) {
    var whole = new Stereo(run.offset() + length);
    new MusicPad(cue.mood(), cue.pace(), key, Noise.mix(run.seed() + 900)).play(whole);
    new Echoes(1.2, 0.78, 0.35).add(whole, whole, 0.1);
    var part = new Stereo(length);
    part.mix(whole, -run.offset(), 1);
    return part;
  }

  /** Near the target; a quiet scene stays a little quieter than a loud one. */
  private static void level(Stereo out, double natural) {
    double wanted = TARGET + Math.clamp((natural - TARGET) * 0.3, -2.5, 1.0);
    out.amplify(Sampling.ofDecibels(Math.clamp(wanted - natural, -30, 30)));
  }

  private void fade(Stereo out) {
    var start = Math.min(run.first() ? FADE : SHORT_FADE, out.length() / 2);
    for (var i = 0; i < start; i++) {
      fade(out, i, i / (float) start);
    }
    var end = Math.min(run.last() ? FADE : SHORT_FADE, out.length() / 2);
    for (var i = 0; i < end; i++) {
      fade(out, out.length() - 1 - i, i / (float) end);
    }
  }

  private static void fade(Stereo out, int index, float part) {
    float gain = part * part * (3 - 2 * part);
    out.left()[index] *= gain;
    out.right()[index] *= gain;
  }
}
