package filmgate.render.rig.look;

import filmgate.render.rig.look.Outfit.Bottom;
import filmgate.render.rig.look.Outfit.Collar;
import filmgate.render.rig.look.Outfit.Extra;
import filmgate.render.rig.look.Outfit.Sleeves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clothes, the roles, and the colours of people, read from {@code render/person/*.json}. */
public final class Wardrobe {
  private static final Map<String, Outfit> OUTFITS = outfits();
  private static final Map<String, Role> ROLES = roles();
  private static final JsonNode PALETTES = read("palettes");

  /**
   * What people of a role wear. An empty string leaves the choice to the seed.
   *
   * @param colours the upper and the lower garment, the accent, and the shoes: {@code #rrggbb}
   * @param prop the id of what they usually hold
   * @param mount the id of what they usually ride
   * @param sprints whether they run as fast as they can
   */
  public record Role(
      String id,
      Outfit outfit,
      List<String> colours,
      String headwear,
      String style,
      String gender,
      String age,
      String prop,
      String mount,
      boolean glasses,
      boolean beard,
      boolean sprints) {}

  private Wardrobe() {}

  public static Optional<Role> role(String id) {
    return Optional.ofNullable(ROLES.get(id));
  }

  public static Iterable<String> roleIds() {
    return ROLES.keySet();
  }

  public static Optional<Outfit> outfit(String id) {
    return Optional.ofNullable(OUTFITS.get(id));
  }

  /** The values of a list of {@code palettes.json}. */
  public static List<String> palette(String name) {
    var values = new ArrayList<String>();
    PALETTES.path(name).forEach(one -> values.add(one.asString()));
    return values;
  }

  /** Colours that go together, in the order of {@link Role#colours}. */
  public static List<String> clothes(int index) {
    var all = PALETTES.path("clothes");
    var values = new ArrayList<String>();
    all.path(Math.floorMod(index, all.size())).forEach(one -> values.add(one.asString()));
    return values;
  }

  private static JsonNode read(String name) {
    try (var in = Wardrobe.class.getResourceAsStream("/filmgate/render/person/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + ".json is missing");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Outfit> outfits() {
    var all = new LinkedHashMap<String, Outfit>();
    for (var node : read("outfits")) {
      var parts = EnumSet.noneOf(Extra.class);
      node.path("parts").forEach(one -> parts.add(Extra.valueOf(one.asString())));
      var id = node.path("id").asString();
      all.put(
          id,
          new Outfit(
              id,
              Sleeves.valueOf(node.path("sleeves").asString()),
              Bottom.valueOf(node.path("bottom").asString()),
              Collar.valueOf(node.path("collar").asString()),
              node.path("hem").asDouble(0),
              node.path("flare").asDouble(0),
              node.path("fullness").asDouble(0),
              parts));
    }
    return all;
  }

  private static Map<String, Role> roles() {
    var all = new LinkedHashMap<String, Role>();
    for (var node : read("roles")) {
      var id = node.path("id").asString();
      var outfit = Optional.ofNullable(OUTFITS.get(text(node, "outfit"))).orElseThrow();
      all.put(
          id,
          new Role(
              id,
              outfit,
              List.of(
                  text(node, "top"),
                  text(node, "bottom"),
                  text(node, "accent"),
                  text(node, "shoes")),
              text(node, "headwear"),
              text(node, "style"),
              text(node, "gender"),
              text(node, "age"),
              text(node, "prop"),
              text(node, "mount"),
              node.path("glasses").asBoolean(false),
              node.path("beard").asBoolean(false),
              node.path("sprints").asBoolean(false)));
    }
    return all;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
