package filmgate.render.spec;

import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Whether the shots show a slate. */
  public boolean showsSlate() {
    return switch (style.slate()) {
      case OFF -> false;
      case SHOTS -> shots.size() > 1;
      case ALWAYS -> true;
    };
  }

  /** Whether a shot draws the images of a reference as a subject. */
  public boolean hasSubject(String label) {
    return isStage()
        && media.references().stream()
            .filter(one -> one.label().equals(label))
            .flatMap(one -> one.stills().stream())
            .anyMatch(Still.RawStill.class::isInstance)
        && shots.stream()
            .flatMap(shot -> shot.scene().subjects().stream())
            .anyMatch(subject -> subject.reference().equals(label));
  }

  /** Whether scenes are drawn, and not a clip or the first frame. */
  private boolean isStage() {
    return media.baseClip() instanceof Footage.NoFootage
        && !(media.firstFrame() instanceof Still.RawStill);
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

  /**
   * One shot of the video.
   *
   * @param frames its length, of 1/24 s each
   * @param prompt what the caller wrote
   * @param scene what was understood of it
   * @param roles what each reference of the prompt is used for, by its label
   */
  public record ShotSpec(int frames, String prompt, Scene scene, Map<String, ReferenceRole> roles) {
    /** A shot without references. */
    public ShotSpec(int frames, String prompt, Scene scene) {
      this(frames, prompt, scene, Map.of());
    }

    public ShotSpec {
      roles = Map.copyOf(roles);
      if (frames < 1) {
        throw new IllegalArgumentException("a shot has at least one frame");
      }
    }

    /** The same shot with another length. */
    public ShotSpec lasting(int otherFrames) {
      return new ShotSpec(otherFrames, prompt, scene, roles);
    }

    /** The same shot with another scene. */
    public ShotSpec showing(Scene other) {
      return new ShotSpec(frames, prompt, other, roles);
    }
  }

  /**
   * The inputs of the video.
   *
   * @param firstFrame what frame 0 shows
   * @param lastFrame what the last frame shows
   * @param baseClip the clip that is edited, or none
   * @param references the reference images and the elements
   * @param fit how an image with another aspect ratio is fitted
   * @param audio the file of the audio of a clip (see {@code RecordedAudio}) that is heard instead
   *     of that of the scenes
   * @param feature the clip whose colours, cuts, and camera the scenes follow
   */
  public record SourceMedia(
      Still firstFrame,
      Still lastFrame,
      Footage baseClip,
      List<Reference> references,
      FitMode fit,
      Optional<Path> audio,
      Optional<FootageAnalysis> feature) {
    public static final SourceMedia NONE =
        new SourceMedia(
            new Still.NoStill(),
            new Still.NoStill(),
            new Footage.NoFootage(),
            List.of(),
            FitMode.CROP);

    public SourceMedia {
      references = List.copyOf(references);
    }

    /** The same inputs with another first and last frame. */
    public SourceMedia between(Still first, Still last) {
      return new SourceMedia(first, last, baseClip, references, fit, audio, feature);
    }

    /** Inputs without audio and without a clip to follow. */
    public SourceMedia(
        Still firstFrame,
        Still lastFrame,
        Footage baseClip,
        List<Reference> references,
        FitMode fit) {
      this(firstFrame, lastFrame, baseClip, references, fit, Optional.empty(), Optional.empty());
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

  /**
   * An input that guides the video.
   *
   * @param label its name: {@code image_1}, {@code @name}, {@code #id}, or {@code video}
   * @param stills its images, at least one, the frontal one first
   */
  public record Reference(String label, List<Still> stills) {
    /** A reference with one image. */
    public Reference(String label, Still still) {
      this(label, List.of(still));
    }

    public Reference {
      stills = List.copyOf(stills);
    }

    /** The first image. */
    public Still still() {
      return stills.getFirst();
    }
  }

  /**
   * The options of the whole video.
   *
   * @param seed the seed of every random choice
   * @param label the model and mode on the slate, such as {@code kling-v3 pro}; empty for none
   * @param slate when the slate is shown
   */
  public record Style(long seed, boolean audio, boolean watermark, String label, SlateMode slate) {
    /** Options with a slate if there are several shots. */
    public Style(long seed, boolean audio, boolean watermark, String label) {
      this(seed, audio, watermark, label, SlateMode.SHOTS);
    }
  }

  /** When a slate shows the number of the shot, the time code, and the prompt. */
  public enum SlateMode {
    OFF,
    /** In videos with several shots. */
    SHOTS,
    ALWAYS
  }
}
