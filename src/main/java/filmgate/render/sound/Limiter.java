package filmgate.render.sound;

import filmgate.render.sound.signal.Stereo;
import java.util.Arrays;

/** Turns audio down around peaks, so that none exceeds the ceiling. */
final class Limiter {
  /** The highest peak, 2 dB below full scale: the encoder can exceed it a little. */
  static final float CEILING = 0.79f;

  private static final int STEP = 48;
  private static final float ATTACK = 0.12f;
  private static final float RELEASE = 0.004f;

  private Limiter() {}

  /** Limits the audio. */
  static void apply(Stereo audio) {
    var gains = gains(audio);
    soften(gains);
    for (var i = 0; i < audio.length(); i++) {
      var step = i / STEP;
      float part = (i % STEP) / (float) STEP;
      float gain = gains[step] + (gains[step + 1] - gains[step]) * part;
      audio.left()[i] *= gain;
      audio.right()[i] *= gain;
    }
  }

  /** The gain at the borders of steps of 1 ms: low enough for the steps on both sides. */
  private static float[] gains(Stereo audio) {
    var gains = new float[audio.length() / STEP + 2];
    Arrays.fill(gains, 1);
    for (var i = 0; i < audio.length(); i++) {
      float peak = Math.max(Math.abs(audio.left()[i]), Math.abs(audio.right()[i]));
      if (peak > CEILING) {
        var step = i / STEP;
        gains[step] = Math.min(gains[step], CEILING / peak);
        gains[step + 1] = Math.min(gains[step + 1], CEILING / peak);
      }
    }
    return gains;
  }

  /** Bounds how fast the gain falls before a peak and rises after it. */
  private static void soften(float[] gains) {
    for (var i = 1; i < gains.length; i++) {
      gains[i] = Math.min(gains[i], gains[i - 1] + RELEASE);
    }
    for (var i = gains.length - 2; i >= 0; i--) {
      gains[i] = Math.min(gains[i], gains[i + 1] + ATTACK);
    }
  }
}
