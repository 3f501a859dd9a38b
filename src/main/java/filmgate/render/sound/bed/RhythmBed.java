package filmgate.render.sound.bed;

import filmgate.render.sound.event.EventCatalogue;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/**
 * Noises that repeat with a period: rails, machines, clocks, hearts, hooves.
 *
 * @param period in seconds
 * @param beats the noises of one period
 */
record RhythmBed(long seed, double period, List<Beat> beats) implements Bed {
  private static final int TAKES = 4;

  RhythmBed {
    beats = List.copyOf(beats);
  }

  /** One noise, {@code time} seconds after the begin of the period. */
  record Beat(String event, double time, double level, double pan) {}

  @Override
  public void play(Stereo out) {
    var random = new WhiteNoise(seed);
    double begin = random.between(-0.9, -0.1) * period;
    for (var beat : beats) {
      var takes = new Stereo[TAKES];
      for (var i = 0; i < TAKES; i++) {
        takes[i] = EventCatalogue.play(beat.event, seed + i);
      }
      for (double time = begin + beat.time; time < out.length() / (double) Sampling.RATE; ) {
        double level = beat.level * random.between(0.85, 1.1);
        out.mix(takes[random.index(TAKES)], Sampling.samples(time), level, beat.pan);
        time += period;
      }
    }
  }
}
