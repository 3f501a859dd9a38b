package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;

/** Decodes one track of an opened file, frame by frame, with one thread. */
final class FrameReader implements ImageSource {
  private final MediaInput input;
  private final int index;
  private final AVStream stream;
  private final AVCodecContext context;
  private final AVPacket packet;
  private final AVFrame frame;
  private boolean drained;

  /** How damage is handled: as an error, or by decoding what is intact. */
  enum ErrorTolerance {
    STRICT,
    LENIENT
  }

  FrameReader(MediaInput input, long pixelsMax, ErrorTolerance care) throws MediaException {
    this(input, Probe.firstOf(input.format(), AVMEDIA_TYPE_VIDEO), pixelsMax, care);
  }

  /** Reads the track at an index, not negative. */
  FrameReader(MediaInput input, int index, long pixelsMax, ErrorTolerance care)
      throws MediaException {
    Libav.check(index, "a track");
    this.input = input;
    this.index = index;
    stream = input.format().streams(index);
    context = decoder(stream, pixelsMax, care);
    packet = av_packet_alloc();
    frame = av_frame_alloc();
  }

  /** An opened decoder of a stream, with one thread. */
  static AVCodecContext decoder(AVStream stream, long pixelsMax, ErrorTolerance care)
      throws MediaException {
    var codec = Libav.present(avcodec_find_decoder(stream.codecpar().codec_id()), "this coding");
    var context = Libav.present(avcodec_alloc_context3(codec), "decoder");
    try {
      Libav.check(avcodec_parameters_to_context(context, stream.codecpar()), "decoder");
      context.pkt_timebase(stream.time_base());
      open(context, codec, pixelsMax, care);
      return context;
    } catch (MediaException e) {
      avcodec_free_context(context);
      throw e;
    }
  }

  private static void open(
      AVCodecContext context, AVCodec codec, long pixelsMax, ErrorTolerance care)
      throws MediaException {
    context.thread_count(1);
    var options = new AVDictionary(null);
    av_dict_set(options, "max_pixels", Long.toString(pixelsMax), 0);
    av_dict_set(options, "codec_whitelist", MediaInput.CODECS, 0);
    if (care == ErrorTolerance.STRICT) {
      av_dict_set(options, "err_detect", "explode+crccheck+bitstream+buffer", 0);
    }
    var answer = avcodec_open2(context, codec, options);
    av_dict_free(options);
    Libav.check(answer, "open the decoder");
  }

  /** Decodes the next frame; false at the end. */
  boolean next() throws MediaException {
    while (avcodec_receive_frame(context, frame) < 0) {
      if (drained) {
        return false;
      }
      feed();
    }
    return true;
  }

  private void feed() throws MediaException {
    while (av_read_frame(input.format(), packet) >= 0) {
      var ours = packet.stream_index() == index;
      var answer = ours ? avcodec_send_packet(context, packet) : 0;
      av_packet_unref(packet);
      Libav.check(answer, "decode");
      if (ours) {
        return;
      }
    }
    drained = true;
    Libav.check(avcodec_send_packet(context, null), "decode the last frames");
  }

  /** The frame decoded last. */
  @Override
  public AVFrame frame() {
    return frame;
  }

  /** The time of the last decoded frame in seconds; {@code defaultSeconds} if it has none. */
  double seconds(double defaultValue) {
    long time = frame.best_effort_timestamp();
    double unit = stream.time_base().num() / (double) stream.time_base().den();
    return time == AV_NOPTS_VALUE ? defaultValue : time * unit;
  }

  @Override
  public Orientation orientation() {
    var parameters = stream.codecpar();
    for (var i = 0; i < parameters.nb_coded_side_data(); i++) {
      var data = parameters.coded_side_data().getPointer(i);
      if (data.type() == AV_PKT_DATA_DISPLAYMATRIX && data.size() >= 36) {
        return Orientation.ofMatrix(new IntPointer(data.data()));
      }
    }
    return Orientation.UPRIGHT;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
