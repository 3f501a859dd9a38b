package filmgate.media.codec.encode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.render.sound.Soundtrack;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Writes one MP4 with its index before its samples. Not thread-safe. */
public final class Mp4Writer implements AutoCloseable {
  public static final String COMMENT =
      "Previsualisation by Filmgate's local renderer, not a model's video";

  private static final AVRational FRAME = new AVRational().num(1).den(RenderSpec.FRAMES_PER_SECOND);
  private static final AVRational SAMPLE = new AVRational().num(1).den(Soundtrack.RATE);

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private long videoPackets;

  Mp4Writer(Path file) throws MediaException {
    Libav.check(avformat_alloc_output_context2(format, null, "mp4", file.toString()), "MP4");
    format.flags(format.flags() | AVFMT_FLAG_BITEXACT);
    var io = new AVIOContext(null);
    try {
      store(avio_open(io, "file:" + file, AVIO_FLAG_WRITE), "open the output file");
    } catch (MediaException e) {
      close();
      throw e;
    }
    format.pb(io);
    var metadata = new AVDictionary(null);
    av_dict_set(metadata, "comment", COMMENT, 0);
    format.metadata(metadata);
  }

  /** Adds the video track (first) or the audio track (second). */
  void addStream(AVCodecContext encoder) throws MediaException {
    var stream = Libav.present(avformat_new_stream(format, null), "stream");
    Libav.check(avcodec_parameters_from_context(stream.codecpar(), encoder), "stream");
    stream.time_base(encoder.time_base());
    stream.avg_frame_rate(encoder.framerate());
  }

  /** Writes the header; all streams must be added before. */
  void start() throws MediaException {
    var options = new AVDictionary(null);
    av_dict_set(options, "movflags", "+faststart", 0);
    var answer = avformat_write_header(format, options);
    av_dict_free(options);
    store(answer, "write the header");
  }

  /** Appends the next frame's packet. */
  void writeVideo(EncodedPacket coded) throws MediaException {
    Libav.check(av_new_packet(packet, coded.data().length), "packet");
    packet.data().put(coded.data());
    packet.stream_index(0).pts(videoPackets).dts(videoPackets).duration(1);
    packet.flags(coded.key() ? AV_PKT_FLAG_KEY : 0);
    videoPackets++;
    av_packet_rescale_ts(packet, FRAME, format.streams(0).time_base());
    store(av_interleaved_write_frame(format, packet), "write a frame");
  }

  /** Appends a packet of the audio track, its times in samples. */
  void writeAudio(AVPacket coded) throws MediaException {
    coded.stream_index(1);
    av_packet_rescale_ts(coded, SAMPLE, format.streams(1).time_base());
    store(av_interleaved_write_frame(format, coded), "write audio");
  }

  /** Completes the file and moves its index to the front. */
  void finish() throws MediaException {
    store(av_write_trailer(format), "complete the file");
    var io = format.pb();
    format.pb(new AVIOContext(null));
    store(avio_closep(io), "close the output file");
  }

  /** The file of the video cannot be written: the disk is full or unavailable. */
  public static final class StorageException extends MediaException {
    private static final long serialVersionUID = 1L;

    StorageException(String message) {
      super(message);
    }
  }

  private static void store(int answer, String what) throws MediaException {
    try {
      Libav.check(answer, what);
    } catch (MediaException e) {
      throw new StorageException(e.getMessage());
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    var io = format.pb();
    if (io != null && !io.isNull()) {
      avio_closep(io);
    }
    avformat_free_context(format);
  }
}
