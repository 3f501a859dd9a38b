package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PreviewCheckTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  private static ObjectNode body(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  private static CheckResult preview(String json) {
    return new PreviewCheck(CATALOGUE).check(body(json));
  }

  /** The seed of a video depends on its generation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'model':'kling-v3','prompt':'a fox','duration':10,'mode':'pro','audio':true}",
        "{'model':'veo3.1-fast-official','prompt':'a fox','seed':7,'resolution':'4k'}"
      })
  void aValidRequestIsDrawnAsItIs(String json) {
    var request = json.replace('\'', '"');
    var whole = (CheckResult.Passed) CATALOGUE.check(body(request), CheckContext.TOLERANT);
    assertThat(preview(request))
        .isInstanceOfSatisfying(
            CheckResult.Passed.class,
            passed -> assertThat(passed.generation()).isEqualTo(whole.generation()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'model':'kling-v3','prompt':'a fox','duration':99,'mode':'best','audio':'loud'}",
        "{'model':'kling-v2-6','prompt':'a','image_urls':['https://a/1.png','https://a/2.png']}",
        "{'model':'kling-v2-6','prompt':'a','audio':true}",
        "{'model':'kling-v3','prompt':'a','last_frame_image':'https://a/1.png'}",
        "{'model':'kling-v3','duration':4,'multi_shot':true,'shot_type':'customize',"
            + "'multi_prompt':[{'index':1,'prompt':'a','duration':9}]}",
        "{'model':'kling-v3-omni','prompt':'a <<<image_3>>>'}"
      })
  void whatIsNotDrawnIsNotChecked(String json) {
    var request = json.replace('\'', '"');
    assertThat(CATALOGUE.check(body(request), CheckContext.TOLERANT))
        .isInstanceOf(CheckResult.Rejected.class);
    assertThat(preview(request)).isInstanceOf(CheckResult.Passed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'model':'kling-v9','prompt':'a fox'}",
        "{'model':'kling-v3'}",
        "{'model':'kling-v3','prompt':5}",
        "{'model':'kling-v3','prompt':'a','image_urls':'x'}",
        "{'model':'kling-v3','prompt':'a','element_list':[{'name':'cup'}]}",
        "{'model':'kling-v3','multi_shot':true,'shot_type':'customize',"
            + "'multi_prompt':[{'index':1,'duration':3}]}",
        "{'model':'kling-v3-std-silent','multi_prompt':[{'prompt':'a','duration':1},{'prompt':'b'}]}"
      })
  void whatCannotBeDrawnIsRejected(String json) {
    assertThat(preview(json.replace('\'', '"'))).isInstanceOf(CheckResult.Rejected.class);
  }
}
