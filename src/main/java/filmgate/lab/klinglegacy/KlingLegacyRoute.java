package filmgate.lab.klinglegacy;

import java.util.Arrays;
import java.util.Optional;

/** A kind of video, which has a path of its own. */
enum KlingLegacyRoute {
  TEXT("text2video"),
  IMAGE("image2video"),
  SEVERAL_IMAGES("multi-image2video"),
  OMNI("omni-video");

  private static final String VIDEOS = "/v1/videos/";

  private final String path;

  KlingLegacyRoute(String name) {
    this.path = VIDEOS + name;
  }

  String path() {
    return path;
  }

  /** The route whose creates and lists have this path. */
  static Optional<KlingLegacyRoute> at(String path) {
    return Arrays.stream(values()).filter(route -> route.path.equals(path)).findFirst();
  }

  /** The route below which a path names one task. */
  static Optional<KlingLegacyRoute> above(String path) {
    return Arrays.stream(values()).filter(route -> !route.idIn(path).isEmpty()).findFirst();
  }

  /** The id at the end of a path; empty if the path is not below this route. */
  String idIn(String taskPath) {
    var prefix = path + "/";
    var id = taskPath.startsWith(prefix) ? taskPath.substring(prefix.length()) : "";
    return id.contains("/") ? "" : id;
  }
}
