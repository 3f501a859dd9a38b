package filmgate.generation;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.Resources;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  private static Generation read(String body) {
    var verdict = CATALOGUE.check(Resources.object(body.replace('\'', '"')), CheckContext.TOLERANT);
    return ((CheckResult.Passed) verdict).generation();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'model':'kling-v3','prompt':'x'} | ",
        "{'model':'kling-v3','prompt':'x','image_urls':['https://e.com/a','https://e.com/b'],"
            + "'audio':true,'watermark':true,'mode':'4k','negative_prompt':'n'}"
            + " | FIRST_FRAME LAST_FRAME AUDIO NEGATIVE_PROMPT WATERMARK UHD",
        "{'model':'kling-v3','multi_shot':true,'shot_type':'customize','multi_prompt':"
            + "[{'index':1,'prompt':'s','duration':5}]} | SHOTS",
        "{'model':'kling-v3','prompt':'x','multi_shot':true,'shot_type':'intelligence'}"
            + " | SHOT_CHOICE",
        "{'model':'kling-v3','prompt':'x','element_list':[{'element_id':7},{'name':'a',"
            + "'description':'d','element_input_urls':['https://e.com/a','https://e.com/b']}]}"
            + " | ELEMENTS ELEMENT_LIBRARY",
        "{'model':'kling-v3-omni','prompt':'x','image_urls':['https://e.com/a']} | REFERENCES",
        "{'model':'kling-v3-omni','prompt':'x','video_list':[{'video_url':'https://e.com/v',"
            + "'keep_original_sound':'yes'}]} | BASE_CLIP CLIP_AUDIO",
        "{'model':'kling-v3-omni','prompt':'x','image_urls':['https://e.com/a'],'video_list':"
            + "[{'video_url':'https://e.com/v','refer_type':'feature'}]}"
            + " | FIRST_FRAME FEATURE_CLIP",
        "{'model':'veo3.1-fast-official','prompt':'x','seed':0,'person_generation':'disallow',"
            + "'first_frame_image':'https://e.com/a','resize_mode':'crop'}"
            + " | FIRST_FRAME SEED NO_PEOPLE CROP",
        "{'model':'kling-v3-std-audio','prompt':'x','cfg_scale':0.5} | AUDIO GUIDANCE",
      })
  void aGenerationSaysWhatItNeeds(String body, @Nullable String traits) {
    var expected = EnumSet.noneOf(Trait.class);
    for (var word : traits == null ? new String[0] : traits.trim().split(" ")) {
      expected.add(Trait.valueOf(word));
    }
    assertThat(read(body).traits()).isEqualTo(expected);
  }

  @Test
  void paramsOfImagesAreAsTheCallerWroteThem() {
    var generation =
        read(
            """
            {'model':'kling-v3','prompt':'x','image_urls':['https://e.com/a'],
             'last_frame':'https://e.com/b'}
            """);
    assertThat(generation.media().images())
        .containsExactly(
            new Image("image_urls[0]", "https://e.com/a", Image.Role.FIRST_FRAME),
            new Image("last_frame", "https://e.com/b", Image.Role.LAST_FRAME));
    assertThat(generation.output().shape()).isEqualTo(OutputSpec.Shape.FOLLOWS_IMAGE);
  }

  @Test
  void aStoredGenerationOfAnotherVersionIsStillRead() {
    var generation =
        GenerationJson.read(
            """
            {"model":"kling-v3","prompt":"x","novelty":{"a":1},
             "output":{"seconds":9,"quality":"P4320"},"pictures":[{"source":"blob:1","new":true}]}
            """);
    assertThat(generation.output())
        .isEqualTo(
            new OutputSpec(
                9,
                OutputSpec.Quality.P720,
                OutputSpec.Shape.WIDE_16_9,
                OutputSpec.Fit.PAD,
                false,
                false));
    assertThat(generation.controls()).isEqualTo(GenerationControls.NONE);
    assertThat(generation.media().images())
        .containsExactly(new Image("", "blob:1", Image.Role.REFERENCE));
  }
}
