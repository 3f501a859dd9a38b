package filmgate.media;

import filmgate.render.spec.FootageAnalysis;
import filmgate.text.LocalizedText;
import java.nio.file.Path;
import java.util.Optional;

/** The result of decoding one untrusted file. */
public sealed interface DecodeOutcome {
  /** An upright image, as raw I420 samples of this even size in {@code raw}. */
  record DecodedImage(Path rawFile, int width, int height) implements DecodeOutcome {}

  /**
   * An upright clip.
   *
   * @param raw the decoded frames at 24 a second as raw I420, one after the other
   * @param width of a decoded frame; {@code frames} of them are in the file, at least one
   * @param audio the raw samples of its audio, if they were requested and there are any
   * @param facts the size, frame rate, and duration of the source
   */
  record DecodedClip(
      Path raw, int width, int height, int frames, Optional<Path> audio, MediaFacts facts)
      implements DecodeOutcome {}

  /**
   * A clip that a video follows.
   *
   * @param audio the raw samples of its audio, if they were requested and there are any
   * @param facts the size, frame rate, and duration of the source
   */
  record MeasuredClip(FootageAnalysis analysis, Optional<Path> audio, MediaFacts facts)
      implements DecodeOutcome {}

  record Probed(MediaFacts facts) implements DecodeOutcome {}

  /** The stills of a clip are complete, and these are its facts. */
  record StillsMade(MediaFacts facts) implements DecodeOutcome {}

  /** The requested files are complete. */
  record FilesMade() implements DecodeOutcome {}

  /** The file is unusable, with a message for the caller. */
  record Undecodable(Code code, LocalizedText message) implements DecodeOutcome {}

  /** The decode process does not work on this machine; nothing is known about the file. */
  record DecoderUnavailable(String detail) implements DecodeOutcome {}

  enum Code {
    /** Damaged, or not of its declared type. */
    BROKEN_MEDIA,
    /** More pixels, seconds or bytes than may be decoded. */
    MEDIA_TOO_LARGE,
    /** An unsupported file type. */
    UNSUPPORTED_MEDIA;

    /** The code in error bodies, such as {@code broken_media}. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
