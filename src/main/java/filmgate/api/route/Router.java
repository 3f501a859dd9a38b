package filmgate.api.route;

import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorEnvelopes;
import filmgate.api.route.Route.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All routes, and which of them a request means. */
public final class Router {
  private final List<PathPattern> lines;
  private final List<Route> table;
  private final ErrorEnvelopes envelopes;

  /** What a request line means. */
  public sealed interface Match {
    /** A route, and what stands in the place of its part in braces. */
    record Matched(Route route, String param) implements Match {}

    /** The path is known, but not with this method. */
    record MethodNotAllowed(String allow) implements Match {}

    record NotFound() implements Match {}
  }

  /** A router whose errors all have the standard envelope. */
  public Router(List<Route> table) {
    this(table, ErrorEnvelopes.STANDARD);
  }

  public Router(List<Route> table, ErrorEnvelopes envelopes) {
    this.envelopes = envelopes;
    this.table = List.copyOf(table);
    this.lines = table.stream().map(PathPattern::of).toList();
  }

  /** The envelope of the errors of a path, whether or not a route matches it. */
  public ErrorEnvelope envelopeFor(String path) {
    return envelopes.envelopeFor(path);
  }

  /** All routes, in the order of the description. */
  public List<Route> table() {
    return table;
  }

  /** A template without a part in braces wins over one with such a part. */
  public Match match(String method, String path) {
    var wanted = method.equals("HEAD") ? Method.GET.name() : method;
    for (var line : lines) {
      if (line.method.equals(wanted) && line.matches(path) && (line.isExact || !isExact(path))) {
        return new Match.Matched(line.route, line.param(path));
      }
    }
    return other(path);
  }

  private boolean isExact(String path) {
    for (var line : lines) {
      if (line.isExact && line.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private Match other(String path) {
    var exact = isExact(path);
    var allowed = new TreeSet<String>();
    for (var line : lines) {
      if (line.matches(path) && (line.isExact || !exact)) {
        allowed.addAll(
            switch (line.route.method()) {
              case GET -> List.of("GET", "HEAD");
              case POST, PUT, PATCH, DELETE -> List.of(line.method);
            });
      }
    }
    return allowed.isEmpty()
        ? new Match.NotFound()
        : new Match.MethodNotAllowed(String.join(", ", new ArrayList<>(allowed)));
  }

  /** A route cut at its part in braces, of which it has at most one. */
  private record PathPattern(
      Route route, String method, String prefix, String suffix, boolean isExact) {
    static PathPattern of(Route route) {
      var template = route.template();
      var open = template.indexOf('{');
      var method = route.method().name();
      if (open < 0) {
        return new PathPattern(route, method, template, "", true);
      }
      var close = template.indexOf('}');
      return new PathPattern(
          route, method, template.substring(0, open), template.substring(close + 1), false);
    }

    boolean matches(String path) {
      if (isExact) {
        return path.equals(prefix);
      }
      var end = path.length() - suffix.length();
      return end > prefix.length()
          && path.startsWith(prefix)
          && path.endsWith(suffix)
          && isOneSegment(path, prefix.length(), end);
    }

    private static boolean isOneSegment(String path, int from, int to) {
      var slash = path.indexOf('/', from);
      return slash < 0 || slash >= to;
    }

    String param(String path) {
      return isExact ? "" : path.substring(prefix.length(), path.length() - suffix.length());
    }
  }
}
