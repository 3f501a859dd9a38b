package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Pointer;

/** Calls to the media libraries, which are loaded at the first use. */
public final class Libav {
  static {
    av_log_set_level(AV_LOG_QUIET);
  }

  private Libav() {}

  /** Loads the libraries if necessary; throws {@link UnsatisfiedLinkError} if that fails. */
  public static void load() {
    av_log_set_level(AV_LOG_QUIET);
  }

  /** The result of a call, unless it is an error. */
  public static int check(int answer, String what) throws MediaException {
    if (answer < 0) {
      throw new MediaException(what + ": " + errorText(answer));
    }
    return answer;
  }

  /** The object of an allocating call, if there is one. */
  public static <P extends Pointer> P present(P pointer, String what) throws MediaException {
    if (pointer == null || pointer.isNull()) {
      throw new MediaException(what + ": not available");
    }
    return pointer;
  }

  private static String errorText(int error) {
    var text = new byte[128];
    av_strerror(error, text, text.length);
    var length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}
