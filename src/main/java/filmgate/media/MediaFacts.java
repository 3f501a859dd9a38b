package filmgate.media;

/**
 * The properties of a media file after every packet was read.
 *
 * @param frames packets of the video track; 0 if there is none
 * @param fps mean frames per second
 * @param seconds the duration of the whole file
 * @param videoCodec FFmpeg's name, such as {@code h264}; empty if there is no video track
 * @param pixelFormat FFmpeg's name, {@code yuv420p}
 * @param audio the audio track
 * @param comment the comment in its metadata, or empty
 */
public record MediaFacts(
    int width,
    int height,
    int frames,
    double fps,
    double seconds,
    String videoCodec,
    String pixelFormat,
    AudioTrack audio,
    String comment) {

  /** An audio track; {@link #NONE} if there is none. */
  public record AudioTrack(String codec, int rate, int channels, double seconds) {
    public static final AudioTrack NONE = new AudioTrack("", 0, 0, 0);

    public boolean present() {
      return !codec.isEmpty();
    }
  }
}
