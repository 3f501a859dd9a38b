package filmgate.app.lab;

import filmgate.lab.script.FaultKind;
import filmgate.lab.script.RouteKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults of a script as lines of the help. */
final class FaultList {
  private FaultList() {}

  static List<String> lines() {
    var lines =
        new ArrayList<>(List.of("", "The faults of a script, by the requests that have them:"));
    var kinds = List.of(FaultKind.values());
    for (var routes : new LinkedHashSet<>(kinds.stream().map(FaultKind::routes).toList())) {
      lines.addAll(List.of("", "  " + words(routes)));
      kinds.stream()
          .filter(kind -> kind.routes().equals(routes))
          .map(kind -> "    %-17s %s".formatted(kind.word(), kind.effect()))
          .forEach(lines::add);
    }
    lines.addAll(List.of("", "The start prints a command that sets a script."));
    return lines;
  }

  private static String words(Set<RouteKind> routes) {
    return Arrays.stream(RouteKind.values())
        .filter(routes::contains)
        .map(RouteKind::word)
        .collect(Collectors.joining(", "));
  }
}
