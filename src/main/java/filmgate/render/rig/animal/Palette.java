package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Colours;

/** The colours of one animal, 0xRRGGBB. */
record Palette(
    int body,
    int light,
    int face,
    int muzzle,
    int ears,
    int innerEar,
    int legs,
    int tail,
    int nose,
    int eye,
    int marking) {
  /** The colours of a coat whose main colour is replaced. */
  static Palette of(Breed.Coat coat, int body) {
    boolean own = body != Colours.of(coat.body());
    int light = own || coat.light().isEmpty() ? Colours.tint(body, 0.3) : Colours.of(coat.light());
    int marking = own ? Colours.shade(body, 0.45) : Colours.of(coat.marking());
    boolean pale = !coat.muzzle().isEmpty() && brightness(Colours.of(coat.muzzle())) > 600;
    int face = own && coat.face().isEmpty() ? body : choose(coat.face(), body);
    return new Palette(
        body,
        light,
        face,
        own && !pale ? Colours.tint(body, 0.2) : choose(coat.muzzle(), face),
        own ? Colours.shade(body, 0.2) : choose(coat.ears(), face),
        Colours.of(coat.innerEar()),
        own && !coat.legs().isEmpty() && brightness(Colours.of(coat.legs())) < 600
            ? Colours.shade(body, 0.3)
            : choose(coat.legs(), body),
        own ? body : choose(coat.tail(), body),
        Colours.of(coat.nose()),
        Colours.of(coat.eye()),
        marking);
  }

  private static int brightness(int rgb) {
    return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
  }

  private static int choose(String colour, int otherwise) {
    return colour.isEmpty() ? otherwise : Colours.of(colour);
  }
}
