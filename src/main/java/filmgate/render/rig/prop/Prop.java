package filmgate.render.rig.prop;

import filmgate.render.draw.Drawing;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thing that is held, drawn in metres: the hand is at (0, 0), y points down, and the thing points
 * up or to the right.
 *
 * @param id such as {@code umbrella}
 * @param grip how it is held
 */
public record Prop(String id, Grip grip, List<Mark> marks) {
  private static final Map<String, Prop> ALL = read();

  /** The colour that is replaced by the colour of the prop. */
  private static final int TINT = 0xff00ff;

  private static final int TINT_SHADE = 0xcc00cc;

  public Prop {
    marks = List.copyOf(marks);
  }

  /** How a thing is held. */
  public enum Grip {
    /** Upright, however the arm is turned. */
    UPRIGHT,
    /** Along the forearm. */
    ALONG,
    /** Towards the mouth. */
    MOUTH,
    /** Between both hands, before the chest. */
    BOTH,
    /** Before the body, from the right hand to the left hand. */
    ACROSS
  }

  /** One painted shape. */
  public record Mark(Shape shape, int rgb, double alpha, Paint paint) {}

  /** How a shape is painted. */
  public enum Paint {
    FILL,
    DETAIL,
    GLOW
  }

  /** The thing with this id, or with this other name. */
  public static Optional<Prop> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The ids and the other names of all things, in the order of the file. */
  public static Set<String> ids() {
    return java.util.Collections.unmodifiableSet(ALL.keySet());
  }

  /**
   * Draws the thing.
   *
   * @param at from the coordinates of the thing to those of the figure
   * @param colour 0xRRGGBB of its parts that can have any colour
   */
  public void draw(Drawing drawing, AffineTransform at, int colour) {
    for (var mark : marks) {
      var shape = at.createTransformedShape(mark.shape());
      int rgb = tinted(mark.rgb(), colour);
      switch (mark.paint()) {
        case FILL -> drawing.fill(shape, rgb);
        case DETAIL -> drawing.detail(shape, rgb, mark.alpha());
        case GLOW -> drawing.glow(shape, rgb, mark.alpha());
      }
    }
  }

  private static int tinted(int rgb, int colour) {
    if (rgb == TINT_SHADE) {
      return filmgate.render.draw.Light.mix(colour, 0x2b1b45, 0.22);
    }
    return rgb == TINT ? colour : rgb;
  }

  private static Map<String, Prop> read() {
    var all = new LinkedHashMap<String, Prop>();
    try (var in = Prop.class.getResourceAsStream("/filmgate/render/person/props.json")) {
      if (in == null) {
        throw new IllegalStateException("the resource props.json is missing");
      }
      for (var node : JsonMapper.shared().readTree(in)) {
        var marks = new ArrayList<Mark>();
        node.path("marks").forEach(mark -> marks.add(mark(mark)));
        var id = node.path("id").asString();
        var prop = new Prop(id, Grip.valueOf(node.path("grip").asString()), marks);
        all.put(id, prop);
        node.path("aliases").forEach(alias -> all.put(alias.asString(), prop));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Mark mark(JsonNode node) {
    Shape shape = PathText.parse(node.path("path").asString());
    if (node.has("width")) {
      shape = Drawing.stroke(shape, node.path("width").asDouble());
    }
    return new Mark(
        shape,
        Integer.parseInt(node.path("rgb").asString(), 16),
        node.path("alpha").asDouble(1),
        Paint.valueOf(node.path("paint").asString("FILL")));
  }
}
