package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import filmgate.media.MediaFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;

/** Probes a media file by counting its packets; loads the media libraries. */
public final class Probe {
  private Probe() {}

  /** The facts of an MP4 or MOV file. */
  public static MediaFacts read(Path file) throws MediaException {
    try (var input = MediaInput.open(file, "mov")) {
      var format = input.format();
      var video = firstOf(format, AVMEDIA_TYPE_VIDEO);
      var audio = firstOf(format, AVMEDIA_TYPE_AUDIO) >= 0;
      double seconds = format.duration() / (double) AV_TIME_BASE;
      if (video < 0) {
        return new MediaFacts(0, 0, 0, 0, seconds, audio);
      }
      var stream = format.streams(video);
      var codec = stream.codecpar();
      var frames = count(format, video);
      return new MediaFacts(codec.width(), codec.height(), frames, rate(stream), seconds, audio);
    }
  }

  /** The index of the first stream of a kind, or -1. */
  static int firstOf(AVFormatContext format, int kind) {
    for (var i = 0; i < format.nb_streams(); i++) {
      if (format.streams(i).codecpar().codec_type() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** The mean frames per second of a stream, 0 if unknown. */
  private static double rate(AVStream stream) {
    var bottom = stream.avg_frame_rate().den();
    return bottom == 0 ? 0 : stream.avg_frame_rate().num() / (double) bottom;
  }

  private static int count(AVFormatContext format, int stream) {
    var packet = av_packet_alloc();
    var count = 0;
    while (av_read_frame(format, packet) >= 0) {
      count += packet.stream_index() == stream ? 1 : 0;
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    return count;
  }

  /** The string behind a pointer; empty if it is null. */
  static String text(BytePointer pointer) {
    return pointer == null || pointer.isNull() ? "" : pointer.getString(StandardCharsets.UTF_8);
  }
}
