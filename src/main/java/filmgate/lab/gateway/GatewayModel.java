package filmgate.lab.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The documented models, with the fields of their requests. */
enum GatewayModel {
  KLING_V3(
      List.of("kling-v3"),
      seconds(3, 15),
      5,
      Fields.KLING,
      List.of("audio", "multi_shot", "shot_type", "multi_prompt", "element_list")),
  KLING_V3_OMNI(
      List.of("kling-v3-omni"),
      seconds(3, 15),
      5,
      Fields.KLING,
      List.of(
          "audio",
          "multi_shot",
          "shot_type",
          "multi_prompt",
          "element_list",
          "image_with_roles",
          "video_list")),
  KLING_V2_6(List.of("kling-v2-6"), List.of(5, 10), 5, Fields.KLING, List.of("audio")),
  VEO(
      List.of("veo3.1-fast-official", "veo3.1-quality-official"),
      List.of(4, 6, 8),
      8,
      Fields.COMMON,
      List.of(
          "negative_prompt",
          "resolution",
          "first_frame_image",
          "last_frame_image",
          "seed",
          "generate_audio",
          "person_generation",
          "resize_mode",
          "enhance_prompt")),
  KLING_V3_NAMED(
      List.of(
          "kling-v3-std-silent", "kling-v3-std-audio", "kling-v3-pro-silent", "kling-v3-pro-audio"),
      seconds(3, 15),
      5,
      Fields.COMMON,
      List.of(
          "image",
          "last_image",
          "extra_body",
          "negative_prompt",
          "cfg_scale",
          "shot_type",
          "multi_prompt",
          "element_list"));

  @SuppressWarnings("ImmutableEnumChecker") // made by toList
  private final List<String> names;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList
  private final List<Integer> durations;

  private final int defaultDuration;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList
  private final List<String> fields;

  /** Fields of several models. */
  private static final class Fields {
    static final List<String> COMMON =
        List.of("model", "prompt", "duration", "aspect_ratio", "size");
    static final List<String> KLING =
        Stream.concat(
                COMMON.stream(), Stream.of("negative_prompt", "mode", "image_urls", "watermark"))
            .toList();
  }

  GatewayModel(
      List<String> names,
      List<Integer> durations,
      int defaultDuration,
      List<String> shared,
      List<String> own) {
    this.names = names;
    this.durations = durations;
    this.defaultDuration = defaultDuration;
    this.fields = Stream.concat(shared.stream(), own.stream()).toList();
  }

  static Optional<GatewayModel> named(String name) {
    return Arrays.stream(values()).filter(model -> model.names.contains(name)).findFirst();
  }

  static List<String> allNames() {
    return Arrays.stream(values()).flatMap(model -> model.names.stream()).toList();
  }

  List<Integer> durations() {
    return durations;
  }

  int defaultDuration() {
    return defaultDuration;
  }

  List<String> fields() {
    return fields;
  }

  private static List<Integer> seconds(int min, int max) {
    return IntStream.rangeClosed(min, max).boxed().toList();
  }
}
