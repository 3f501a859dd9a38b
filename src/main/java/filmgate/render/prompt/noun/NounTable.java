package filmgate.render.prompt.noun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nouns in a table. Only whole nouns are found: "chatting" contains no hat. */
public final class NounTable implements NounSource {
  /** The bundled files; the first one that contains a noun decides. */
  private static final List<String> FILES =
      List.of("chinese.txt", "chinese-cldr.txt", "english-wordnet.txt", "english-cldr.txt");

  private final Map<String, Drawable> nouns;

  private NounTable(Map<String, Drawable> nouns) {
    this.nouns = Map.copyOf(nouns);
  }

  /** The nouns that are part of Filmgate. */
  public static NounTable bundled() {
    var nouns = new HashMap<String, Drawable>();
    for (var file : FILES) {
      NounFile.parse(file, resource(file), _ -> true).forEach(nouns::putIfAbsent);
    }
    return new NounTable(nouns);
  }

  private static String resource(String file) {
    var path = "/filmgate/render/prompt/noun/" + file;
    try (var in = NounTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This table with more nouns, which replace equal ones. */
  public NounTable with(Map<String, Drawable> added) {
    var all = new HashMap<>(nouns);
    all.putAll(added);
    return new NounTable(all);
  }

  @Override
  public Optional<Drawable> find(String noun) {
    return Optional.ofNullable(nouns.get(noun));
  }

  /** All nouns with what is drawn for them. */
  public Map<String, Drawable> nouns() {
    return nouns;
  }
}
