package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import filmgate.render.raster.I420;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes images of one size, each as a file. {@link PngEncoder} does for images of RGB. */
final class StillEncoder implements AutoCloseable {
  /** The quantiser of JPEG, 2 (best) to 31, about 90 on the scale to 100. */
  private static final int JPEG_QUANTISER = 3;

  private static final int WEBP_QUALITY = 60;

  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private long next;

  private StillEncoder(AVCodecContext context) {
    this.context = context;
    frame = av_frame_alloc();
    packet = av_packet_alloc();
  }

  /** An encoder of JPEG images with samples of full range. */
  static StillEncoder jpeg(ImageSize size) throws MediaException {
    return open(
        "mjpeg",
        size,
        (context, _) -> {
          setColors(context, AV_PIX_FMT_YUVJ420P, AVCOL_RANGE_JPEG);
          context.flags(context.flags() | AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT);
          context.global_quality(FF_QP2LAMBDA * JPEG_QUANTISER);
        });
  }

  /** An encoder of WebP images with samples of limited range. */
  static StillEncoder webp(ImageSize size) throws MediaException {
    return open(
        "libwebp",
        size,
        (context, options) -> {
          setColors(context, AV_PIX_FMT_YUV420P, AVCOL_RANGE_MPEG);
          av_dict_set(options, "quality", Integer.toString(WEBP_QUALITY), 0);
        });
  }

  private static void setColors(AVCodecContext context, int pixelFormat, int range) {
    context.pix_fmt(pixelFormat).color_range(range).colorspace(AVCOL_SPC_BT470BG);
    context.sample_aspect_ratio().num(1).den(1);
  }

  /** Sets what is particular to a format, before the encoder is opened. */
  interface Format {
    void set(AVCodecContext context, AVDictionary options);
  }

  /**
   * @param codec the name of an encoder of libav
   */
  static StillEncoder open(String codec, ImageSize size, Format format) throws MediaException {
    var found = Libav.present(avcodec_find_encoder_by_name(codec), codec);
    var context = Libav.present(avcodec_alloc_context3(found), "encoder");
    var options = new AVDictionary(null);
    context.width(size.width()).height(size.height());
    context.time_base().num(1).den(1);
    context.thread_count(1);
    format.set(context, options);
    var encoder = new StillEncoder(context);
    try {
      var answer = avcodec_open2(context, found, options);
      av_dict_free(options);
      Libav.check(answer, "open the image encoder");
      encoder.frame.width(size.width()).height(size.height()).format(context.pix_fmt());
      Libav.check(av_frame_get_buffer(encoder.frame, 0), "image");
      return encoder;
    } catch (MediaException e) {
      encoder.close();
      throw e;
    }
  }

  /** The file of an image. */
  byte[] encode(I420 image) throws MediaException {
    Planes.copy(image, writable());
    return encode();
  }

  /** The frame, for the samples of the next image. */
  AVFrame writable() throws MediaException {
    Libav.check(av_frame_make_writable(frame), "image");
    return frame;
  }

  /** The file of the image in the frame. */
  byte[] encode() throws MediaException {
    frame.color_range(context.color_range()).quality(context.global_quality()).pts(next++);
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
