package filmgate.provider.upstream;

import filmgate.provider.Progress;
import filmgate.task.Video;
import filmgate.task.Video.UpstreamCost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The URL of a finished video in a response. */
public final class ResultUrl {
  private static final Progress WITHOUT_URL = new Progress.Waiting(99);

  private ResultUrl() {}

  /**
   * A finished task; without a URL that can be fetched it is still waiting for one.
   *
   * @param costs what the upstream charged, if it says so
   */
  public static Progress progress(String url, List<UpstreamCost> costs) {
    return parse(url)
        .<Progress>map(found -> new Progress.Completed(new Video.Unmeasured(found), costs))
        .orElse(WITHOUT_URL);
  }

  private static Optional<URI> parse(String url) {
    try {
      return Optional.of(new URI(url)).filter(ResultUrl::isWeb);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
  }
}
