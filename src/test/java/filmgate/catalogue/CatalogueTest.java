package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  @Test
  void everyFamilyFileIsInTheCatalogue() throws IOException {
    var sources = Path.of("src", "main", "java", "filmgate", "catalogue");
    var models = Resources.text(sources.resolve("models").resolve("Models.java"));
    try (var files = Files.list(sources.resolve("models"))) {
      var families =
          files.filter(file -> Resources.text(file).contains(" implements Family ")).toList();
      assertThat(families).hasSizeGreaterThanOrEqualTo(5);
      for (var family : families) {
        var name = family.getFileName().toString().replace(".java", "");
        assertThat(models).contains("new " + name + "()");
      }
    }
  }

  @Test
  void theModelsAreThoseOfTheDocuments() {
    assertThat(CATALOGUE.models())
        .extracting(ModelSpec::id)
        .containsExactly(
            "kling-v3",
            "kling-v3-omni",
            "kling-v2-6",
            "veo3.1-fast-official",
            "veo3.1-quality-official",
            "kling-v3-std-silent",
            "kling-v3-std-audio",
            "kling-v3-pro-silent",
            "kling-v3-pro-audio");
    assertThat(CATALOGUE.find("KLING-V3")).isEmpty();
  }

  @Test
  void anUnknownModelListsTheKnownOnes() {
    var body = Resources.object("{\"model\":\"sora\",\"prompt\":\"x\"}");
    var refused = (CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT);
    var message = refused.problems().getFirst().message(Language.EN);
    CATALOGUE.models().forEach(model -> assertThat(message).contains(model.id()));
  }

  @Test
  void aCheckLeavesTheBodyAsItIs() {
    for (var example : Resources.json("conformance/published-examples.json")) {
      var body = (ObjectNode) example.path("body");
      var before = body.toString();
      CATALOGUE.check(body, CheckContext.TOLERANT);
      assertThat(body).hasToString(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,-,EN",
        "zh,-,ZH",
        "zh-CN,en,ZH",
        "en,zh,EN",
        "fr,zh-TW,EN",
        "-,zh-Hans-CN,ZH",
        "-,'en-US,zh;q=0.5',EN",
        "-,'fr;q=0.3, ZH;q=0.8',ZH",
        "-,'zh;q=0, en;q=0.1',EN",
        "-,zha,EN",
        "'',zh,ZH",
        "-,'zh;q=x',EN",
      })
  void theLanguageIsThatOfTheQueryElseOfTheHeader(
      @Nullable String param, @Nullable String header, Language expected) {
    assertThat(Language.of(Optional.ofNullable(param), Optional.ofNullable(header)))
        .isEqualTo(expected);
  }
}
