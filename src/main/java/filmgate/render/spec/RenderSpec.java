package filmgate.render.spec;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that a video depends on: equal specifications give equal files.
 *
 * @param size the frame, even sides in pixels
 * @param shots what is seen in order, at least one
 * @param media the images and the clip that guide it
 * @param style the options of the whole video
 */
public record RenderSpec(Size size, List<ShotSpec> shots, SourceMedia media, Style style) {
  /** Frames per second of every video. */
  public static final int FRAMES_PER_SECOND = 24;

  /** The longest video in seconds. */
  public static final int SECONDS_MAX = 60;

  public RenderSpec {
    shots = List.copyOf(shots);
    if (shots.isEmpty() || shots.stream().mapToInt(ShotSpec::frames).sum() > SECONDS_MAX * 24) {
      throw new IllegalArgumentException("a video must have a shot and last at most 60 s");
    }
  }

  public int frames() {
    return shots.stream().mapToInt(ShotSpec::frames).sum();
  }

  /** The size of a frame in pixels, both even, from 16 to 8192. */
  public record Size(int width, int height) {
    public Size {
      if (width < 16 || height < 16 || width > 8192 || height > 8192) {
        throw new IllegalArgumentException("sides must be 16 to 8192: " + width + "x" + height);
      }
      if (width % 2 != 0 || height % 2 != 0) {
        throw new IllegalArgumentException("sides must be even: " + width + "x" + height);
      }
    }
  }

  /** One shot of the video: its length in frames of 1/24 s, and its caption. */
  public record ShotSpec(int frames, String prompt) {
    public ShotSpec {
      if (frames < 1) {
        throw new IllegalArgumentException("a shot has at least one frame");
      }
    }

    /** A shot of whole seconds. */
    public static ShotSpec ofSeconds(int seconds, String prompt) {
      return new ShotSpec(seconds * FRAMES_PER_SECOND, prompt);
    }
  }

  /**
   * The inputs of the video.
   *
   * @param firstFrame what frame 0 shows
   * @param lastFrame what the last frame shows
   * @param baseClip the clip that is edited, or none
   * @param cards references, elements and feature clips, shown as labelled cards
   * @param fit how an image with another aspect ratio is fitted
   */
  public record SourceMedia(
      Still firstFrame, Still lastFrame, Footage baseClip, List<Card> cards, FitMode fit) {
    public static final SourceMedia NONE =
        new SourceMedia(
            new Still.NoStill(),
            new Still.NoStill(),
            new Footage.NoFootage(),
            List.of(),
            FitMode.CROP);

    public SourceMedia {
      cards = List.copyOf(cards);
    }
  }

  /** How an image with another aspect ratio is fitted: with black bars, or cropped. */
  public enum FitMode {
    PAD,
    CROP
  }

  /** A still image, if there is one. */
  public sealed interface Still {
    /** No image was requested. */
    record NoStill() implements Still {}

    /**
     * A file of raw I420 samples (see {@link filmgate.render.raster.I420}) of exactly this even
     * size.
     */
    record RawStill(Path file, int width, int height) implements Still {}

    /** The image could not be fetched; a placeholder is drawn. */
    record MissingStill(String label) implements Still {}
  }

  /** The frames of a clip, if there is one. */
  public sealed interface Footage {
    /** No clip is edited. */
    record NoFootage() implements Footage {}

    /** A file of raw I420 frames at 24 a second, one after the other. */
    record RawFootage(Path file, int width, int height, int frames) implements Footage {}
  }

  public record Card(String label, Still still) {}

  /**
   * The options of the whole video.
   *
   * @param seed the seed of every random choice
   * @param label the model and mode in the caption, such as {@code kling-v3 pro}; empty for none
   */
  public record Style(long seed, boolean audio, boolean watermark, String label) {}
}
