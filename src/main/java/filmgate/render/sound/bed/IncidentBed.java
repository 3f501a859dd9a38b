package filmgate.render.sound.bed;

import filmgate.render.sound.event.EventCatalogue;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/**
 * Noises at random times, at random sides: horns of a city, birds of a forest. The first one is
 * heard early, so that a short shot has one.
 *
 * @param events the ids, one of which is chosen each time
 * @param every the mean time between two noises in seconds
 * @param level of the loudest ones; distant ones have a third of it
 */
record IncidentBed(long seed, List<String> events, double every, double level) implements Bed {
  IncidentBed {
    events = List.copyOf(events);
  }

  @Override
  public void play(Stereo out) {
    var random = new WhiteNoise(seed);
    double time = Math.min(2.2, every) * random.between(0.15, 0.7);
    while (Sampling.samples(time) < out.length()) {
      var noise = EventCatalogue.play(events.get(random.index(events.size())), random.seed());
      double loud = level * random.between(0.33, 1);
      out.mix(noise, Sampling.samples(time), loud, random.between(-0.85, 0.85));
      time += every * random.between(0.45, 1.5);
    }
  }
}
