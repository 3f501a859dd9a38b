package filmgate.provider.klinglegacy;

import filmgate.generation.MediaInputs;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.provider.AccountStatus;
import filmgate.provider.Cancellation;
import filmgate.provider.InputForm;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.provider.klinglegacy.KlingLegacyType.Model;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.PollLog;
import filmgate.provider.upstream.ResultUrl;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.provider.upstream.kling.KlingAccount;
import filmgate.provider.upstream.kling.KlingCosts;
import filmgate.provider.upstream.kling.KlingElements;
import filmgate.provider.upstream.kling.KlingFailures;
import filmgate.provider.upstream.kling.KlingImages;
import filmgate.provider.upstream.kling.KlingReplies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An account of Kling's legacy API. */
final class KlingLegacyProvider implements Provider {
  private static final Progress WAITING = new Progress.Waiting(0);

  /** Follows the id in the ticket of a task with a watermark. */
  private static final String WATERMARK = "/watermark";

  private final KlingSession session;
  private final UpstreamSettings.Options options;
  private final InstantSource clock;

  KlingLegacyProvider(KlingSession session, UpstreamSettings.Options options, InstantSource clock) {
    this.session = session;
    this.options = options;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KlingLegacyType.NAME;
  }

  @Override
  public InputForm inputForm(MediaInputs.Source source) {
    return source.isClip() ? InputForm.LINK : InputForm.LINK_OR_FILE;
  }

  @Override
  public boolean takes(MediaFormat format) {
    return KlingImages.takes(format);
  }

  @Override
  public Submission submit(VideoRequest request) throws ProviderException {
    var elements = new KlingElements(request, session);
    var step = elements.runStep();
    if (step.isPresent()) {
      return step.get();
    }
    var wire = wire(request, elements.ids());
    var call = wire.call(JsonBodies.parse(options.parameters()));
    var id = JsonBodies.id(KlingReplies.data(session.send(call)).path("task_id"));
    if (id.isEmpty()) {
      throw KlingReplies.withoutId();
    }
    return new Submission.Accepted(ticket(request, wire, id), wire.warnings());
  }

  private static KlingLegacyRequest wire(VideoRequest request, List<String> elementIds) {
    var model = Model.of(request.generation().model()).orElseThrow();
    return new KlingLegacyRequest(request, model, elementIds);
  }

  /** A task is found below the path that created it, by the id of the attempt. */
  @Override
  public Lookup lookUp(VideoRequest request) throws ProviderException {
    var step = new KlingElements(request, session).lookUp();
    if (step.isPresent()) {
      return step.get();
    }
    var wire = wire(request, List.of());
    var path = KlingLegacyRequest.VIDEOS + wire.kind() + "/" + request.attemptId();
    var reply = session.send(UpstreamCall.get(path));
    if (KlingReplies.isNotFound(reply)) {
      return new Lookup.NotFoundUpstream();
    }
    var id = JsonBodies.id(KlingReplies.data(reply).path("task_id"));
    return id.isEmpty()
        ? new Lookup.NotFoundUpstream()
        : new Lookup.Found(ticket(request, wire, id));
  }

  private static Ticket ticket(VideoRequest request, KlingLegacyRequest wire, String id) {
    var watermark = request.generation().output().watermark() ? WATERMARK : "";
    return new Ticket(wire.kind() + "/" + id + watermark);
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    var watermark = ticket.value().endsWith(WATERMARK);
    var path =
        watermark
            ? ticket.value().substring(0, ticket.value().length() - WATERMARK.length())
            : ticket.value();
    var reply = session.send(UpstreamCall.get(KlingLegacyRequest.VIDEOS + path));
    return progress(KlingReplies.data(reply), watermark ? "watermark_url" : "url");
  }

  private static Progress progress(JsonNode task, String field) {
    var status = task.path("task_status").stringValue("");
    return switch (status) {
      case "submitted", "processing" -> WAITING;
      case "succeed" ->
          ResultUrl.progress(
              task.path("task_result").path("videos").path(0).path(field).stringValue(""),
              KlingCosts.ofDeduction(task.path("final_unit_deduction")));
      case "failed" -> KlingFailures.progress(task.path("task_status_msg").stringValue(""));
      default -> PollLog.unknown(KlingLegacyType.NAME, status);
    };
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    return Cancellation.NOT_OFFERED;
  }

  @Override
  public AccountStatus checkAccount() throws ProviderException {
    return KlingAccount.check(session, clock);
  }

  @Override
  public Duration pollInterval() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void close() {
    session.close();
  }
}
