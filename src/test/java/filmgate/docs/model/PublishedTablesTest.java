package filmgate.docs.model;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.docs.PageText;
import filmgate.docs.page.Block;
import filmgate.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computed tables say what the tables of the published documents say. */
class PublishedTablesTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  private static final ModelPages PAGES =
      new ModelPages(CATALOGUE, ApiRoutes.CREATE_FORMATS, (_, _) -> new Block.CodeTabs(List.of()));

  private static String page(String model) {
    return PageText.of(PAGES.page(CATALOGUE.find(model).orElseThrow(), Language.EN));
  }

  /** Mode std is silent and has no last frame; in mode pro, the two exclude each other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kling-v2-6; | feature | `std` 5, 10 s | `pro` 5, 10 s |",
        "kling-v2-6; | Text to video | ✓ | ✓ |",
        "kling-v2-6; | Text to video with audio | – | ✓ |",
        "kling-v2-6; | First frame | ✓ | ✓ |",
        "kling-v2-6; | First frame with audio | – | ✓ |",
        "kling-v2-6; | First and last frame | – | ✓ |",
        "kling-v2-6; | First and last frame with audio | – | – |",
        "kling-v3; | feature | `std` 3–15 s | `pro` 3–15 s | `4k` 3–15 s |",
        "kling-v3; | First and last frame | ✓ | ✓ | ✓ |",
        "kling-v3-omni; | Reference clip with audio | ✓, `audio` is ignored | ✓, `audio` is ignored"
            + " | ✓, `audio` is ignored |",
      })
  void theSupportMatrix(String model, String row) {
    assertThat(page(model).lines()).contains(row);
  }

  @ParameterizedTest
  @CsvSource({
    "kling-v2-6, prompt, required, required",
    "kling-v2-6, image_urls, –, required",
    "kling-v2-6, negative_prompt, optional, optional",
    "kling-v2-6, audio, optional, optional",
    "kling-v3, prompt, required, optional",
    "kling-v3, image_urls, –, required",
    "kling-v3, duration, optional, optional",
    "veo3.1-fast-official, prompt, required, required",
    "veo3.1-fast-official, first_frame_image, –, required",
    "veo3.1-fast-official, last_frame_image, –, optional",
    "veo3.1-fast-official, seed, optional, optional",
    "veo3.1-fast-official, resize_mode, ignored, optional",
    "veo3.1-fast-official, enhance_prompt, optional, optional"
  })
  void textAgainstImageToVideo(String model, String field, String text, String image) {
    var row = "| [`%s`](#%s) | %s | %s |".formatted(field, field, text, image);
    assertThat(page(model).lines()).contains(row);
  }
}
