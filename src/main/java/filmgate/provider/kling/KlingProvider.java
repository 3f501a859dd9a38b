package filmgate.provider.kling;

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
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.PollLog;
import filmgate.provider.upstream.ResultUrl;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.provider.upstream.kling.KlingAccount;
import filmgate.provider.upstream.kling.KlingCosts;
import filmgate.provider.upstream.kling.KlingElements;
import filmgate.provider.upstream.kling.KlingFailures;
import filmgate.provider.upstream.kling.KlingImages;
import filmgate.provider.upstream.kling.KlingReplies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An account of Kling's new API. */
final class KlingProvider implements Provider {
  private static final Progress WAITING = new Progress.Waiting(0);
  private static final int BATCH_MAX = 100;

  /** Follows the id in the ticket of a task with a watermark. */
  private static final String WATERMARK = "/watermark";

  private final UpstreamClient client;
  private final UpstreamSettings.Options options;
  private final InstantSource clock;

  KlingProvider(UpstreamClient client, UpstreamSettings.Options options, InstantSource clock) {
    this.client = client;
    this.options = options;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KlingType.NAME;
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
    var elements = new KlingElements(request, client::sendWithKey);
    var step = elements.runStep();
    if (step.isPresent()) {
      return step.get();
    }
    var model = KlingType.Model.of(request.generation().model()).orElseThrow();
    var wire = new KlingRequest(request, model, elements.ids());
    var call = wire.call(JsonBodies.parse(options.parameters()));
    var id = JsonBodies.id(KlingReplies.data(client.sendWithKey(call)).path("id"));
    if (id.isEmpty()) {
      throw KlingReplies.withoutId();
    }
    return new Submission.Accepted(ticket(request, id), wire.warnings());
  }

  @Override
  public Lookup lookUp(VideoRequest request) throws ProviderException {
    var step = new KlingElements(request, client::sendWithKey).lookUp();
    if (step.isPresent()) {
      return step.get();
    }
    var tasks = query("external_task_ids", request.attemptId());
    var id = JsonBodies.id(tasks.path(0).path("id"));
    return id.isEmpty() ? new Lookup.NotFoundUpstream() : new Lookup.Found(ticket(request, id));
  }

  private static Ticket ticket(VideoRequest request, String id) {
    return new Ticket(request.generation().output().watermark() ? id + WATERMARK : id);
  }

  private static String idOf(Ticket ticket) {
    return ticket.value().split("/", 2)[0];
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    return pollAll(List.of(ticket)).getOrDefault(ticket, WAITING);
  }

  @Override
  public int pollBatchMax() {
    return BATCH_MAX;
  }

  /** A task that the response does not contain is waiting, until the deadline of its attempt. */
  @Override
  public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
    var ids = tickets.stream().map(KlingProvider::idOf).collect(Collectors.joining(","));
    var byId = new LinkedHashMap<String, JsonNode>();
    query("task_ids", ids).forEach(task -> byId.put(JsonBodies.id(task.path("id")), task));
    var progress = new LinkedHashMap<Ticket, Progress>();
    for (var ticket : tickets) {
      var task = byId.get(idOf(ticket));
      progress.put(
          ticket, task == null ? PollLog.missing(KlingType.NAME, ticket) : progress(ticket, task));
    }
    return progress;
  }

  private JsonNode query(String parameter, String ids) throws ProviderException {
    var call = UpstreamCall.get("/tasks?" + parameter + "=" + ids);
    return KlingReplies.data(client.sendWithKey(call));
  }

  private static Progress progress(Ticket ticket, JsonNode task) {
    var status = task.path("status").stringValue("");
    return switch (status) {
      case "submitted", "processing" -> WAITING;
      case "succeeded" ->
          ResultUrl.progress(url(ticket, task), KlingCosts.ofBilling(task.path("billing")));
      case "failed" -> KlingFailures.progress(task.path("message").stringValue(""));
      default -> PollLog.unknown(KlingType.NAME, status);
    };
  }

  private static String url(Ticket ticket, JsonNode task) {
    var field = ticket.value().endsWith(WATERMARK) ? "watermark_url" : "url";
    return task.path("outputs")
        .valueStream()
        .filter(output -> output.path("type").stringValue("").equals("video"))
        .map(output -> output.path(field).stringValue(""))
        .findFirst()
        .orElse("");
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    return Cancellation.NOT_OFFERED;
  }

  @Override
  public AccountStatus checkAccount() throws ProviderException {
    return KlingAccount.check(client::sendWithKey, clock);
  }

  @Override
  public Duration pollInterval() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void close() {
    client.close();
  }
}
