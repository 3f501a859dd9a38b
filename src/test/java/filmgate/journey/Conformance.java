package filmgate.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case of the conformance files. */
record Conformance(String name, JsonNode node) {
  static Stream<Conformance> requestCases() {
    return read("request-cases.json")
        .valueStream()
        .map(node -> new Conformance(node.path("id").stringValue(), node));
  }

  static Stream<Conformance> publishedExamples() {
    return read("published-examples.json")
        .valueStream()
        .map(
            node ->
                new Conformance(
                    "%s line %d"
                        .formatted(
                            node.path("seed").stringValue().substring(0, 3),
                            node.path("line").intValue()),
                    node));
  }

  private static JsonNode read(String name) {
    try (var in = Conformance.class.getResourceAsStream("/conformance/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String body() {
    return node.path("body").toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
