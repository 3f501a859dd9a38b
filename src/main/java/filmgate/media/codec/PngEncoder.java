package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes RGB images of one size, each as a PNG file. */
final class PngEncoder implements AutoCloseable {
  /** The fastest of zlib that still compresses: a file is a third larger than at best. */
  private static final String COMPRESSION = "1";

  private final int rowBytes;
  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private long next;

  PngEncoder(ImageSize size) throws MediaException {
    rowBytes = 3 * size.width();
    var codec = Libav.present(avcodec_find_encoder_by_name("png"), "png");
    context = Libav.present(avcodec_alloc_context3(codec), "encoder");
    frame = av_frame_alloc();
    packet = av_packet_alloc();
    context.width(size.width()).height(size.height()).pix_fmt(AV_PIX_FMT_RGB24);
    context.time_base().num(1).den(1);
    context.thread_count(1);
    var options = new AVDictionary(null);
    av_dict_set(options, "compression_level", COMPRESSION, 0);
    av_dict_set(options, "pred", "up", 0);
    try {
      var answer = avcodec_open2(context, codec, options);
      av_dict_free(options);
      Libav.check(answer, "open the image encoder");
      frame.width(size.width()).height(size.height()).format(AV_PIX_FMT_RGB24);
      Libav.check(av_frame_get_buffer(frame, 0), "image");
    } catch (MediaException e) {
      close();
      throw e;
    }
  }

  /** The file of an image with three bytes for each pixel, row by row. */
  byte[] encode(byte[] rgb) throws MediaException {
    Libav.check(av_frame_make_writable(frame), "image");
    var target = frame.data(0);
    for (var row = 0; row < rgb.length / rowBytes; row++) {
      target.position((long) row * frame.linesize(0)).put(rgb, row * rowBytes, rowBytes);
    }
    target.position(0);
    frame.pts(next++);
    Libav.check(avcodec_send_frame(context, frame), "encode the image");
    Libav.check(avcodec_receive_packet(context, packet), "encode the image");
    var bytes = new byte[packet.size()];
    packet.data().get(bytes);
    av_packet_unref(packet);
    return bytes;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
