package filmgate.media;

import filmgate.text.AcceptedFiles;
import java.nio.file.Path;
import java.util.Optional;

/** A request to a decode process for one untrusted file. */
public sealed interface DecodeRequest {
  Path source();

  /** What the file must be. */
  default AcceptedFiles accepted() {
    return switch (this) {
      case DecodeImage _, WriteJpeg _ -> AcceptedFiles.IMAGE;
      case DecodeClip _,
          MeasureClip _,
          ProbeFile _,
          MakeStills _,
          MakePreview _,
          DropAudio _,
          WriteFrames _ ->
          AcceptedFiles.CLIP;
    };
  }

  /** Decode the image into a raw file. */
  record DecodeImage(Path source, Path output) implements DecodeRequest {}

  /** Decode the image and write it as a JPEG file. */
  record WriteJpeg(Path source, Path output) implements DecodeRequest {}

  /**
   * Read a clip.
   *
   * @param frames how many frames at 24 a second to decode into the raw file; 1 for a poster
   * @param audio the file for the raw samples of its audio, if they are needed
   */
  record DecodeClip(Path source, Path output, int frames, Optional<Path> audio)
      implements DecodeRequest {}

  /**
   * Measure what a video can follow of a clip.
   *
   * @param frames how many frames at 24 a second to measure
   * @param audio the file for the raw samples of its audio, if they are needed
   */
  record MeasureClip(Path source, int frames, Optional<Path> audio) implements DecodeRequest {}

  /** Probe the file. */
  record ProbeFile(Path source) implements DecodeRequest {}

  /** Probe a clip, and write its first frame as two JPEG files: in full size, and small. */
  record MakeStills(Path source, Path poster, Path thumbnail) implements DecodeRequest {}

  /** Copy the video track of a clip, as it is, to an MP4 file without audio. */
  record DropAudio(Path source, Path output) implements DecodeRequest {}

  /** Write the beginning of a clip as a small animated WebP file. */
  record MakePreview(Path source, Path output) implements DecodeRequest {}

  /**
   * Write every frame of a clip as a PNG file, in the sequence in which they are shown.
   *
   * @param directory an existing directory; see {@link FrameFiles} for the names
   */
  record WriteFrames(Path source, Path directory) implements DecodeRequest {}
}
