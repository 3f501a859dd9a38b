package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** The codecs, the audio track, and the comment of a video, as FFmpeg names them. */
record StreamInfo(
    String videoCodec, String pixelFormat, String audioCodec, AudioTrack audio, String comment) {
  /** An audio track; all zero if there is none. */
  record AudioTrack(int rate, int channels, double seconds) {}

  static StreamInfo read(Path file) throws MediaException {
    try (MediaInput input = MediaInput.open(file, "mov")) {
      AVFormatContext format = input.format();
      var video = format.streams(Probe.firstOf(format, AVMEDIA_TYPE_VIDEO)).codecpar();
      int audio = Probe.firstOf(format, AVMEDIA_TYPE_AUDIO);
      return new StreamInfo(
          Probe.text(avcodec_get_name(video.codec_id())),
          Probe.text(av_get_pix_fmt_name(video.format())),
          audio < 0
              ? ""
              : Probe.text(avcodec_get_name(format.streams(audio).codecpar().codec_id())),
          audio < 0 ? new AudioTrack(0, 0, 0) : audioTrack(format.streams(audio)),
          Probe.text(av_dict_get(format.metadata(), "comment", null, 0).value()));
    }
  }

  private static AudioTrack audioTrack(AVStream stream) {
    var codec = stream.codecpar();
    double unit = stream.time_base().num() / (double) stream.time_base().den();
    return new AudioTrack(
        codec.sample_rate(), codec.ch_layout().nb_channels(), stream.duration() * unit);
  }
}
