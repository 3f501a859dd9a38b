package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.PinkNoise;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;

/**
 * A motor that runs.
 *
 * @param pitch of its cycle in hertz: 24 for a boat, 45 for a car, 80 for a motorcycle
 * @param treble the highest frequency of its tone in hertz
 * @param air the level of the noise of tyres, water, or wind
 */
record EngineBed(long seed, double pitch, double treble, double air) implements Bed {
  @Override
  public void play(Stereo out) {
    var speed = new Glide(seed, 0.4);
    var pink = new PinkNoise(seed);
    OnePole[] soft = {new OnePole(treble), new OnePole(treble)};
    OnePole[] wide = {new OnePole(1400), new OnePole(1400)};
    var rumble = new OnePole(60);
    double turns = 0;
    double step = 0;
    float shake = 0;
    for (var i = 0; i < out.length(); i++) {
      if (i % Sampling.CHUNK == 0) {
        step = pitch * (0.97 + 0.07 * speed.at(i)) / Sampling.RATE;
      }
      turns += step;
      float noise = pink.next();
      shake += (noise - shake) * 0.02f;
      float motor = Wavetable.ENGINE.at(turns) * (0.24f + 0.5f * shake);
      float second = Wavetable.ENGINE.at(turns * 0.5) * 0.08f;
      float road = rumble.high(noise) * (float) air;
      out.left()[i] += soft[0].low(motor + second) + wide[0].low(road);
      out.right()[i] += soft[1].low(motor - second) + wide[1].low(road * 0.9f);
    }
  }
}
