package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/** Calls to the media libraries, which are loaded at the first use. */
public final class Libav {
  /** The build of the libraries that contains libx264, if it is on the class path. */
  private static final String GPL = "-gpl";

  static {
    if (hasBuild(GPL)) {
      System.setProperty("org.bytedeco.javacpp.platform.extension", GPL);
    }
    av_log_set_level(AV_LOG_QUIET);
  }

  private Libav() {}

  private static boolean hasBuild(String extension) {
    var file =
        "/META-INF/native-image/%s%s/jniavcodec/jni-config.json"
            .formatted(Loader.getPlatform(), extension);
    return Libav.class.getResource(file) != null;
  }

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
