package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.generation.GenerationJson;
import filmgate.text.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An accepted request has no field that is neither used nor named, and loses no URL. */
class NothingVanishesTest {
  private static final int REQUESTS = 20_000;
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  private static final List<String> NAMES = names();
  private static final List<String> VALUES =
      List.of(
          "\"https://example.org/lost-%d.png\"",
          "[\"https://example.org/lost-%d.png\"]",
          "{\"url\":\"https://example.org/lost-%d.png\"}",
          "[{\"a\":{\"b\":[\"http://example.org/lost-%d.png\"]}}]",
          "{\"https://example.org/lost-%d.png\":1}",
          "\"HTTPS://example.org/lost-%d.png\"",
          "\"//example.org/lost-%d.png\"",
          "\" data: image/png;base64,AAAA%d\"",
          "\"on\"",
          "\"off\"",
          "true",
          "false",
          "1",
          "2",
          "\"8\"",
          "\"1080p\"",
          "\"9:16\"",
          "{\"type\":\"simple\"}");

  private final Random random = new Random(20_261_129);

  private static List<String> names() {
    var all = new ArrayList<>(List.of("zzzzz", "camera_control", "style", "cover", "webhookUrl"));
    Arrays.stream(ForeignMeaning.values()).forEach(meaning -> all.addAll(meaning.names()));
    CATALOGUE.models().forEach(model -> all.addAll(model.names()));
    all.removeAll(List.of("model", "extra_body"));
    return List.copyOf(all);
  }

  static Stream<String> models() {
    return CATALOGUE.models().stream().map(ModelSpec::id);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFieldOfAnAcceptedRequestIsUsedOrNamed(String model) {
    var spec = CATALOGUE.find(model).orElseThrow();
    var requests = new RandomRequests(spec, 29);
    var accepted = 0;
    for (var count = 0; count < REQUESTS; count++) {
      var body = requests.next();
      var added = add(body, count);
      if (CATALOGUE.check(body, CheckContext.TOLERANT) instanceof CheckResult.Passed passed) {
        accepted++;
        checkFields(spec, body, passed);
        var url = added.path("url").stringValue("");
        if (!url.isEmpty() && !body.path("prompt").asString("").equals(url)) {
          assertThat(GenerationJson.write(passed.generation()) + passed.extras().webhook())
              .as("%s", body)
              .contains(url);
        }
      }
    }
    assertThat(accepted).isGreaterThan(REQUESTS / 100);
  }

  /** A field in metadata or in an unknown object would not change the video at the top level. */
  @ParameterizedTest
  @MethodSource("models")
  void nothingInAnotherObjectWouldHaveChangedTheVideo(String model) {
    var spec = CATALOGUE.find(model).orElseThrow();
    var requests = new RandomRequests(spec, 31);
    var accepted = 0;
    for (var count = 0; count < REQUESTS; count++) {
      var body = requests.next();
      body.remove(List.of("metadata", "parameters"));
      var name = camel(pick(NAMES));
      var value = Resources.JSON.readTree(pick(VALUES).formatted(count));
      var inside = body.deepCopy();
      if (random.nextBoolean()) {
        inside.putObject("metadata").put(name, value.asString("on"));
      } else if (random.nextBoolean()) {
        inside.putObject("parameters").set(name, value);
      } else {
        inside.putArray("parameters").addObject().putObject("config").set(name, value);
      }
      var outside = body.deepCopy();
      outside.set(name, value);
      if (!body.has(name)
          && CATALOGUE.check(inside, CheckContext.TOLERANT)
              instanceof CheckResult.Passed(var video, var _, var _, var _, var _)
          && CATALOGUE.check(outside, CheckContext.TOLERANT)
              instanceof CheckResult.Passed(var other, var _, var _, var _, var _)) {
        accepted++;
        assertThat(GenerationJson.write(other))
            .as("%s", inside)
            .isEqualTo(GenerationJson.write(video));
      }
    }
    assertThat(accepted).isGreaterThan(REQUESTS / 400);
  }

  /** Adds one field somewhere, and returns the URL in it. */
  private ObjectNode add(ObjectNode body, int count) {
    var value = Resources.JSON.readTree(pick(VALUES).formatted(count));
    var name = camel(pick(NAMES));
    var home = body;
    if (random.nextInt(4) == 0) {
      home =
          body.get("extra_body") instanceof ObjectNode inner ? inner : body.putObject("extra_body");
    }
    home.set(name, value);
    var urls = urlsIn(value);
    return Resources.JSON.createObjectNode().put("url", urls.isEmpty() ? "" : urls.getFirst());
  }

  private String camel(String name) {
    if (random.nextInt(3) > 0 || name.indexOf('_') < 0) {
      return name;
    }
    var camel = new StringBuilder();
    for (var part : name.split("_", -1)) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }

  private static void checkFields(ModelSpec spec, ObjectNode body, CheckResult.Passed passed) {
    var named = new HashSet<>(passed.ignored());
    passed.warnings().stream().map(Warning::param).forEach(named::add);
    checkObject("", spec.names(), body, named);
    if (body.get("extra_body") instanceof ObjectNode inner) {
      checkObject("extra_body.", spec.names(), inner, named);
    }
    for (var path : passed.ignored()) {
      if (!path.equals("prompt")) {
        assertThat(urlsIn(at(body, path))).as("ignored %s of %s", path, body).isEmpty();
      }
    }
  }

  private static void checkObject(
      String prefix, Set<String> known, ObjectNode object, Set<String> named) {
    for (var entry : object.properties()) {
      var path = prefix + entry.getKey();
      assertThat(
              known.contains(entry.getKey())
                  || entry.getKey().equals("extra_body")
                  || CommonFields.ALL.contains(entry.getKey())
                  || isNothing(entry.getValue())
                  || named.contains(path))
          .as("%s of %s", path, object)
          .isTrue();
    }
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.toString().equals("[]") || node.asString("x").isBlank();
  }

  private static JsonNode at(JsonNode body, String path) {
    var node = body;
    for (var part : path.split("[.\\[]", -1)) {
      node =
          part.endsWith("]") ? node.path(Integer.parseInt(part.replace("]", ""))) : node.path(part);
    }
    return node;
  }

  private static List<String> urlsIn(JsonNode node) {
    var text = node.toString();
    var found = new ArrayList<String>();
    var matcher = Pattern.compile("(?i)\"\\s*((https?:|)//[^\"]+|data:[^\"]+)\"").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
