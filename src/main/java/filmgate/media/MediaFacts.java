package filmgate.media;

/**
 * What a media file says about itself once every packet was read.
 *
 * @param frames packets of the picture track; 0 where there is none
 * @param fps mean pictures in a second
 * @param seconds the length of the whole file
 * @param videoCodec FFmpeg's name, {@code h264}; empty where there is no picture track
 * @param pixelFormat FFmpeg's name, {@code yuv420p}
 * @param audio what sounds
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

  /** A sound track; {@link #NONE} where there is none. */
  public record AudioTrack(String codec, int rate, int channels, double seconds) {
    public static final AudioTrack NONE = new AudioTrack("", 0, 0, 0);

    public boolean present() {
      return !codec.isEmpty();
    }
  }
}
