package filmgate.lab.klinglegacy;

import static filmgate.lab.klinglegacy.KlingLegacyRoute.IMAGE;
import static filmgate.lab.klinglegacy.KlingLegacyRoute.OMNI;
import static filmgate.lab.klinglegacy.KlingLegacyRoute.SEVERAL_IMAGES;
import static filmgate.lab.klinglegacy.KlingLegacyRoute.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A value of {@code model_name}, with what its requests may contain.
 *
 * @param durations in seconds, as the wire writes them
 * @param hasScale whether there is {@code cfg_scale}
 */
record KlingLegacyModel(
    String name,
    Set<KlingLegacyRoute> routes,
    List<String> modes,
    List<String> durations,
    boolean hasAudio,
    boolean hasShots,
    boolean hasScale) {
  static final String V2_6 = "kling-v2-6";
  static final String V2_5_TURBO = "kling-v2-5-turbo";

  private static final List<String> UP_TO_4K = List.of("std", "pro", "4k");
  private static final List<String> UP_TO_PRO = List.of("std", "pro");
  private static final List<String> FIVE_OR_TEN = List.of("5", "10");
  private static final Set<KlingLegacyRoute> FRAMES = Set.of(TEXT, IMAGE);

  private static final List<KlingLegacyModel> ALL =
      List.of(
          new KlingLegacyModel("kling-v3", FRAMES, UP_TO_4K, from3To(15), true, true, true),
          new KlingLegacyModel(V2_6, FRAMES, UP_TO_PRO, FIVE_OR_TEN, true, false, false),
          new KlingLegacyModel(V2_5_TURBO, FRAMES, UP_TO_PRO, FIVE_OR_TEN, false, false, false),
          omni("kling-v3-omni", UP_TO_4K, 15, true),
          omni("kling-video-o1", UP_TO_PRO, 10, false),
          new KlingLegacyModel(
              "kling-v1-6", Set.of(SEVERAL_IMAGES), UP_TO_PRO, FIVE_OR_TEN, false, false, false));

  private static KlingLegacyModel omni(
      String name, List<String> modes, int seconds, boolean hasShots) {
    return new KlingLegacyModel(name, Set.of(OMNI), modes, from3To(seconds), true, hasShots, false);
  }

  private static List<String> from3To(int max) {
    return IntStream.rangeClosed(3, max).mapToObj(Integer::toString).toList();
  }

  static Optional<KlingLegacyModel> of(KlingLegacyRoute route, String name) {
    return ALL.stream()
        .filter(model -> model.name.equals(name) && model.routes.contains(route))
        .findFirst();
  }

  boolean is(String other) {
    return name.equals(other);
  }
}
