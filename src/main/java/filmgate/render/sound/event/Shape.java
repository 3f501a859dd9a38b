package filmgate.render.sound.event;

import filmgate.render.sound.signal.Sampling;

/** The loudness of a noise over its time. */
final class Shape {
  private Shape() {}

  /** Fades the last 5 ms. */
  static float[] endSoftly(float[] samples) {
    var fade = Math.min(samples.length, Sampling.samples(0.005));
    for (var i = 0; i < fade; i++) {
      samples[samples.length - 1 - i] *= i / (float) fade;
    }
    return samples;
  }

  /** Rises until {@code attack}, then falls smoothly to 0 at {@code length}; all in seconds. */
  static double swell(double time, double attack, double length) {
    double part = time < attack ? time / attack : (length - time) / (length - attack);
    double bounded = Math.clamp(part, 0, 1);
    return bounded * bounded * (3 - 2 * bounded);
  }
}
