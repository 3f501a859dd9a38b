package filmgate.render.rig.body;

import filmgate.render.rig.motion.RideMotion;
import filmgate.render.scene.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person has.
 *
 * @param right the id of the prop in the right hand, or in both hands; empty for none
 * @param left the id of the prop in the left hand; empty for none
 * @param mount the id of what is ridden and drawn with its rider; empty for none
 * @param colour 0xRRGGBB of what is held or ridden; negative for any
 */
public record Belongings(
    String right, String left, String mount, Set<Furniture> furniture, int colour) {
  /** The colour of things whose colour the prompt does not say. */
  private static final int ANY = -1;

  /** The prop of someone whose seat is drawn by others. */
  private static final String SEATED = "seated";

  public Belongings {
    furniture = Set.copyOf(furniture);
  }

  /**
   * What people need for what they do.
   *
   * @param body the action of the whole body
   * @param prop the id of what the scene gives them; empty for nothing
   */
  public static Belongings of(List<Action> actions, Action body, String prop) {
    var furniture = EnumSet.noneOf(Furniture.class);
    if (body == Action.SIT && !prop.equals(SEATED)) {
      furniture.add(Furniture.CHAIR);
    }
    if (body == Action.SIT && (actions.contains(Action.WRITE) || actions.contains(Action.TYPE))) {
      furniture.add(Furniture.TABLE);
      furniture.add(actions.contains(Action.WRITE) ? Furniture.NOTEBOOK : Furniture.LAPTOP);
    }
    if (actions.contains(Action.PAINT)) {
      furniture.add(Furniture.EASEL);
    }
    for (var action : actions) {
      var right = right(action, prop);
      if (!right.isEmpty() && !furniture.contains(Furniture.LAPTOP)) {
        return new Belongings(
            right, left(action, body, right, prop.equals("wok")), "", furniture, ANY);
      }
    }
    var flies = body == Action.FLY && prop.equals("broom");
    if ((body == Action.RIDE || flies) && RideMotion.isDrawnWithRider(prop)) {
      return new Belongings("", "", prop, furniture, ANY);
    }
    var free =
        body == Action.SLIP || actions.contains(Action.TYPE) || actions.contains(Action.CLAP)
            ? ""
            : prop;
    return new Belongings(free, "", "", furniture, ANY);
  }

  /** The same belongings, with something in the free right hand of a rider. */
  public Belongings armed(String weapon) {
    return weapon.isEmpty() ? this : new Belongings(weapon, left, mount, furniture, colour);
  }

  /** The same belongings in a colour. */
  public Belongings coloured(int rgb) {
    return new Belongings(right, left, mount, furniture, rgb);
  }

  /** The colour of what is held, if it can have any. */
  int colour(int usual) {
    return colour < 0 ? usual : colour;
  }

  private static String right(Action action, String prop) {
    return switch (action) {
      case WRITE -> "pen";
      case READ -> prop.equals("notebook") || prop.equals("phone") ? prop : "book";
      case POUR -> prop.equals("watering-can") || prop.equals("teapot") ? prop : "pitcher";
      case THROW -> prop.isEmpty() ? "ball" : prop;
      case DRINK -> "cup";
      case EAT -> "sandwich";
      case PAINT -> "brush";
      case PHONE -> "phone";
      case COOK -> prop.equals("knife") ? prop : "spatula";
      case SING -> prop.equals("guitar") ? prop : "microphone";
      case PLAY_INSTRUMENT -> instrument(prop);
      case CARRY -> prop.isEmpty() ? "box" : prop;
      default -> "";
    };
  }

  /** The instrument in the hands; one before its player is drawn by others. */
  private static String instrument(String prop) {
    return switch (prop) {
      case "violin", "guzheng", "piano", "drum", "flute" -> prop;
      default -> "guitar";
    };
  }

  private static String left(Action action, Action body, String right, boolean wok) {
    return switch (action) {
      case WRITE -> body == Action.SIT ? "" : "notebook";
      case POUR -> right.equals("watering-can") ? "" : "cup";
      case PAINT -> "palette";
      case COOK -> right.equals("knife") ? "chopping-board" : wok ? "wok" : "pan";
      default -> "";
    };
  }

  /** Whether both arms are before the trunk. */
  boolean fillsBothArms() {
    return furniture.contains(Furniture.TABLE)
        || !left.isEmpty()
        || filmgate.render.rig.prop.Prop.find(right)
            .filter(
                prop ->
                    prop.grip() == filmgate.render.rig.prop.Prop.Grip.BOTH
                        || prop.grip() == filmgate.render.rig.prop.Prop.Grip.ACROSS)
            .isPresent();
  }
}
