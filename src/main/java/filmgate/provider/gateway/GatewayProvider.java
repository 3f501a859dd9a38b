package filmgate.provider.gateway;

import filmgate.generation.MediaInputs;
import filmgate.provider.AccountStatus;
import filmgate.provider.AccountStatus.Balance;
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
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.task.TaskWarning;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** An account of a server with the documented API. */
final class GatewayProvider implements Provider {
  private static final String TASKS = "/v1/tasks/";
  private static final TaskWarning PREVISUALIZATION =
      new TaskWarning(
          "model",
          "previsualisation",
          "The provider draws a previsualization, without a neural model",
          "供应商返回的是未使用神经网络模型的预览视频");

  private final UpstreamClient client;
  private final UpstreamSettings.Options options;
  private final Set<String> ownFields;

  /** Whether the upstream is a Filmgate, once that is known. */
  private volatile Identity identity = Identity.UNKNOWN;

  private enum Identity {
    UNKNOWN,
    FILMGATE,
    OTHER
  }

  GatewayProvider(UpstreamClient client, UpstreamSettings.Options options, Set<String> ownFields) {
    this.client = client;
    this.options = options;
    this.ownFields = ownFields;
  }

  @Override
  public String name() {
    return GatewayType.NAME;
  }

  @Override
  public InputForm inputForm(MediaInputs.Source source) {
    return InputForm.LINK_OR_FILE;
  }

  @Override
  public Submission submit(VideoRequest request) throws ProviderException {
    var call = new GatewayRequest(request, ownFields).call(JsonBodies.parse(options.parameters()));
    var ticket = GatewayReplies.accepted(client.sendWithKey(call));
    return new Submission.Accepted(ticket, warnings(ticket));
  }

  /** Best effort: a submission that was accepted must not fail because of a warning. */
  private List<TaskWarning> warnings(Ticket ticket) {
    try {
      var drawn =
          isFilmgate()
              && GatewayReplies.task(client.sendWithKey(get(ticket)))
                  .path("previsualisation")
                  .booleanValue(false);
      return drawn ? List.of(PREVISUALIZATION) : List.of();
    } catch (ProviderException _) {
      return List.of();
    }
  }

  /**
   * The upstream has no lookup. With an idempotency key, sending the request again returns the task
   * that it has.
   */
  @Override
  public Lookup lookUp(VideoRequest request) throws ProviderException {
    return options.idempotent() || isFilmgate()
        ? new Lookup.Repeatable()
        : new Lookup.Undetermined();
  }

  private boolean isFilmgate() throws ProviderException {
    if (identity == Identity.UNKNOWN) {
      var reply = client.send(UpstreamCall.get("/version"));
      var named = reply.body().path("name").stringValue("").equals("filmgate");
      identity = reply.isSuccess() && named ? Identity.FILMGATE : Identity.OTHER;
    }
    return identity == Identity.FILMGATE;
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    return GatewayReplies.progress(GatewayReplies.task(client.sendWithKey(get(ticket))));
  }

  private static UpstreamCall get(Ticket ticket) {
    return UpstreamCall.get(path(ticket));
  }

  private static String path(Ticket ticket) {
    return TASKS + URLEncoder.encode(ticket.value(), StandardCharsets.UTF_8);
  }

  @Override
  public Cancellation cancel(Ticket ticket) throws ProviderException {
    var call = UpstreamCall.post(path(ticket) + "/cancel", JsonNodeFactory.instance.objectNode());
    var reply = client.sendWithKey(call);
    return switch (reply.status()) {
      case 404, 405, 501 -> Cancellation.NOT_OFFERED;
      case 409 -> Cancellation.TOO_LATE;
      default -> {
        var _ = GatewayReplies.task(reply);
        yield Cancellation.STOPPED;
      }
    };
  }

  @Override
  public AccountStatus checkAccount() throws ProviderException {
    var reply = client.sendWithKey(UpstreamCall.get("/v1/user/balance"));
    var _ = GatewayReplies.task(reply);
    var remaining = reply.body().path("remain_balance");
    if (!remaining.isNumber()) {
      return AccountStatus.WITHOUT_BALANCE;
    }
    var unlimited = reply.body().path("unlimited_quota").booleanValue(false);
    return new AccountStatus(
        List.of(
            new Balance(
                "balance",
                remaining.decimalValue().toPlainString(),
                reply.body().path("currency").stringValue("USD"),
                unlimited ? "unlimited" : "")));
  }

  @Override
  public Duration pollInterval() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void close() {
    client.close();
  }
}
