package filmgate.render.rig.look;

import filmgate.render.rig.look.Wardrobe.Role;
import filmgate.render.rig.pose.Build;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what a person looks like: by its traits first, then by its role, then by the seed. */
public final class Casting {
  private static final List<String> ORDINARY =
      List.of("teenager", "student", "tourist", "dancer", "hiker", "shopper");

  private static final List<String> WEAPONS = List.of("sword", "golden-staff", "flag", "staff");

  private static final List<String> HEADWEAR_HOODED = List.of("hood", "cloak");

  private final Subject subject;
  private final Optional<Role> role;
  private final long seed;

  private Casting(Subject subject, long seed) {
    this.subject = subject;
    this.role = Wardrobe.role(subject.variant());
    this.seed = seed;
  }

  public static Appearance appearance(Subject subject, long seed) {
    return new Casting(subject, seed).appearance();
  }

  /** What a subject holds or rides; empty for nothing. */
  public static String prop(Subject subject) {
    if (!subject.prop().isEmpty()) {
      return subject.prop();
    }
    var rides = subject.actions().contains(Action.RIDE);
    return Wardrobe.role(subject.variant())
        .map(role -> rides && !role.mount().isEmpty() ? role.mount() : role.prop())
        .orElse("");
  }

  /** What the role of a rider carries in the right hand; empty for nothing. */
  public static String weapon(Subject subject) {
    return Wardrobe.role(subject.variant()).map(Role::prop).filter(WEAPONS::contains).orElse("");
  }

  public static boolean sprints(Subject subject) {
    return Wardrobe.role(subject.variant()).map(Role::sprints).orElse(false);
  }

  private Appearance appearance() {
    var age = trait("age").or(() -> role.map(Role::age)).orElse("");
    var old = age.equals("old");
    var woman = isWoman();
    var outfit = outfit(woman);
    var colours = Wardrobe.clothes(pick(3, 1000));
    int top =
        trait("clothes")
            .or(() -> colourTrait(outfit))
            .map(Casting::rgb)
            .orElseGet(() -> roleColour(0, colours));
    return new Appearance(
        build(age, woman),
        woman,
        skin(),
        hair(old),
        style(woman),
        role.map(Role::beard).orElse(false) && !woman,
        trait("glasses").isPresent() || role.map(Role::glasses).orElse(false),
        outfit,
        headwear(),
        top,
        roleColour(1, colours),
        roleColour(2, colours),
        roleColour(3, colours));
  }

  private Optional<String> trait(String name) {
    return Optional.ofNullable(subject.traits().get(name)).filter(value -> !value.isBlank());
  }

  private Optional<String> colourTrait(Outfit outfit) {
    return outfit.id().isEmpty() ? Optional.empty() : trait("colour");
  }

  private boolean isWoman() {
    var gender =
        trait("gender")
            .filter(value -> !value.equals("mixed"))
            .or(() -> role.map(Role::gender))
            .orElse("");
    return gender.isEmpty() ? pick(1, 2) == 0 : gender.equals("woman");
  }

  private static Build build(String age, boolean woman) {
    return switch (age) {
      case "child" -> Build.CHILD;
      case "old" -> Build.OLD;
      default -> woman ? Build.WOMAN : Build.MAN;
    };
  }

  private Outfit outfit(boolean woman) {
    return trait("garment")
        .flatMap(Wardrobe::outfit)
        .or(() -> role.map(Role::outfit))
        .or(() -> Wardrobe.outfit(choice(woman ? "women" : "men", 2)))
        .orElseThrow();
  }

  /** The colours of a role are its uniform; several ordinary people differ. */
  private int roleColour(int index, List<String> seeded) {
    var ordinary = subject.count() > 2 && ORDINARY.contains(subject.variant());
    return rgb(
        role.filter(_ -> !ordinary)
            .map(found -> found.colours().get(index))
            .filter(value -> !value.isEmpty())
            .orElse(seeded.get(index)));
  }

  private int skin() {
    return trait("skin").map(Casting::rgb).orElseGet(() -> rgb(choice("skins", 4)));
  }

  private int hair(boolean old) {
    return trait("hair")
        .filter(value -> value.startsWith("#"))
        .map(Casting::rgb)
        .orElseGet(() -> rgb(choice(old ? "grey" : isDark(skin()) ? "darkHairs" : "hairs", 5)));
  }

  private static boolean isDark(int skin) {
    return (skin >> 16 & 255) < 0xb0;
  }

  private HairStyle style(boolean woman) {
    return trait("hair")
        .filter(value -> !value.startsWith("#"))
        .or(() -> trait("style"))
        .or(() -> role.map(Role::style).filter(value -> !value.isEmpty()))
        .flatMap(value -> find(HairStyle.values(), value))
        .filter(
            style ->
                woman || fixedGender() || (style != HairStyle.PONYTAIL && style != HairStyle.BUN))
        .orElseGet(() -> HairStyle.valueOf(choice(woman ? "womenHair" : "menHair", 6)));
  }

  private boolean fixedGender() {
    return role.filter(found -> !found.gender().isEmpty()).isPresent();
  }

  private Headwear headwear() {
    return trait("headwear")
        .map(value -> HEADWEAR_HOODED.contains(value) ? "hood" : value)
        .or(() -> role.map(Role::headwear))
        .flatMap(value -> find(Headwear.values(), value))
        .orElse(Headwear.NONE);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return java.util.Arrays.stream(values).filter(value -> value.name().equals(wanted)).findFirst();
  }

  private String choice(String palette, int salt) {
    var values = Wardrobe.palette(palette);
    return values.get(pick(salt, values.size()));
  }

  /** A number below {@code bound} that depends on the seed only. */
  private int pick(int salt, int bound) {
    long mixed = (seed + salt * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
    return (int) Math.floorMod(mixed ^ (mixed >>> 32), (long) bound);
  }

  /** A colour such as {@code #ff8800}; a middle grey for anything else. */
  private static int rgb(String colour) {
    return colour.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(colour.substring(1), 16) : 0x8a8a92;
  }
}
