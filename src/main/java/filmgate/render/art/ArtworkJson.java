package filmgate.render.art;

import filmgate.render.art.Artwork.Facing;
import filmgate.render.art.Artwork.Gait;
import filmgate.render.art.Artwork.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the JSON object that describes an artwork. */
final class ArtworkJson {
  private static final Set<String> FIELDS =
      Set.of("facing", "height", "support", "gait", "glow", "also", "glyph");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final String file;
  private final String id;
  private final JsonNode node;

  private ArtworkJson(String file, String id, JsonNode node) {
    this.file = file;
    this.id = id;
    this.node = node;
  }

  /** The artwork; the message of an error names the file and the field. */
  static Artwork read(String file, String id, JsonNode node) throws ArtFileException {
    return new ArtworkJson(file, id, node).read();
  }

  private Artwork read() throws ArtFileException {
    if (!node.isObject()) {
      throw new ArtFileException(file, "`%s` must be an object.".formatted(id));
    }
    var unknown = new TreeSet<>(node.propertyNames());
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new ArtFileException(
          file, "`%s` is not a field of an artwork. Remove it.".formatted(unknown.getFirst()));
    }
    return new Artwork(
        id,
        value("facing", Facing.NONE, Facing.values()),
        height(),
        value("support", Support.GROUND, Support.values()),
        value("gait", Gait.NONE, Gait.values()),
        glow(),
        also());
  }

  private double height() throws ArtFileException {
    var height = node.path("height").doubleValue(0);
    if (!(height > 0 && height <= Artwork.HEIGHT_MAX)) {
      throw new ArtFileException(
          file, "`height` must be the height in metres, a number up to 10000.");
    }
    return height;
  }

  private <E extends Enum<E>> E value(String field, E absent, E[] values) throws ArtFileException {
    if (!node.has(field)) {
      return absent;
    }
    var text = node.path(field).stringValue("");
    for (var value : values) {
      if (name(value).equals(text)) {
        return value;
      }
    }
    var names = Stream.of(values).map(ArtworkJson::name).toList();
    throw new ArtFileException(
        file, "`%s` must be one of %s.".formatted(field, String.join(", ", names)));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private List<Integer> glow() throws ArtFileException {
    var colours = new ArrayList<Integer>();
    for (var colour : node.path("glow")) {
      var text = colour.stringValue("");
      if (!COLOUR.matcher(text).matches()) {
        throw new ArtFileException(file, "`glow` must be an array of colours such as #ffcc00.");
      }
      colours.add(Integer.parseInt(text.substring(1), 16));
    }
    return colours;
  }

  private List<String> also() throws ArtFileException {
    var ids = new ArrayList<String>();
    for (var one : node.path("also")) {
      if (one.stringValue("").isEmpty()) {
        throw new ArtFileException(file, "`also` must be an array of ids.");
      }
      ids.add(one.stringValue());
    }
    return ids;
  }
}
