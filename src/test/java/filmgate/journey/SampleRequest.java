package filmgate.journey;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.scenario.ModelGuide;
import filmgate.text.Language;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A request that samples of the documentation send. */
record SampleRequest(String name, ObjectNode body) {
  private static final int SECONDS_USUAL = 5;
  private static final int SECONDS_MAX = 6;

  /** Every scenario of each family once, with the models of the family in turn. */
  static List<SampleRequest> scenarios() {
    var families = new TreeMap<String, List<ModelSpec>>();
    for (var model : new Catalogue(Models.all()).models()) {
      families.merge(
          model.family(),
          List.of(model),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return families.values().stream().flatMap(SampleRequest::inTurn).toList();
  }

  private static Stream<SampleRequest> inTurn(List<ModelSpec> models) {
    var count = of(models.getFirst()).size();
    return IntStream.range(0, count)
        .mapToObj(index -> of(models.get(index % models.size())).get(index));
  }

  /** Whether its video is in 720p or 1080p and not long. */
  boolean isSmall() {
    return !body.toString().contains("4k")
        && body.path("duration").asInt(SECONDS_USUAL) <= SECONDS_MAX;
  }

  /** The first scenario of the first model of each family. */
  static Stream<SampleRequest> shortestOfEachFamily() {
    var families = new TreeMap<String, ModelSpec>();
    new Catalogue(Models.all())
        .models()
        .forEach(model -> families.putIfAbsent(model.family(), model));
    return families.values().stream().map(model -> of(model).getFirst());
  }

  /** The first scenario of each model, which is the shortest. */
  static Stream<SampleRequest> shortest() {
    return new Catalogue(Models.all()).models().stream().map(model -> of(model).getFirst());
  }

  /** Every scenario of every model. */
  static Stream<SampleRequest> all() {
    return new Catalogue(Models.all()).models().stream().flatMap(model -> of(model).stream());
  }

  private static List<SampleRequest> of(ModelSpec model) {
    return ModelGuide.of(model).scenarios().stream()
        .map(one -> new SampleRequest(model.id() + " " + one.id(), one.body(Language.EN)))
        .toList();
  }
}
