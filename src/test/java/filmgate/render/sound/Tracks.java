package filmgate.render.sound;

import java.util.Arrays;

/** Reads and measures audio in tests. */
final class Tracks {
  private Tracks() {}

  @SuppressWarnings("ArrayRecordComponent") // two channels for one test, never compared
  record Both(float[] left, float[] right) {}

  /** All samples, read {@code size} at a time. */
  static Both read(Soundtrack track, int size) {
    float[] left = new float[(int) track.samples() + size];
    float[] right = new float[left.length];
    float[] one = new float[size];
    float[] two = new float[size];
    int at = 0;
    for (int count = track.read(one, two); count > 0; count = track.read(one, two)) {
      System.arraycopy(one, 0, left, at, count);
      System.arraycopy(two, 0, right, at, count);
      at += count;
    }
    return new Both(Arrays.copyOf(left, at), Arrays.copyOf(right, at));
  }

  static double rms(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / (to - from));
  }
}
