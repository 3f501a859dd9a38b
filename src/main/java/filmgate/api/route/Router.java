package filmgate.api.route;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorEnvelopes;
import filmgate.api.route.Route.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the route of a request. */
public final class Router {
  private final List<PathPattern> patterns;

  /** The routes without a part in braces, by their path and method. */
  private final Map<String, Map<String, Route>> exact;

  /** The patterns with a part in braces; subtrees are last. */
  private final List<PathPattern> open;

  private final List<Route> table;
  private final ErrorEnvelopes unmatched;
  private final Optional<Route> unmatchedPage;
  private final SimilarPaths similar;

  /** The route of a request, or why it has none. */
  public sealed interface Match {
    /** A route, and the parts of the path that its parts in braces match. */
    record Matched(Route route, List<String> params) implements Match {}

    /** The path has routes, but not for this method. */
    record MethodNotAllowed(String allow, ErrorEnvelope envelope) implements Match {}

    /**
     * The path has no route.
     *
     * @param similar a path with a route that was probably intended; empty if there is none
     */
    record NotFound(String similar) implements Match {}
  }

  /** A router in which an unmatched path gets a standard error. */
  public Router(List<Route> table) {
    this(table, ErrorEnvelopes.STANDARD, Optional.empty());
  }

  /**
   * @param unmatched the error envelopes of paths that no route matches
   * @param unmatchedPage what a browser gets at a path that no route matches
   */
  public Router(List<Route> table, ErrorEnvelopes unmatched, Optional<Route> unmatchedPage) {
    this.unmatched = unmatched;
    this.unmatchedPage = unmatchedPage;
    this.similar = new SimilarPaths(table);
    this.table = List.copyOf(table);
    this.patterns = table.stream().map(PathPattern::of).toList();
    this.exact =
        patterns.stream()
            .filter(PathPattern::isExact)
            .collect(groupingBy(PathPattern::text, toMap(PathPattern::method, PathPattern::route)));
    this.open =
        patterns.stream()
            .filter(pattern -> !pattern.isExact())
            .sorted(Comparator.comparing(PathPattern::subtree))
            .toList();
  }

  /** All routes, in the order of the description. */
  public List<Route> table() {
    return table;
  }

  /** The envelope of an error: that of the matched route, or else that of the path. */
  public ErrorEnvelope envelopeFor(String method, String path) {
    return switch (match(method, path)) {
      case Match.Matched(var route, _) -> route.envelope();
      case Match.MethodNotAllowed(_, var envelope) -> envelope;
      case Match.NotFound _ -> unmatched.envelopeFor(path);
    };
  }

  /** What a browser gets at a path that no route matches, if it gets a page. */
  public Optional<Match.Matched> unmatchedPage() {
    return unmatchedPage.map(route -> new Match.Matched(route, List.of()));
  }

  /** A template without a part in braces precedes one with such a part. */
  public Match match(String method, String path) {
    var routeMethod = method.equals("HEAD") ? Method.GET.name() : method;
    var routes = exact.get(path);
    if (routes != null) {
      var route = routes.get(routeMethod);
      return route == null ? matchOtherMethods(path) : new Match.Matched(route, List.of());
    }
    for (var pattern : open) {
      if (pattern.method().equals(routeMethod) && pattern.matches(path)) {
        return new Match.Matched(pattern.route(), pattern.params(path));
      }
    }
    return matchOtherMethods(path);
  }

  private Match matchOtherMethods(String path) {
    var isExact = exact.containsKey(path);
    var others =
        patterns.stream().filter(one -> one.matches(path) && (one.isExact() || !isExact)).toList();
    if (others.isEmpty()) {
      return new Match.NotFound(similar.nearest(path).orElse(""));
    }
    var allowed = new TreeSet<String>();
    others.forEach(one -> allowed.add(one.method()));
    if (allowed.contains(Method.GET.name())) {
      allowed.add("HEAD");
    }
    return new Match.MethodNotAllowed(
        String.join(", ", allowed), others.getFirst().route().envelope());
  }

  /**
   * A template, split at its parts in braces, each of which matches a text without a slash.
   *
   * @param texts what is before the first part, between the parts, and after the last part
   * @param subtree whether the last part in braces also matches slashes
   */
  private record PathPattern(Route route, List<String> texts, boolean subtree) {
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
    private static final String SUBTREE = "...}";

    static PathPattern of(Route route) {
      var template = route.template();
      return new PathPattern(
          route, List.of(BRACES.split(template, -1)), template.endsWith(SUBTREE));
    }

    String method() {
      return route.method().name();
    }

    /** Whether it has no part in braces. */
    boolean isExact() {
      return texts.size() == 1;
    }

    /** The template, or what is before its first part in braces. */
    String text() {
      return texts.getFirst();
    }

    boolean matches(String path) {
      return isExact() ? path.equals(text()) : path.startsWith(text()) && find(path).isPresent();
    }

    /** The texts of the parts in braces of a path that matches. */
    List<String> params(String path) {
      return isExact() ? List.of() : find(path).orElse(List.of());
    }

    private Optional<List<String>> find(String path) {
      var params = new ArrayList<String>(texts.size() - 1);
      var from = text().length();
      for (var next : texts.subList(1, texts.size())) {
        var isLast = params.size() == texts.size() - 2;
        var to = isLast ? path.length() - next.length() : path.indexOf('/', from);
        var mayHaveSlash = subtree && isLast;
        if (to <= from
            || !path.startsWith(next, to)
            || (!mayHaveSlash && hasSlash(path, from, to))) {
          return Optional.empty();
        }
        params.add(path.substring(from, to));
        from = to + next.length();
      }
      return Optional.of(params);
    }

    private static boolean hasSlash(String path, int from, int to) {
      var slash = path.indexOf('/', from);
      return slash >= 0 && slash < to;
    }
  }
}
