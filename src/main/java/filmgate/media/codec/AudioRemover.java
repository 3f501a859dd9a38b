package filmgate.media.codec;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import filmgate.media.DecodeRequest;
import filmgate.media.Sniffer.MediaFormat;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Copies the packets of a video track, without decoding them, to an MP4 file of one track. */
final class AudioRemover implements AutoCloseable {
  private final AVFormatContext output = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();

  private AudioRemover() {}

  static void write(DecodeRequest.DropAudio request) throws MediaException {
    try (var input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var copy = new AudioRemover()) {
      var format = input.format();
      var index = Libav.check(Probe.firstOf(format, AVMEDIA_TYPE_VIDEO), "a video track");
      copy.open(request.output(), format, format.streams(index));
      copy.copy(format, index);
    }
  }

  private void open(Path file, AVFormatContext input, AVStream track) throws MediaException {
    Libav.check(avformat_alloc_output_context2(output, null, "mp4", file.toString()), "MP4");
    output.flags(output.flags() | AVFMT_FLAG_BITEXACT);
    var metadata = new AVDictionary(null);
    av_dict_copy(metadata, input.metadata(), 0);
    output.metadata(metadata);
    var stream = Libav.present(avformat_new_stream(output, null), "stream");
    Libav.check(avcodec_parameters_copy(stream.codecpar(), track.codecpar()), "stream");
    stream.codecpar().codec_tag(0);
    stream.time_base(track.time_base());
    stream.avg_frame_rate(track.avg_frame_rate());
    var io = new AVIOContext(null);
    Libav.check(avio_open(io, "file:" + file, AVIO_FLAG_WRITE), "open the output file");
    output.pb(io);
    var options = new AVDictionary(null);
    av_dict_set(options, "movflags", "+faststart", 0);
    var answer = avformat_write_header(output, options);
    av_dict_free(options);
    Libav.check(answer, "write the header");
  }

  private void copy(AVFormatContext input, int index) throws MediaException {
    var from = input.streams(index).time_base();
    var to = output.streams(0).time_base();
    while (av_read_frame(input, packet) >= 0) {
      if (packet.stream_index() == index) {
        packet.stream_index(0).pos(-1);
        av_packet_rescale_ts(packet, from, to);
        Libav.check(av_interleaved_write_frame(output, packet), "write a frame");
      }
      av_packet_unref(packet);
    }
    Libav.check(av_write_trailer(output), "complete the file");
  }

  @Override
  public void close() throws MediaException {
    av_packet_free(packet);
    var io = output.pb();
    var closed = io == null || io.isNull() ? 0 : avio_closep(io);
    avformat_free_context(output);
    Libav.check(closed, "close the output file");
  }
}
