package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

/** A local media file opened for reading as one named format, with nothing else allowed. */
final class MediaInput implements AutoCloseable {
  static final String CODECS =
      "png,apng,mjpeg,webp,gif,av1,libdav1d,libaom-av1,hevc,h264,vp9,mpeg4,prores,aac,mp3,"
          + "mp3float,alac,opus,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_f32le";

  private final AVFormatContext format;

  private MediaInput(AVFormatContext format) {
    this.format = format;
  }

  /** Opens {@code file} with the demuxer called {@code demuxer}. */
  static MediaInput open(Path file, String demuxer) throws MediaException {
    var input = Libav.present(av_find_input_format(demuxer), demuxer);
    var format = avformat_alloc_context();
    var options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", Probe.text(input.name()), 0);
    av_dict_set(options, "codec_whitelist", CODECS, 0);
    av_dict_set(options, "max_streams", "512", 0);
    av_dict_set(options, "probesize", "5000000", 0);
    av_dict_set(options, "analyzeduration", "3000000", 0);
    var answer = avformat_open_input(format, "file:" + file, input, options);
    av_dict_free(options);
    Libav.check(answer, "open the file"); // on failure libav has freed the context
    var opened = new MediaInput(format);
    try {
      Libav.check(avformat_find_stream_info(format, (PointerPointer<?>) null), "read the streams");
      return opened;
    } catch (MediaException e) {
      opened.close();
      throw e;
    }
  }

  AVFormatContext format() {
    return format;
  }

  @Override
  public void close() {
    avformat_close_input(format);
  }
}
