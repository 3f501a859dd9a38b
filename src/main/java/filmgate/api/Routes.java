package filmgate.api;

import filmgate.api.Route.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All routes, and which of them a request means. */
public final class Routes {
  private final List<Line> lines;
  private final List<Route> table;

  /** What a request line means. */
  sealed interface Match {
    /** A route, and what stands in the place of its part in braces. */
    record Found(Route route, String param) implements Match {}

    /** The path is known, but not with this method. */
    record WrongMethod(String allow) implements Match {}

    record Nothing() implements Match {}
  }

  public Routes(List<Route> table) {
    this.table = List.copyOf(table);
    this.lines = table.stream().map(Line::of).toList();
  }

  /** The table, in the order in which it is written. */
  public List<Route> table() {
    return table;
  }

  /** A template without a part in braces wins over one with such a part. */
  Match match(String method, String path) {
    var wanted = method.equals("HEAD") ? Method.GET.name() : method;
    for (var line : lines) {
      if (line.method.equals(wanted) && line.takes(path) && (line.exact || !isExact(path))) {
        return new Match.Found(line.route, line.param(path));
      }
    }
    return other(path);
  }

  private boolean isExact(String path) {
    for (var line : lines) {
      if (line.exact && line.takes(path)) {
        return true;
      }
    }
    return false;
  }

  private Match other(String path) {
    var exact = isExact(path);
    var allowed = new TreeSet<String>();
    for (var line : lines) {
      if (line.takes(path) && (line.exact || !exact)) {
        allowed.addAll(
            switch (line.route.method()) {
              case GET -> List.of("GET", "HEAD");
              case POST, PUT, PATCH, DELETE -> List.of(line.method);
            });
      }
    }
    return allowed.isEmpty()
        ? new Match.Nothing()
        : new Match.WrongMethod(String.join(", ", new ArrayList<>(allowed)));
  }

  /** A route cut at its part in braces, of which it has at most one. */
  private record Line(Route route, String method, String before, String after, boolean exact) {
    static Line of(Route route) {
      var template = route.template();
      var open = template.indexOf('{');
      var method = route.method().name();
      if (open < 0) {
        return new Line(route, method, template, "", true);
      }
      var close = template.indexOf('}');
      return new Line(
          route, method, template.substring(0, open), template.substring(close + 1), false);
    }

    boolean takes(String path) {
      if (exact) {
        return path.equals(before);
      }
      var end = path.length() - after.length();
      return end > before.length()
          && path.startsWith(before)
          && path.endsWith(after)
          && isOneSegment(path, before.length(), end);
    }

    private static boolean isOneSegment(String path, int from, int to) {
      var slash = path.indexOf('/', from);
      return slash < 0 || slash >= to;
    }

    String param(String path) {
      return exact ? "" : path.substring(before.length(), path.length() - after.length());
    }
  }
}
