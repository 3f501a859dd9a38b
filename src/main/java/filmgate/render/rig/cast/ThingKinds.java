package filmgate.render.rig.cast;

import static filmgate.render.rig.cast.AnimalKinds.plain;
import static filmgate.render.rig.cast.AnimalKinds.seeded;

import filmgate.render.rig.cast.Figures.Maker;
import filmgate.render.rig.plant.FlowerFigure;
import filmgate.render.rig.plant.Plants;
import filmgate.render.rig.plant.Trees;
import filmgate.render.rig.thing.Buildings;
import filmgate.render.rig.thing.Dishes;
import filmgate.render.rig.thing.DoorwayFigure;
import filmgate.render.rig.thing.Fires;
import filmgate.render.rig.thing.Instruments;
import filmgate.render.rig.thing.Lamps;
import filmgate.render.rig.thing.Objects;
import filmgate.render.rig.thing.Panes;
import filmgate.render.rig.thing.RobotFigure;
import filmgate.render.rig.thing.Scenery;
import filmgate.render.rig.thing.SkyThings;
import filmgate.render.rig.thing.Toys;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of plants and things. */
final class ThingKinds {
  private ThingKinds() {}

  static Map<String, Maker> makers() {
    var makers = new TreeMap<String, Maker>();
    plants(makers);
    lights(makers);
    plain(makers, "door", DoorwayFigure::of);
    seeded(makers, "robot", RobotFigure::of);
    plain(makers, "house", Buildings::house);
    plain(makers, "castle", Buildings::castle);
    plain(makers, "windmill", Buildings::windmill);
    plain(makers, "fountain", Buildings::fountain);
    plain(makers, "cup", Objects::cup);
    plain(makers, "ball", Objects::ball);
    plain(makers, "banana-peel", Objects::bananaPeel);
    plain(makers, "clock", Objects::clock);
    plain(makers, "noodles", Dishes::noodles);
    plain(makers, "watch", Dishes::watch);
    plain(makers, "perfume", Dishes::perfume);
    plain(makers, "window", _ -> Panes.window());
    plain(makers, "ledge", _ -> Panes.ledge());
    plain(makers, "gift", Objects::gift);
    plain(makers, "hourglass", Objects::hourglass);
    plain(makers, "snow-globe", Objects::snowGlobe);
    plain(makers, "umbrella", Objects::umbrella);
    plain(makers, "statue", Objects::statue);
    plain(makers, "moon", SkyThings::moon);
    plain(makers, "kite", SkyThings::kite);
    plain(makers, "planet", SkyThings::planet);
    plain(makers, "snowman", Scenery::snowman);
    plain(makers, "tower", Scenery::tower);
    plain(makers, "bench", Scenery::bench);
    plain(makers, "well", Scenery::well);
    plain(makers, "swing", Scenery::swing);
    plain(makers, "iceberg", Scenery::iceberg);
    seeded(makers, "waterfall", (_, seed) -> Scenery.waterfall(seed));
    seeded(makers, "puddle", (_, seed) -> Scenery.puddle(seed));
    toys(makers);
    plain(makers, "rainbow", _ -> SkyThings.rainbow());
    seeded(makers, "meteor", (_, seed) -> SkyThings.meteors(seed));
    return makers;
  }

  private static void toys(Map<String, Maker> makers) {
    seeded(makers, "balloon", Toys::balloon);
    seeded(makers, "bubble", (_, seed) -> Toys.bubbles(seed));
    plain(makers, "paper-boat", Toys::paperBoat);
    plain(makers, "crystal", Toys::crystal);
    plain(makers, "sword", Toys::sword);
    plain(makers, "pumpkin", Toys::pumpkin);
    plain(makers, "toy-blocks", _ -> Toys.blocks());
    plain(makers, "wine-glass", Toys::wineGlass);
    plain(makers, "bottle", Toys::bottle);
    plain(makers, "table", Toys::table);
    plain(makers, "piano", Toys::piano);
    plain(makers, "guzheng", Instruments::guzheng);
    plain(makers, "surfboard", Toys::surfboard);
  }

  private static void plants(Map<String, Maker> makers) {
    makers.put("flower", (subject, scale, _, seed) -> FlowerFigure.of(subject, scale, seed));
    for (var variant : FlowerFigure.variants()) {
      makers.put(
          variant,
          (subject, scale, _, seed) ->
              FlowerFigure.of(Figures.variant(subject, variant), scale, seed));
    }
    seeded(makers, "tree", Trees::of);
    seeded(makers, "bamboo", (subject, seed) -> Trees.of(Figures.variant(subject, "bamboo"), seed));
    seeded(
        makers,
        "christmas-tree",
        (subject, seed) -> Trees.of(Figures.variant(subject, "christmas"), seed));
    seeded(makers, "grass", Plants::grass);
    seeded(makers, "potted-plant", Plants::potted);
    seeded(makers, "bush", Plants::bush);
    plain(makers, "cactus", Plants::cactus);
    plain(makers, "mushroom", Plants::mushrooms);
  }

  private static void lights(Map<String, Maker> makers) {
    plain(makers, "lamp", Lamps::of);
    plain(makers, "street-lamp", Lamps::street);
    plain(makers, "lantern", subject -> Lamps.of(Figures.variant(subject, "lantern")));
    plain(makers, "lighthouse", Lamps::lighthouse);
    plain(makers, "candle", Fires::candle);
    seeded(makers, "campfire", (_, seed) -> Fires.campfire(1, seed));
    seeded(makers, "bonfire", (_, seed) -> Fires.campfire(2, seed));
    seeded(makers, "fireworks", (_, seed) -> Fires.fireworks(seed));
  }
}
