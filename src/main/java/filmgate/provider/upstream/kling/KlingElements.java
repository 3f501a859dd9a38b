package filmgate.provider.upstream.kling;

import filmgate.generation.Element;
import filmgate.provider.Lookup;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Submission;
import filmgate.provider.VideoRequest;
import filmgate.provider.upstream.InputFiles;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.UpstreamCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps that create the elements of a request. Each element is a task of its own at the
 * upstream: one step creates it, and the next one waits for its id.
 */
public final class KlingElements {
  private static final String PATH = "/v1/general/advanced-custom-elements";
  private static final String IDS = "elements";
  private static final String PENDING = "pending";
  private static final int NAME_MAX = 20;
  private static final int DESCRIPTION_MAX = 100;
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final VideoRequest request;
  private final KlingSender sender;
  private final List<Element.Inline> inline;
  private final List<String> created = new ArrayList<>();
  private final String pending;

  /** Reads the progress of the submission. */
  public KlingElements(VideoRequest request, KlingSender sender) {
    this.request = request;
    this.sender = sender;
    this.inline =
        request.generation().media().elements().stream()
            .filter(Element.Inline.class::isInstance)
            .map(Element.Inline.class::cast)
            .toList();
    var progress = request.upstream().progress();
    var state = progress.isEmpty() ? JsonBodies.object() : JsonBodies.parse(progress);
    state.path(IDS).forEach(id -> created.add(id.stringValue("")));
    this.pending = state.path(PENDING).stringValue("");
  }

  /** Runs the open step; empty if every element exists. */
  public Optional<Submission> runStep() throws ProviderException {
    if (created.size() == inline.size()) {
      return Optional.empty();
    }
    return Optional.of(pending.isEmpty() ? create() : awaitElement());
  }

  /** Looks up the open step; empty if every element exists. */
  public Optional<Lookup> lookUp() throws ProviderException {
    if (created.size() == inline.size()) {
      return Optional.empty();
    }
    if (!pending.isEmpty()) {
      return Optional.of(new Lookup.Repeatable());
    }
    var reply = sender.send(UpstreamCall.get(PATH + "/" + externalId()));
    if (KlingReplies.isNotFound(reply)) {
      return Optional.of(new Lookup.NotFoundUpstream());
    }
    var id = JsonBodies.id(KlingReplies.data(reply).path("task_id"));
    return Optional.of(
        id.isEmpty() ? new Lookup.NotFoundUpstream() : new Lookup.FoundStep(progress(id)));
  }

  /** The ids of all elements, in the order of the request. */
  public List<String> ids() {
    var remaining = created.iterator();
    return request.generation().media().elements().stream()
        .map(
            element ->
                switch (element) {
                  case Element.Library(var id) -> id;
                  case Element.Inline _ -> remaining.next();
                })
        .toList();
  }

  private Submission create() throws ProviderException {
    var reply = sender.send(UpstreamCall.post(PATH, body(inline.get(created.size()))));
    var id = JsonBodies.id(KlingReplies.data(reply).path("task_id"));
    if (id.isEmpty()) {
      throw KlingReplies.withoutId();
    }
    return new Submission.StepFinished(progress(id));
  }

  private Submission awaitElement() throws ProviderException {
    var data = KlingReplies.data(sender.send(UpstreamCall.get(PATH + "/" + pending)));
    var id = JsonBodies.id(data.path("task_result").path(IDS).path(0).path("element_id"));
    var status = data.path("task_status").stringValue("");
    if (status.equals("failed")) {
      var failure = KlingFailures.of(data.path("task_status_msg").stringValue(""));
      throw new ProviderException(new Cause.RequestRefused(failure), "an element failed");
    }
    if (id.isEmpty() || !status.equals("succeed")) {
      return new Submission.StepPending(PAUSE);
    }
    created.add(id);
    return new Submission.StepFinished(progress(""));
  }

  private String progress(String waitingFor) {
    var state = JsonBodies.object();
    var ids = state.putArray(IDS);
    created.forEach(ids::add);
    if (!waitingFor.isEmpty()) {
      state.put(PENDING, waitingFor);
    }
    return state.toString();
  }

  private String externalId() {
    return request.attemptId() + "-e" + (created.size() + 1);
  }

  private JsonNode body(Element.Inline element) throws ProviderException {
    var files = new InputFiles(request);
    var body = JsonBodies.object();
    body.put("element_name", shorten(element.name(), NAME_MAX));
    body.put("element_description", shorten(element.description(), DESCRIPTION_MAX));
    body.put("reference_type", "image_refer");
    addImages(body.putObject("element_image_list"), element, files);
    body.put("external_task_id", externalId());
    return body;
  }

  private static void addImages(ObjectNode images, Element.Inline element, InputFiles files)
      throws ProviderException {
    images.put(
        "frontal_image", KlingImages.urlOrBase64(files, element.images().getFirst().param()));
    var others = images.putArray("refer_images");
    for (var image : element.images().subList(1, element.images().size())) {
      others.addObject().put("image_url", KlingImages.urlOrBase64(files, image.param()));
    }
  }

  private static String shorten(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max));
  }
}
