package filmgate.lab.kling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A path that creates tasks, with what its requests may contain.
 *
 * @param contents the types of {@code contents}; empty for a path with a top-level prompt
 * @param audio the values of {@code settings.audio}; empty if there is no such field
 */
record KlingModel(
    String path,
    Family family,
    List<String> resolutions,
    List<Integer> durations,
    List<String> audio,
    Set<String> contents) {
  static final int PROMPT_MAX = 3072;
  static final int SHORT_PROMPT_MAX = 2500;

  /** The version of a model, on which the limits depend. */
  enum Family {
    V3(PROMPT_MAX, true),
    V3_OMNI(PROMPT_MAX, true),
    V3_TURBO(PROMPT_MAX, false),
    V2_6(SHORT_PROMPT_MAX, false),
    V2_5_TURBO(SHORT_PROMPT_MAX, false),
    O1(SHORT_PROMPT_MAX, false);

    private final int promptMax;
    private final boolean hasShots;

    Family(int promptMax, boolean hasShots) {
      this.promptMax = promptMax;
      this.hasShots = hasShots;
    }

    int promptMax() {
      return promptMax;
    }

    /** Whether there is a field {@code multi_shot}. */
    boolean hasShots() {
      return hasShots;
    }
  }

  private static final List<String> UP_TO_4K = List.of("720p", "1080p", "4k");
  private static final List<String> UP_TO_1080P = List.of("720p", "1080p");
  private static final List<String> NATIVE = List.of("off", "native");
  private static final List<String> ORIGINAL = List.of("off", "native", "original");
  private static final List<Integer> FIVE_OR_TEN = List.of(5, 10);
  private static final Set<String> TEXT = Set.of();
  private static final Set<String> FRAMES = Set.of("prompt", "first_frame", "last_frame");
  private static final Set<String> V3_IMAGE =
      Set.of("prompt", "first_frame", "last_frame", "element");
  private static final Set<String> V2_6_IMAGE =
      Set.of("prompt", "first_frame", "last_frame", "voice");
  private static final Set<String> OMNI =
      Set.of(
          "prompt",
          "first_frame",
          "last_frame",
          "refer_image",
          "feature_video",
          "base_video",
          "element");

  private static final List<KlingModel> ALL = all();

  private static List<KlingModel> all() {
    var all = new ArrayList<KlingModel>();
    var three = seconds(15);
    Collections.addAll(
        all,
        of("/text-to-video/kling-3.0", Family.V3, UP_TO_4K, three, NATIVE, TEXT),
        of("/image-to-video/kling-3.0", Family.V3, UP_TO_4K, three, NATIVE, V3_IMAGE),
        of("/omni-video/kling-3.0-omni", Family.V3_OMNI, UP_TO_4K, three, ORIGINAL, OMNI),
        of("/text-to-video/kling-2.6", Family.V2_6, UP_TO_1080P, FIVE_OR_TEN, NATIVE, TEXT),
        of("/image-to-video/kling-2.6", Family.V2_6, UP_TO_1080P, FIVE_OR_TEN, NATIVE, V2_6_IMAGE),
        of("/text-to-video/kling-3.0-turbo", Family.V3_TURBO, UP_TO_1080P, three, List.of(), TEXT),
        of(
            "/image-to-video/kling-3.0-turbo",
            Family.V3_TURBO,
            UP_TO_1080P,
            three,
            List.of(),
            FRAMES),
        of(
            "/text-to-video/kling-2.5-turbo",
            Family.V2_5_TURBO,
            UP_TO_1080P,
            FIVE_OR_TEN,
            List.of(),
            TEXT),
        of(
            "/image-to-video/kling-2.5-turbo",
            Family.V2_5_TURBO,
            UP_TO_1080P,
            FIVE_OR_TEN,
            List.of(),
            FRAMES),
        of("/omni-video/kling-o1", Family.O1, UP_TO_1080P, seconds(10), ORIGINAL, OMNI));
    return List.copyOf(all);
  }

  private static KlingModel of(
      String path,
      Family family,
      List<String> resolutions,
      List<Integer> durations,
      List<String> audio,
      Set<String> contents) {
    return new KlingModel(path, family, resolutions, durations, audio, contents);
  }

  /** From 3 seconds. */
  private static List<Integer> seconds(int max) {
    return IntStream.rangeClosed(3, max).boxed().toList();
  }

  static Optional<KlingModel> at(String path) {
    return ALL.stream().filter(model -> model.path.equals(path)).findFirst();
  }

  boolean isOmni() {
    return contents.contains("refer_image");
  }

  boolean isTextToVideo() {
    return contents.isEmpty();
  }
}
