package filmgate.journey;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request that samples of the documentation send. */
record SampleRequest(String name, ObjectNode body) {
  private static final String GENERATIONS = "/v1/videos/generations";

  /** The cheapest request of each model, by family. */
  static List<List<SampleRequest>> shortestByFamily() {
    var families = new TreeMap<String, List<SampleRequest>>();
    for (var model : new Catalogue(Models.all()).models()) {
      families.merge(model.family(), List.of(shortest(model)), SampleRequest::joined);
    }
    return List.copyOf(families.values());
  }

  private static List<SampleRequest> joined(List<SampleRequest> some, List<SampleRequest> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static SampleRequest shortest(ModelSpec model) {
    var body = JsonMapper.shared().createObjectNode();
    body.put("model", model.id()).put("prompt", "a red fox runs through the snow");
    for (var field : model.fields().all()) {
      switch (field.kind()) {
        case FieldType.WholeNumber range when field.name().equals("duration") ->
            body.put("duration", range.min());
        case FieldType.IntegerChoice choice when field.name().equals("duration") ->
            body.put("duration", Collections.min(choice.values()));
        case FieldType.Choice choice when choice.values().contains("std") ->
            body.put(field.name(), "std");
        default -> {} // The other fields keep their defaults.
      }
    }
    return new SampleRequest(model.id(), body);
  }

  /** The published examples of the path that samples use. */
  static Stream<SampleRequest> scenarios() {
    return Conformance.publishedExamples()
        .filter(given -> given.node().path("path").stringValue("").equals(GENERATIONS))
        .map(given -> new SampleRequest(given.name(), (ObjectNode) given.node().path("body")));
  }
}
