package filmgate.media.codec.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.media.codec.Planes;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Encodes one closed group of pictures as H.264 High with one thread and one slice, so that the
 * same frames give the same bytes. Not thread-safe.
 */
final class VideoEncoder implements AutoCloseable {
  private final H264Encoder encoder = H264Encoder.available();
  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private long next;

  VideoEncoder(RenderSpec.Size size) throws MediaException {
    var codec = encoder.codec();
    context = Libav.present(avcodec_alloc_context3(codec), "encoder");
    frame = av_frame_alloc();
    packet = av_packet_alloc();
    try {
      configure(size);
      open(codec, size);
      frame.width(size.width()).height(size.height()).format(AV_PIX_FMT_YUV420P);
      Libav.check(av_frame_get_buffer(frame, 0), "frame");
    } catch (MediaException e) {
      close();
      throw e;
    }
  }

  private void configure(RenderSpec.Size size) {
    context.width(size.width()).height(size.height()).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base().num(1).den(RenderSpec.FRAMES_PER_SECOND);
    context.sample_aspect_ratio().num(1).den(1);
    context.framerate().num(RenderSpec.FRAMES_PER_SECOND).den(1);
    context.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.thread_count(1).gop_size(10 * RenderSpec.FRAMES_PER_SECOND);
    encoder.configure(context, size);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
  }

  private void open(AVCodec codec, RenderSpec.Size size) throws MediaException {
    var options = new AVDictionary(null);
    encoder.options(size).forEach((name, value) -> av_dict_set(options, name, value, 0));
    var answer = avcodec_open2(context, codec, options);
    av_dict_free(options);
    Libav.check(answer, "open the H.264 encoder");
  }

  /** The opened encoder, from which the container takes the stream's parameters. */
  AVCodecContext context() {
    return context;
  }

  /** Encodes one more frame; the packets that are ready are appended to {@code into}. */
  void encode(I420 image, List<EncodedPacket> into) throws MediaException {
    Libav.check(av_frame_make_writable(frame), "frame");
    Planes.copy(image, frame);
    frame.pts(next++);
    Libav.check(avcodec_send_frame(context, frame), "encode");
    receive(into);
  }

  /** Ends the group: the remaining packets are appended to {@code into}. */
  void finish(List<EncodedPacket> into) throws MediaException {
    Libav.check(avcodec_send_frame(context, null), "end of group");
    receive(into);
  }

  private void receive(List<EncodedPacket> into) {
    while (avcodec_receive_packet(context, packet) >= 0) {
      var data = new byte[packet.size()];
      packet.data().get(data);
      into.add(new EncodedPacket(data, (packet.flags() & AV_PKT_FLAG_KEY) != 0));
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
