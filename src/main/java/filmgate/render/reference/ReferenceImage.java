package filmgate.render.reference;

import filmgate.render.draw.Sprite;
import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.rig.Figure;
import filmgate.render.scene.Action;
import filmgate.render.spec.RenderSpec.Still.RawStill;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The images of one reference, and what can be drawn of them. */
public final class ReferenceImage {
  /** The height of a portrait as a part of that of the whole subject. */
  private static final double PORTRAIT = 0.45;

  private final RawStill still;
  private final Optional<Cutout> cutout;
  private final Photograph first;

  private ReferenceImage(RawStill still, Photograph first, Optional<Cutout> cutout) {
    this.still = still;
    this.first = first;
    this.cutout = cutout;
  }

  /** Reads the images; the first one that can be cut out is used, or else the first one. */
  public static ReferenceImage read(List<RawStill> stills) {
    var first = Photograph.read(stills.getFirst());
    var cutout = Cutout.of(first);
    for (var i = 1; i < stills.size() && cutout.isEmpty(); i++) {
      cutout = Cutout.of(Photograph.read(stills.get(i)));
    }
    return new ReferenceImage(stills.getFirst(), first, cutout);
  }

  /** The samples of the first image. */
  public I420 samples() {
    return ImageLoader.read(still.file(), new Extent(still.width(), still.height()), 0);
  }

  /** Whether something is in front of a plain background. */
  public boolean isCutOut() {
    return cutout.isPresent();
  }

  /** What is in front of a plain background, a metre high and without movement. */
  public Figure still() {
    var actions = List.of(Action.STAND);
    return figure(1, actions).orElseGet(() -> print(1, actions));
  }

  /** What is in front of a plain background, with a height in metres; empty if nothing is. */
  Optional<Figure> figure(double height, List<Action> actions) {
    return cutout.map(
        one ->
            one.cropped()
                ? ImageFigure.of(one, PORTRAIT * height, actions, arm(actions))
                : ImageFigure.of(one, height, actions, Optional.empty()));
  }

  /** The arm of the person in a portrait, who waves. */
  private Optional<WavingArm> arm(List<Action> actions) {
    return actions.contains(Action.WAVE)
        ? new PhotographColours(first).person().map(one -> new WavingArm(one.skin(), one.clothes()))
        : Optional.empty();
  }

  /** The first image as a framed print of a height in metres. */
  Figure print(double height, List<Action> actions) {
    return ImageFigure.print(whole(), height, actions);
  }

  private Sprite whole() {
    return Cutout.whole(first);
  }

  /** The traits of a person of these colours; only the clothes if no face is seen. */
  Map<String, String> personal() {
    var colours = new PhotographColours(first);
    var traits = new HashMap<String, String>();
    colours
        .person()
        .ifPresentOrElse(
            one -> {
              traits.put("skin", hex(one.skin()));
              traits.put("hair", hex(one.hair()));
              traits.put("clothes", hex(one.clothes()));
            },
            () -> traits.put("clothes", hex(colours.main())));
    return traits;
  }

  /** The colour of the middle, {@code #rrggbb}. */
  public String colour() {
    return hex(new PhotographColours(first).main());
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
