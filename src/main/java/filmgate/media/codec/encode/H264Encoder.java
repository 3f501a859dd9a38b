package filmgate.media.codec.encode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;

import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.render.spec.RenderSpec;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;

/** The encoders of H.264, the preferred one first. Each gives equal bytes for equal frames. */
enum H264Encoder {
  /** Only in the GPL build of the libraries. It is faster in 4K, and its files are smaller. */
  X264("libx264") {
    @Override
    void configure(AVCodecContext context, RenderSpec.Size size) {
      context.max_b_frames(0); // packets are written in the sequence of the frames
    }

    @Override
    Map<String, String> options(RenderSpec.Size size) {
      return Map.of(
          "preset", preset(pixels(size)),
          "crf", "20",
          "profile", "high",
          "x264-params", "threads=1:sliced-threads=0:sync-lookahead=0:scenecut=0");
    }
  },
  OPENH264("libopenh264") {
    @Override
    void configure(AVCodecContext context, RenderSpec.Size size) {
      var quantiser = pixels(size) >= UHD_PIXELS ? 22 : 20;
      context.slices(1).bit_rate(60_000_000L).qmin(quantiser).qmax(quantiser).profile(100);
    }

    @Override
    Map<String, String> options(RenderSpec.Size size) {
      return Map.of("rc_mode", "quality", "allow_skip_frames", "0", "coder", "cabac");
    }
  };

  private static final int UHD_PIXELS = 3840 * 2160;
  private static final int HD_PIXELS = 1280 * 720;

  private final String library;

  H264Encoder(String library) {
    this.library = library;
  }

  /** The first one that the loaded libraries contain. */
  static H264Encoder available() {
    return X264.find() == null ? OPENH264 : X264;
  }

  private AVCodec find() {
    return avcodec_find_encoder_by_name(library);
  }

  /** The encoder of the libraries. */
  AVCodec codec() throws MediaException {
    return Libav.present(find(), library);
  }

  private static int pixels(RenderSpec.Size size) {
    return size.width() * size.height();
  }

  /** The slowest setting that takes less time than the drawing of a frame. */
  private static String preset(int pixels) {
    if (pixels >= UHD_PIXELS) {
      return "ultrafast";
    }
    return pixels > HD_PIXELS ? "superfast" : "veryfast";
  }

  /** Sets what is special to the encoder: one thread, one slice, constant quality. */
  abstract void configure(AVCodecContext context, RenderSpec.Size size);

  /** Its private options, by name. */
  abstract Map<String, String> options(RenderSpec.Size size);
}
