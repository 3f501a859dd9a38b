package filmgate.media.codec;

import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import java.io.IOException;
import java.util.Optional;

/**
 * Converts a clip to 24 frames per second: each output frame is the one that is shown at its time.
 */
final class FrameRateConverter {
  private static final double RATE = RenderSpec.FRAMES_PER_SECOND;

  private final FrameReader reader;
  private final FrameConverter converter;
  private final int wanted;
  private int written;
  private double begin;

  /**
   * @param seconds the length of the clip
   * @param framesMax the maximum number of frames
   */
  FrameRateConverter(FrameReader reader, FrameConverter converter, double seconds, int framesMax) {
    this.reader = reader;
    this.converter = converter;
    wanted = Math.clamp(Math.round(seconds * RATE), 1, framesMax);
  }

  int frames() {
    return written;
  }

  /** The time of the first frame in seconds. */
  double begin() {
    return begin;
  }

  /** The target of the frames. */
  interface FrameSink {
    void accept(I420 frame) throws IOException;
  }

  /** Passes on all frames, at least one, and returns the last. */
  I420 write(FrameSink sink) throws IOException, MediaException {
    Optional<I420> shown = Optional.empty();
    for (var read = 0; written < wanted && reader.next(); read++) {
      double time = reader.seconds(begin + read / RATE);
      if (shown.isEmpty()) {
        begin = time;
      }
      double until = (time - begin) * RATE - 0.5;
      for (; shown.isPresent() && written < until && written < wanted; written++) {
        sink.accept(shown.get());
      }
      shown = Optional.of(converter.convert(reader.frame()));
    }
    var last = shown.orElseThrow(() -> new MediaException("no frame can be decoded"));
    for (; written < wanted; written++) {
      sink.accept(last);
    }
    return last;
  }
}
