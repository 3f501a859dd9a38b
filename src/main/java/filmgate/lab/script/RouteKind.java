package filmgate.lab.script;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a request to an upstream is for. */
public enum RouteKind {
  CREATE("create"),
  QUERY("query"),
  DOWNLOAD("download"),
  CALLBACK("callback"),
  BALANCE("balance"),
  ELEMENTS("elements");

  /** The kinds by their names in a script. */
  public static final Map<String, RouteKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(RouteKind::word, Function.identity()));

  private final String word;

  RouteKind(String word) {
    this.word = word;
  }

  /** The name in a script and in the counts. */
  public String word() {
    return word;
  }
}
