package filmgate.media;

import java.nio.file.Path;

/** What came out of decoding one file that nobody trusts. */
public sealed interface DecodeOutcome {
  /** A picture, upright, as raw I420 samples of this even size in {@code raw}. */
  record DecodedImage(Path rawFile, int width, int height) implements DecodeOutcome {}

  /**
   * A clip, upright.
   *
   * @param raw the decoded frames at 24 a second as raw I420, one after the other
   * @param width of a decoded frame; {@code frames} of them are in the file, at least one
   * @param facts what the source itself is (its own size, rate and length)
   */
  record DecodedClip(Path raw, int width, int height, int frames, MediaFacts facts)
      implements DecodeOutcome {}

  /** The facts alone. */
  record Probed(MediaFacts facts) implements DecodeOutcome {}

  /** The file is of no use; why is said for the caller. */
  record Undecodable(Code code, String message) implements DecodeOutcome {}

  /** Nothing is known about the file: the decode process could not do its work on this machine. */
  record DecoderUnavailable(String detail) implements DecodeOutcome {}

  /** Why a file is of no use. */
  enum Code {
    /** Damaged, or not what it says it is. */
    BROKEN_MEDIA,
    /** More pixels, seconds or bytes than may be decoded. */
    MEDIA_TOO_LARGE,
    /** A kind of file that is not read. */
    UNSUPPORTED_MEDIA;

    /** The word in error bodies, {@code broken_media}. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
