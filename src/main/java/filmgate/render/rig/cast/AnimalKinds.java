package filmgate.render.rig.cast;

import filmgate.render.rig.Figure;
import filmgate.render.rig.animal.QuadrupedFigure;
import filmgate.render.rig.bird.BirdFigure;
import filmgate.render.rig.bird.BranchFigure;
import filmgate.render.rig.bird.CirclingBird;
import filmgate.render.rig.cast.Figures.Maker;
import filmgate.render.rig.creature.Dolphins;
import filmgate.render.rig.creature.Insects;
import filmgate.render.rig.creature.Lizards;
import filmgate.render.rig.creature.Oddities;
import filmgate.render.rig.creature.Reptiles;
import filmgate.render.rig.creature.SeaCreatures;
import filmgate.render.rig.creature.Swimmers;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The kinds of animals. */
final class AnimalKinds {
  private AnimalKinds() {}

  static Map<String, Maker> makers() {
    var makers = new TreeMap<String, Maker>();
    for (var species : QuadrupedFigure.species()) {
      makers.put(
          species,
          (subject, scale, close, seed) ->
              QuadrupedFigure.of(species, subject, scale, close || comes(subject), seed));
    }
    breed(makers, "leopard", "tiger", "leopard");
    breed(makers, "cheetah", "tiger", "cheetah");
    breed(makers, "panther", "tiger", "panther");
    breed(makers, "unicorn", "horse", "unicorn");
    breed(makers, "hamster", "mouse", "hamster");
    breed(makers, "gorilla", "monkey", "gorilla");
    breed(makers, "reindeer", "deer", "reindeer");
    breed(makers, "bull", "cow", "bull");
    breed(makers, "puppy", "dog", "puppy");
    breed(makers, "kitten", "cat", "kitten");
    breed(makers, "lamb", "sheep", "lamb");
    breed(makers, "red-panda", "panda", "red");
    breed(makers, "koala", "bear", "koala");
    breed(makers, "badger", "bear", "badger");
    breed(makers, "raccoon", "cat", "raccoon");
    breed(makers, "otter", "cat", "otter");
    breed(makers, "donkey", "horse", "donkey");
    breed(makers, "camel", "horse", "camel");
    breed(makers, "mammoth", "elephant", "mammoth");
    breed(makers, "rhino", "elephant", "rhino");
    breed(makers, "hippo", "elephant", "hippo");
    breed(makers, "water-buffalo", "cow", "water-buffalo");
    breed(makers, "yak", "cow", "yak");
    breed(makers, "llama", "goat", "llama");
    breed(makers, "capybara", "mouse", "capybara");
    breed(makers, "beaver", "mouse", "beaver");
    breed(makers, "hedgehog", "mouse", "hedgehog");
    breed(makers, "polar-bear", "bear", "polar");
    birds(makers);
    waters(makers);
    others(makers);
    return makers;
  }

  /** Whether it moves towards the camera, and looks there. */
  private static boolean comes(Subject subject) {
    return subject.placement().heading() == Placement.Heading.TOWARDS_CAMERA;
  }

  private static void breed(Map<String, Maker> makers, String kind, String species, String breed) {
    makers.put(
        kind,
        (subject, scale, close, seed) ->
            QuadrupedFigure.of(species, Figures.variant(subject, breed), scale, close, seed));
  }

  private static void birds(Map<String, Maker> makers) {
    for (var variant : BirdFigure.variants()) {
      makers.put(
          variant,
          (subject, scale, _, seed) -> bird(Figures.variant(subject, variant), scale, seed));
    }
    makers.put("bird", (subject, scale, _, seed) -> bird(subject, scale, seed));
    makers.put(
        "flock",
        (subject, scale, _, seed) ->
            ScaledFigure.of(CirclingBird.flock(Figures.variant(subject, "gull"), seed), scale));
    makers.put(
        "branch",
        (subject, scale, _, seed) -> ScaledFigure.of(BranchFigure.of(subject, seed), scale));
  }

  private static Figure bird(Subject subject, double scale, long seed) {
    return subject.actions().contains(Action.CIRCLE)
        ? CirclingBird.of(subject, scale, seed)
        : BirdFigure.of(subject, scale, seed);
  }

  private static void waters(Map<String, Maker> makers) {
    seeded(makers, "fish", Swimmers::fish);
    fish(makers, "koi");
    fish(makers, "clownfish");
    fish(makers, "goldfish");
    plain(makers, "shark", Swimmers::shark);
    plain(makers, "whale", Swimmers::whale);
    seeded(makers, "dolphin", Dolphins::dolphin);
    seeded(makers, "jellyfish", SeaCreatures::jellyfish);
    plain(makers, "octopus", SeaCreatures::octopus);
    plain(makers, "turtle", SeaCreatures::turtle);
    plain(makers, "crab", SeaCreatures::crab);
    plain(makers, "snail", SeaCreatures::snail);
  }

  private static void fish(Map<String, Maker> makers, String variant) {
    seeded(
        makers, variant, (subject, seed) -> Swimmers.fish(Figures.variant(subject, variant), seed));
  }

  private static void others(Map<String, Maker> makers) {
    seeded(makers, "butterfly", Insects::butterfly);
    seeded(makers, "bee", Insects::bee);
    seeded(makers, "firefly", Insects::fireflies);
    seeded(makers, "frog", Oddities::frog);
    seeded(makers, "dragonfly", Oddities::dragonfly);
    seeded(makers, "monster", Oddities::monster);
    plain(makers, "dragon", Reptiles::dragon);
    plain(makers, "dinosaur", Reptiles::dinosaur);
    plain(makers, "snake", Reptiles::snake);
    plain(makers, "lizard", Lizards::lizard);
  }

  static void plain(Map<String, Maker> makers, String kind, Function<Subject, Figure> make) {
    makers.put(kind, (subject, scale, _, _) -> ScaledFigure.of(make.apply(subject), scale));
  }

  static void seeded(
      Map<String, Maker> makers, String kind, BiFunction<Subject, Long, Figure> make) {
    makers.put(
        kind, (subject, scale, _, seed) -> ScaledFigure.of(make.apply(subject, seed), scale));
  }
}
