package filmgate.media.codec.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.render.sound.Soundtrack;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Encodes a soundtrack as AAC-LC, 48 kHz stereo. Not thread-safe. */
final class AudioEncoder implements AutoCloseable {
  private static final int CHANNELS = 2;

  private final AVCodecContext context;
  private final AVFrame frame;
  private final AVPacket packet;
  private final float[][] samples;
  private long written;
  private boolean flushing;

  AudioEncoder() throws MediaException {
    var codec = Libav.present(avcodec_find_encoder_by_name("aac"), "aac");
    context = Libav.present(avcodec_alloc_context3(codec), "encoder");
    frame = av_frame_alloc();
    packet = av_packet_alloc();
    try {
      context.sample_rate(Soundtrack.RATE).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(160_000);
      context.time_base().num(1).den(Soundtrack.RATE);
      av_channel_layout_default(context.ch_layout(), CHANNELS);
      context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT);
      Libav.check(avcodec_open2(context, codec, (AVDictionary) null), "open the AAC encoder");
      frame.nb_samples(context.frame_size()).format(AV_SAMPLE_FMT_FLTP);
      frame.sample_rate(Soundtrack.RATE);
      av_channel_layout_default(frame.ch_layout(), CHANNELS);
      Libav.check(av_frame_get_buffer(frame, 0), "audio frame");
    } catch (MediaException e) {
      close();
      throw e;
    }
    samples = new float[CHANNELS][context.frame_size()];
  }

  /** The opened encoder, from which the container takes the stream's parameters. */
  AVCodecContext context() {
    return context;
  }

  /** The target of the encoded audio. */
  interface Sink {
    void accept(AVPacket packet) throws MediaException;
  }

  /**
   * Encodes the audio up to the sample {@code end}, and flushes the encoder at the end of the
   * track.
   */
  void encodeUntil(long end, Soundtrack track, Sink sink) throws MediaException {
    while (written < Math.min(end, track.samples())) {
      Libav.check(av_frame_make_writable(frame), "audio frame");
      var count = track.read(samples[0], samples[1]);
      frame.nb_samples(count).pts(written);
      new FloatPointer(frame.data(0)).put(samples[0], 0, count);
      new FloatPointer(frame.data(1)).put(samples[1], 0, count);
      Libav.check(avcodec_send_frame(context, frame), "encode audio");
      written += count;
      receive(sink);
    }
    if (written >= track.samples() && !flushing) {
      flushing = true;
      Libav.check(avcodec_send_frame(context, null), "end of audio");
      receive(sink);
    }
  }

  private void receive(Sink sink) throws MediaException {
    while (avcodec_receive_packet(context, packet) >= 0) {
      sink.accept(packet);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
