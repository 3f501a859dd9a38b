package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import filmgate.media.MediaFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;

/** Probes a media file by counting its packets; loads the media libraries. */
final class Probe {
  private Probe() {}

  /** The facts of an MP4 or MOV file. */
  static MediaFacts read(Path file) throws MediaException {
    try (MediaInput input = MediaInput.open(file, "mov")) {
      AVFormatContext format = input.format();
      int video = firstOf(format, AVMEDIA_TYPE_VIDEO);
      int audio = firstOf(format, AVMEDIA_TYPE_AUDIO);
      int frames = count(format, video);
      MediaFacts.AudioTrack sound =
          audio < 0 ? MediaFacts.AudioTrack.NONE : sound(format.streams(audio));
      double seconds = format.duration() / (double) AV_TIME_BASE;
      if (video < 0) {
        return new MediaFacts(0, 0, 0, 0, seconds, "", "", sound, comment(format));
      }
      AVStream stream = format.streams(video);
      AVCodecParameters codec = stream.codecpar();
      return new MediaFacts(
          codec.width(),
          codec.height(),
          frames,
          rate(stream),
          seconds,
          text(avcodec_get_name(codec.codec_id())),
          text(av_get_pix_fmt_name(codec.format())),
          sound,
          comment(format));
    }
  }

  /** The index of the first stream of a kind, or -1. */
  static int firstOf(AVFormatContext format, int kind) {
    for (int i = 0; i < format.nb_streams(); i++) {
      if (format.streams(i).codecpar().codec_type() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** The mean frames per second of a stream, 0 if unknown. */
  static double rate(AVStream stream) {
    int bottom = stream.avg_frame_rate().den();
    return bottom == 0 ? 0 : stream.avg_frame_rate().num() / (double) bottom;
  }

  private static int count(AVFormatContext format, int stream) {
    AVPacket packet = av_packet_alloc();
    int count = 0;
    while (av_read_frame(format, packet) >= 0) {
      count += packet.stream_index() == stream ? 1 : 0;
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    return count;
  }

  private static MediaFacts.AudioTrack sound(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    double unit = stream.time_base().num() / (double) stream.time_base().den();
    double seconds = stream.duration() == AV_NOPTS_VALUE ? 0 : stream.duration() * unit;
    return new MediaFacts.AudioTrack(
        text(avcodec_get_name(codec.codec_id())),
        codec.sample_rate(),
        codec.ch_layout().nb_channels(),
        seconds);
  }

  private static String comment(AVFormatContext format) {
    AVDictionaryEntry entry = av_dict_get(format.metadata(), "comment", null, 0);
    return entry == null || entry.isNull() ? "" : text(entry.value());
  }

  /** The string behind a pointer; empty if it is null. */
  static String text(BytePointer pointer) {
    return pointer == null || pointer.isNull() ? "" : pointer.getString(StandardCharsets.UTF_8);
  }
}
