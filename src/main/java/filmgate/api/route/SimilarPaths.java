package filmgate.api.route;

import filmgate.text.SimilarNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the path with a route that a path without one probably means. */
final class SimilarPaths {
  private static final int PATH_MAX = 200;
  private static final String VERSION = "/v1";

  private final List<List<String>> templates;

  SimilarPaths(List<Route> table) {
    templates = table.stream().map(route -> parts(route.template())).distinct().toList();
  }

  /** A path with a route, and how many of its parts are spelled differently. */
  private record Candidate(String path, int typos) {}

  /** The path with the fewest changed parts; empty if none is similar. */
  Optional<String> nearest(String path) {
    return path.length() > PATH_MAX
        ? Optional.empty()
        : spellings(path)
            .flatMap(one -> templates.stream().flatMap(template -> fill(template, parts(one))))
            .min(Comparator.comparingInt(Candidate::typos))
            .map(Candidate::path);
  }

  /** The path without a trailing slash, and with another start: the likelier ones first. */
  private static Stream<String> spellings(String path) {
    var whole = path.replaceFirst("(?<=.)/+$", "");
    var once = whole.replaceFirst("^(?:/v1)+(?=/v1/)", "");
    var versioned = whole.startsWith(VERSION + "/") ? whole : VERSION + whole;
    var unprefixed = whole.replaceFirst("^/[^/]+(?=/.)", "");
    var versionedInside = whole.replaceFirst("^/[^/]+(?=/.)", "$0" + VERSION);
    return Stream.of(whole, once, versioned, unprefixed, VERSION + unprefixed, versionedInside)
        .distinct();
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }

  /** The path that the template gives with these parts, if they are similar. */
  private static Stream<Candidate> fill(List<String> template, List<String> parts) {
    if (template.size() != parts.size()) {
      return Stream.empty();
    }
    var filled = new ArrayList<String>();
    var typos = 0;
    for (var i = 0; i < parts.size(); i++) {
      var wanted = template.get(i);
      var part = parts.get(i);
      if (wanted.startsWith("{") && !part.isEmpty()) {
        filled.add(part);
      } else if (wanted.equals(part) || isSimilar(part, wanted)) {
        typos += wanted.equals(part) ? 0 : 1;
        filled.add(wanted);
      } else {
        return Stream.empty();
      }
    }
    return Stream.of(new Candidate(String.join("/", filled), typos));
  }

  private static boolean isSimilar(String part, String wanted) {
    return SimilarNames.nearest(part.toLowerCase(Locale.ROOT), List.of(wanted)).isPresent();
  }
}
