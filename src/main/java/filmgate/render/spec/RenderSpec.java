package filmgate.render.spec;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything a film depends on: equal specifications give equal files.
 *
 * @param size the frame, even sides in pixels
 * @param shots what is seen in order, at least one
 * @param media the pictures and the clip that guide it
 * @param style the wishes that hold for the whole film
 */
public record RenderSpec(Size size, List<ShotSpec> shots, SourceMedia media, Style style) {
  /** Frames of one second; every film has this rate. */
  public static final int FRAMES_PER_SECOND = 24;

  /** The longest film in seconds. */
  public static final int SECONDS_MAX = 60;

  public RenderSpec {
    shots = List.copyOf(shots);
    if (shots.isEmpty() || shots.stream().mapToInt(ShotSpec::frames).sum() > SECONDS_MAX * 24) {
      throw new IllegalArgumentException("a film has 1 shot or more and lasts at most 60 s");
    }
  }

  /** The frames of the whole film. */
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

  /** One part of the film: its length in frames of 1/24 s, and the words shown in it. */
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
   * What guides the film.
   *
   * @param firstFrame what frame 0 shows
   * @param lastFrame what the last frame shows
   * @param baseClip the clip that is edited, or none
   * @param cards references, elements and feature clips, shown as labelled cards
   * @param fit how a picture of another shape is fitted in
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

  /** How a picture of another shape is fitted in: black bars, or cut at the edges. */
  public enum FitMode {
    PAD,
    CROP
  }

  /** A still picture, if there is one. */
  public sealed interface Still {
    /** Nothing was asked for. */
    record NoStill() implements Still {}

    /**
     * A file of raw I420 samples (see {@link filmgate.render.raster.I420}) of exactly this even
     * size.
     */
    record RawStill(Path file, int width, int height) implements Still {}

    /** It was asked for but could not be fetched; a placeholder says so (7(d)). */
    record MissingStill(String label) implements Still {}
  }

  /** The frames of a clip, if there is one. */
  public sealed interface Footage {
    /** No clip is edited. */
    record NoFootage() implements Footage {}

    /** A file of raw I420 frames at 24 a second, one after the other. */
    record RawFootage(Path file, int width, int height, int frames) implements Footage {}
  }

  /** A picture with a word under it. */
  public record Card(String label, Still still) {}

  /**
   * The wishes that hold for the whole film.
   *
   * @param seed what every random choice starts from
   * @param label the model and mode as the slate shows them, {@code kling-v3 pro}; empty for none
   */
  public record Style(long seed, boolean audio, boolean watermark, String label) {}
}
