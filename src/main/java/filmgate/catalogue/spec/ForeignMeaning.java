package filmgate.catalogue.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What fields of other services mean here (rule foreign-names). Case, hyphens, and underscores of
 * their names do not matter: {@code imageTail} is {@code image_tail}.
 */
public enum ForeignMeaning {
  FIRST_FRAME(
      List.of(),
      "image_url",
      "image_uri",
      "img_url",
      "start_image",
      "start_image_url",
      "start_frame",
      "start_frame_url",
      "start_frame_image",
      "start_img",
      "first_image",
      "first_image_url",
      "first_img",
      "first_frame",
      "first_frame_url",
      "first_frame_image",
      "first_frame_image_url",
      "head_frame",
      "init_image",
      "init_image_url",
      "initial_image",
      "initial_frame",
      "input_image",
      "input_image_url",
      "input_reference",
      "prompt_image",
      "source_image",
      "source_image_url",
      "conditioning_image"),

  LAST_FRAME(
      List.of(),
      "image_tail",
      "image_tail_url",
      "tail_image",
      "tail_image_url",
      "tail_frame",
      "end_image",
      "end_image_url",
      "end_frame",
      "end_frame_url",
      "end_frame_image",
      "end_img",
      "image_end",
      "final_image",
      "final_frame",
      "last_frame",
      "last_frame_url",
      "last_frame_image",
      "last_frame_image_url",
      "last_image",
      "last_image_url",
      "last_img"),

  /** Several images, or one whose role the name leaves open: never mapped. */
  IMAGES(
      List.of(),
      "images",
      "images_list",
      "image_list",
      "image_array",
      "image_input",
      "image_inputs",
      "image_base64",
      "image_b64",
      "image_file",
      "image_id",
      "image_reference",
      "image_references",
      "input_images",
      "input_image_urls",
      "input_urls",
      "input_references",
      "frame_images",
      "frames",
      "key_frames",
      "reference_image",
      "reference_image_url",
      "reference_images",
      "reference_image_urls",
      "ref_image",
      "ref_images",
      "ref_image_urls",
      "subject_image",
      "subject_images",
      "subject_reference",
      "character_image",
      "character_reference",
      "style_image",
      "style_reference",
      "mask",
      "mask_image",
      "mask_url",
      "static_mask",
      "dynamic_masks"),

  CLIP(
      List.of(),
      "video",
      "videos",
      "video_url",
      "video_urls",
      "video_uri",
      "video_id",
      "video_input",
      "input_video",
      "input_video_url",
      "input_videos",
      "init_video",
      "source_video",
      "source_video_url",
      "base_video",
      "base_video_url",
      "reference_video",
      "reference_video_url",
      "reference_videos",
      "reference_video_urls",
      "ref_video",
      "ref_videos",
      "clip",
      "clip_url",
      "clips"),

  DURATION(
      List.of("duration"),
      "seconds",
      "duration_seconds",
      "duration_in_seconds",
      "duration_sec",
      "duration_s",
      "video_length",
      "video_duration",
      "video_seconds"),

  AUDIO(
      List.of("audio", "generate_audio"),
      "audio",
      "generate_audio",
      "sound",
      "with_audio",
      "with_sound",
      "enable_audio",
      "enable_sound",
      "audio_enabled",
      "sound_enabled",
      "has_audio",
      "include_audio",
      "need_audio",
      "add_audio",
      "generate_sound",
      "audio_generation",
      "sound_effects"),

  RESOLUTION(
      List.of("mode", "resolution"),
      "resolution",
      "video_resolution",
      "output_resolution",
      "target_resolution"),

  ASPECT_RATIO(
      List.of("aspect_ratio"),
      "size",
      "ratio",
      "video_ratio",
      "image_ratio",
      "video_size",
      "video_aspect_ratio"),

  COUNT(
      List.of("sample_count"),
      "n",
      "sample_count",
      "num",
      "num_videos",
      "num_samples",
      "num_outputs",
      "num_results",
      "number_of_videos",
      "number_of_results",
      "video_count",
      "batch_size",
      "batch_count",
      "output_count",
      "outputs_count"),

  FRAME_RATE(
      List.of(), "fps", "frame_rate", "frames_per_second", "video_fps", "output_fps", "target_fps"),

  SHOTS(List.of("multi_shot"), "multi_shot", "multi_shots");

  private static final Map<String, ForeignMeaning> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> targets;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> names;

  ForeignMeaning(List<String> targets, String... names) {
    this.targets = targets;
    this.names = List.of(names);
  }

  private static Map<String, ForeignMeaning> byName() {
    var all = new HashMap<String, ForeignMeaning>();
    for (var meaning : values()) {
      for (var name : meaning.names) {
        var other = all.put(lettersOf(name), meaning);
        if (other != null && other != meaning) {
          throw new IllegalArgumentException("two meanings of " + name);
        }
      }
    }
    return all;
  }

  /** The meaning of a name that the model does not declare. */
  public static Optional<ForeignMeaning> find(String name) {
    return Optional.ofNullable(BY_NAME.get(lettersOf(name)));
  }

  public List<String> names() {
    return names;
  }

  /** The field of the model with this meaning. Frames have no field; see {@link FrameFields}. */
  public Optional<Field> fieldIn(ModelSpec spec) {
    return targets.stream().filter(spec.fields()::contains).findFirst().map(spec.fields()::find);
  }

  /** Whether the field contains images or a clip. */
  public boolean isContent() {
    return switch (this) {
      case FIRST_FRAME, LAST_FRAME, IMAGES, CLIP -> true;
      case DURATION, AUDIO, RESOLUTION, ASPECT_RATIO, COUNT, FRAME_RATE, SHOTS -> false;
    };
  }

  /** Whether two names differ only in case, hyphens, and underscores. */
  public static boolean isTwin(String one, String other) {
    return lettersOf(one).equals(lettersOf(other));
  }

  /** Whether the name is a spelling of a URL that receives the result. */
  public static boolean isCallback(String name) {
    var letters = lettersOf(name);
    return letters.contains("webhook")
        || letters.contains("callback")
        || letters.matches("(notify|notification|notifications|hook)(url|uri|hook|endpoint)?");
  }

  private static String lettersOf(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
