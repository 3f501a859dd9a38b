package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.provider.ProviderException.Cause;
import filmgate.provider.WireRecorder.Response;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamFailures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Elements are created before the video, each in steps that can be resumed. */
class KlingElementsTest {
  private static final String PATH = "/v1/general/advanced-custom-elements";
  private static final String NAME = "A Very Long Name Of A Fox";
  private static final String ID = "829836802793406551";
  private static final String CREATED = "{\"code\":0,\"data\":{\"task_id\":\"e-7\"}}";
  private static final ObjectNode BODY =
      AdapterRequests.object(
          """
          {'model':'kling-v3','prompt':'@%s meets @Cat','image_urls':['https://example.com/a.png'],
          'element_list':[
            {'name':'%s','description':'%s','element_input_urls':
              ['https://example.com/f1.png','https://example.com/f2.png','https://example.com/f3.png']},
            {'element_id':'7'},
            {'name':'Cat','description':'a cat','element_input_urls':
              ['https://example.com/c1.png','https://example.com/c2.png']}]}
          """
              .formatted(NAME, NAME, "red ".repeat(40)));

  static List<RemoteProviderType> both() {
    return List.of(new KlingType(), new KlingLegacyType());
  }

  private static Provider open(RemoteProviderType type, WireRecorder upstream) {
    return type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK);
  }

  private static VideoRequest request(Provider provider, String progress) {
    return AdapterRequests.request(provider.name(), BODY, 1, progress);
  }

  private static String element(String status, String more) {
    return "{\"code\":0,\"data\":{\"task_id\":\"e-7\",\"task_status\":\"%s\"%s}}"
        .formatted(status, more);
  }

  @ParameterizedTest
  @MethodSource("both")
  void theFirstStepCreatesTheFirstElement(RemoteProviderType type) throws Exception {
    try (var upstream = new WireRecorder(200, CREATED);
        var provider = open(type, upstream)) {
      assertThat(provider.submit(request(provider, "")))
          .isEqualTo(new Submission.StepFinished("{\"elements\":[],\"pending\":\"e-7\"}"));
      var sent = upstream.sent.getFirst();
      assertThat(sent.path()).isEqualTo(PATH);
      var expected =
          AdapterRequests.object(
              """
              {'element_name':'A Very Long Name Of ','element_description':'%s',
              'reference_type':'image_refer','element_image_list':{
                'frontal_image':'https://example.com/f1.png',
                'refer_images':[{'image_url':'https://example.com/f2.png'},
                  {'image_url':'https://example.com/f3.png'}]},
              'external_task_id':'%s-1-e1'}
              """
                  .formatted("red ".repeat(25), AdapterRequests.TASK));
      assertThat(sent.body()).isEqualTo(expected);
    }
  }

  @Test
  void theNextStepWaitsForTheElement() throws Exception {
    var progress = "{\"elements\":[],\"pending\":\"e-7\"}";
    try (var upstream = new WireRecorder(200, element("processing", ""));
        var provider = open(new KlingType(), upstream)) {
      assertThat(provider.submit(request(provider, progress)))
          .isEqualTo(new Submission.StepPending(Duration.ofSeconds(3)));
      assertThat(upstream.sent.getFirst().path()).isEqualTo(PATH + "/e-7");
    }
    var done = ",\"task_result\":{\"elements\":[{\"element_id\":%s}]}".formatted(ID);
    try (var upstream = new WireRecorder(200, element("succeed", done));
        var provider = open(new KlingType(), upstream)) {
      assertThat(provider.submit(request(provider, progress)))
          .isEqualTo(new Submission.StepFinished("{\"elements\":[\"%s\"]}".formatted(ID)));
    }
  }

  @Test
  void theSecondElementHasAnIdOfItsOwn() throws Exception {
    try (var upstream = new WireRecorder(200, CREATED);
        var provider = open(new KlingType(), upstream)) {
      var progress = "{\"elements\":[\"%s\"]}".formatted(ID);
      assertThat(provider.submit(request(provider, progress)))
          .isEqualTo(
              new Submission.StepFinished(
                  "{\"elements\":[\"%s\"],\"pending\":\"e-7\"}".formatted(ID)));
      assertThat(upstream.sent.getFirst().body().path("external_task_id").stringValue())
          .isEqualTo(AdapterRequests.TASK + "-1-e2");
    }
  }

  @Test
  void theLastStepRefersToAllElements() throws Exception {
    try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
        var provider = open(new KlingType(), upstream)) {
      var progress = "{\"elements\":[\"%s\",\"8\"]}".formatted(ID);
      assertThat(provider.submit(request(provider, progress)))
          .isInstanceOf(Submission.Accepted.class);
      var contents = upstream.sent.getFirst().body().path("contents");
      assertThat(contents.at("/0/text").stringValue()).isEqualTo("@element_1 meets @element_3");
      assertThat(contents.at("/2/element_id").stringValue()).isEqualTo(ID);
      assertThat(contents.at("/3/element_id").stringValue()).isEqualTo("7");
      assertThat(contents.at("/4/id").stringValue()).isEqualTo("element_3");
    }
  }

  @Test
  void theLegacyBodyHasTheIdsAsNumbers() throws Exception {
    try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
        var provider = open(new KlingLegacyType(), upstream)) {
      var progress = "{\"elements\":[\"%s\",\"8\"]}".formatted(ID);
      var _ = provider.submit(request(provider, progress));
      var body = upstream.sent.getFirst().body();
      assertThat(body.path("element_list").toString())
          .isEqualTo("[{\"element_id\":%s},{\"element_id\":7},{\"element_id\":8}]".formatted(ID));
      assertThat(body.path("prompt").stringValue())
          .isEqualTo("<<<element_1>>> meets <<<element_3>>>");
    }
  }

  @Test
  void aFailedElementRefusesTheRequest() throws Exception {
    var message = ",\"task_status_msg\":\"Failure to pass the risk control system\"";
    try (var upstream = new WireRecorder(200, element("failed", message));
        var provider = open(new KlingType(), upstream)) {
      var progress = "{\"elements\":[],\"pending\":\"e-7\"}";
      var failed =
          catchThrowableOfType(
              ProviderException.class, () -> provider.submit(request(provider, progress)));
      assertThat(failed.reason())
          .isEqualTo(new Cause.RequestRefused(UpstreamFailures.CONTENT_POLICY));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void theOpenStepIsLookedUp(RemoteProviderType type) throws Exception {
    try (var upstream = new WireRecorder(200, CREATED);
        var provider = open(type, upstream)) {
      assertThat(provider.lookUp(request(provider, "")))
          .isEqualTo(new Lookup.FoundStep("{\"elements\":[],\"pending\":\"e-7\"}"));
      assertThat(upstream.sent.getFirst().path())
          .isEqualTo(PATH + "/" + AdapterRequests.TASK + "-1-e1");
      assertThat(provider.lookUp(request(provider, "{\"elements\":[],\"pending\":\"e-7\"}")))
          .isEqualTo(new Lookup.Repeatable());
    }
    for (var absent :
        List.of(
            new Response(404, "{\"code\":1203,\"message\":\"not found\"}"),
            new Response(200, "{\"code\":0,\"data\":{}}"))) {
      try (var upstream = new WireRecorder(_ -> absent);
          var provider = open(type, upstream)) {
        assertThat(provider.lookUp(request(provider, ""))).isEqualTo(new Lookup.NotFoundUpstream());
      }
    }
  }
}
