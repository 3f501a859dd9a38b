package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import filmgate.media.Sniffer.MediaFormat;
import filmgate.render.sound.RecordedAudio;
import filmgate.render.spec.RenderSpec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;

/**
 * Decodes the audio of a clip to the samples of {@link RecordedAudio}. What cannot be decoded is
 * silent, and the rest stays at its time.
 */
final class ClipAudio implements AutoCloseable {
  private static final long SAMPLES_MAX = (long) RenderSpec.SECONDS_MAX * RecordedAudio.RATE;

  /** Times of packets are rounded, so a smaller distance is none. */
  private static final long TOLERANCE = RecordedAudio.RATE / 50;

  private static final int BYTES = RecordedAudio.SAMPLE_BYTES / RecordedAudio.CHANNELS;

  private static final int FAULTS_MAX = 1000;

  private final SwrContext resampler = swr_alloc();
  private final AVFrame converted = av_frame_alloc();
  private final OutputStream out;
  private long written;
  private long skipped;
  private int channels = RecordedAudio.CHANNELS;

  private ClipAudio(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes the audio of a clip, at most a minute of it.
   *
   * @param begin the time in seconds at which the video of the clip begins
   * @return whether there is any
   */
  static boolean write(Path source, double begin, Path output) throws IOException {
    try (var input = MediaInput.open(source, MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(
                input,
                Probe.firstOf(input.format(), AVMEDIA_TYPE_AUDIO),
                1,
                FrameReader.ErrorTolerance.LENIENT);
        var out = new BufferedOutputStream(Files.newOutputStream(output));
        var audio = new ClipAudio(out)) {
      audio.copy(reader, begin);
      return audio.written > 0;
    } catch (MediaException _) { // no track, or a coding that is not supported
      return false;
    }
  }

  private void copy(FrameReader reader, double begin) throws IOException, MediaException {
    var faults = 0;
    while (written < SAMPLES_MAX && faults < FAULTS_MAX) {
      try {
        if (!reader.next()) {
          flush();
          return;
        }
        moveTo(reader.seconds(begin + written / (double) RecordedAudio.RATE) - begin);
        convert(reader.frame());
      } catch (MediaException _) {
        faults++;
      }
    }
  }

  /** Fills a gap before samples of this time with silence, or skips what is before the video. */
  private void moveTo(double seconds) throws IOException {
    long at = Math.round(Math.clamp(seconds, -60.0, 60.0) * RecordedAudio.RATE);
    long gap = at - written;
    skipped = Math.max(0, -gap);
    if (written > 0 && Math.abs(gap) < TOLERANCE) {
      skipped = 0;
      return;
    }
    for (long i = 0; i < gap && written < SAMPLES_MAX; i++) {
      out.write(new byte[RecordedAudio.SAMPLE_BYTES]);
      written++;
    }
  }

  private void convert(AVFrame frame) throws IOException, MediaException {
    channels = frame.ch_layout().nb_channels() == 1 ? 1 : RecordedAudio.CHANNELS;
    prepare();
    Libav.check(swr_convert_frame(resampler, converted, frame), "convert the audio");
    put();
  }

  /** Writes the samples that the conversion of the rate has kept. */
  private void flush() throws IOException, MediaException {
    if (written > 0) {
      prepare();
      Libav.check(swr_convert_frame(resampler, converted, null), "convert the audio");
      put();
    }
  }

  private void prepare() {
    av_frame_unref(converted);
    converted.format(AV_SAMPLE_FMT_S16).sample_rate(RecordedAudio.RATE);
    av_channel_layout_default(converted.ch_layout(), channels);
  }

  private void put() throws IOException {
    var first = (int) Math.min(skipped, converted.nb_samples());
    var count = (int) Math.min(converted.nb_samples() - first, SAMPLES_MAX - written);
    skipped = 0;
    if (count > 0) {
      var samples = new byte[count * BYTES * channels];
      converted.data(0).position((long) first * BYTES * channels).get(samples);
      converted.data(0).position(0);
      out.write(channels == 1 ? inBoth(samples) : samples);
      written += count;
    }
  }

  /** The samples of a single channel in both, at their own level. */
  private static byte[] inBoth(byte[] samples) {
    var both = new byte[samples.length * 2];
    for (var i = 0; i < both.length; i++) {
      both[i] = samples[i / (2 * BYTES) * BYTES + i % BYTES];
    }
    return both;
  }

  @Override
  public void close() {
    av_frame_free(converted);
    swr_free(resampler);
  }
}
