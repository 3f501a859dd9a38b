package filmgate.api.admin;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.EditConflict;
import filmgate.api.request.GuardedEdit;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.channel.Spelling;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelService;
import filmgate.intake.channel.ChannelService.ChangeResult;
import filmgate.intake.channel.ChannelService.ChannelRequest;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.channel.ChannelState;
import filmgate.view.channel.ChannelStatusView;
import filmgate.view.channel.ChannelStatusView.ChannelTest;
import filmgate.view.channel.ChannelView;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Lets operators manage channels. */
final class ChannelAdminEndpoints {
  private static final JsonShape<ChannelEntry> DELETED_SHAPE =
      JsonShape.<ChannelEntry>object()
          .field("name", JsonType.STRING, ChannelEntry::name)
          .constant("object", "channel.deleted")
          .field("deleted", JsonType.TRUE, _ -> true);
  static final Schema DELETED = DELETED_SHAPE.schema().named("DeletedChannel");

  private final ChannelService channels;
  private final ChannelMonitor monitor;

  ChannelAdminEndpoints(ChannelService channels, ChannelMonitor monitor) {
    this.channels = channels;
    this.monitor = monitor;
  }

  /** {@code GET /admin/v1/channels}, by name. */
  ApiResponse list(ApiRequest call) {
    var limit = PageParameters.limit(call);
    var after = PageParameters.cursor(call);
    var found =
        channels.list().stream()
            .filter(channel -> channel.name().compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    var unknown = channels.unknownOutcomes();
    return respond(
        PageView.render(
            found,
            limit,
            ChannelEntry::name,
            (json, channel) ->
                ChannelView.write(
                    json,
                    channel,
                    unknown.getOrDefault(channel.name(), 0L),
                    monitor.status(channel.name()))));
  }

  /** {@code GET /admin/v1/channels/{name}}. */
  ApiResponse one(ApiRequest call) {
    return respond(
        channels.find(call.param()).map(this::render).orElseThrow(ChannelAdminEndpoints::missing));
  }

  private byte[] render(ChannelEntry channel) {
    return ChannelView.render(
        channel,
        channels.unknownOutcomes().getOrDefault(channel.name(), 0L),
        monitor.status(channel.name()));
  }

  /** {@code POST /admin/v1/channels}. */
  ApiResponse create(ApiRequest call) {
    var created = saved(channels.create(request(call, call.json())));
    return new ApiResponse.Full(
        HttpStatus.CREATED_201,
        List.of(ResponseHeaders.NO_STORE, ResponseHeaders.JSON),
        ChannelView.render(created));
  }

  /** {@code PATCH /admin/v1/channels/{name}}: omitted fields keep their value. */
  ApiResponse update(ApiRequest call) {
    var edit = GuardedEdit.of(call);
    var request = request(call, edit.fields());
    return respond(
        ChannelView.render(saved(channels.change(call.param(), request, edit.revision()))));
  }

  /** {@code DELETE /admin/v1/channels/{name}}: running tasks still end. */
  ApiResponse delete(ApiRequest call) {
    return respond(DELETED_SHAPE.render(set(call, ChannelState.REMOVED)));
  }

  /** {@code POST /admin/v1/channels/{name}/pause}. */
  ApiResponse pause(ApiRequest call) {
    return change(call, ChannelState.PAUSED);
  }

  /** {@code POST /admin/v1/channels/{name}/resume}. */
  ApiResponse resume(ApiRequest call) {
    return change(call, ChannelState.ACTIVE);
  }

  /** {@code POST /admin/v1/channels/{name}/drain}. */
  ApiResponse drain(ApiRequest call) {
    return change(call, ChannelState.DRAINING);
  }

  /** {@code POST /admin/v1/channels/{name}/test}. */
  ApiResponse test(ApiRequest call) {
    var channel = channels.find(call.param()).orElseThrow(ChannelAdminEndpoints::missing);
    var credentials = monitor.test(channel.config());
    return respond(ChannelStatusView.render(new ChannelTest(channel.name(), credentials)));
  }

  private ApiResponse change(ApiRequest call, ChannelState state) {
    return respond(ChannelView.render(set(call, state)));
  }

  private ChannelEntry set(ApiRequest call, ChannelState state) {
    var revision = GuardedEdit.ofQuery(call);
    return saved(channels.setState(call.param(), state, actor(call), revision));
  }

  private static ChannelRequest request(ApiRequest call, ObjectNode fields) {
    return new ChannelRequest(fields, Spelling.UNDERSCORES, Optional.empty(), actor(call));
  }

  private static String actor(ApiRequest call) {
    return call.caller().key().value();
  }

  private static ChannelEntry saved(ChangeResult result) {
    return switch (result) {
      case ChannelService.Saved(var channel) -> channel;
      case ChannelService.InvalidChannel(var problems) ->
          throw new ApiException(new ApiError.InvalidRequest(problems));
      case ChannelService.ChangedSinceRead(var present, var changes) ->
          throw new ApiException(new ApiError.RevisionConflict(new EditConflict(present, changes)));
      case ChannelService.Refusal.CHANNEL_NOT_FOUND -> throw missing();
      case ChannelService.Refusal.CHANNEL_EXISTS ->
          throw new ApiException(ApiError.ChannelConflict.CHANNEL_EXISTS);
      case ChannelService.Refusal.CHANNEL_IN_FILE ->
          throw new ApiException(ApiError.ChannelConflict.CHANNEL_IN_FILE);
    };
  }

  private static ApiException missing() {
    return new ApiException(ApiError.NotFound.CHANNEL_NOT_FOUND);
  }

  private static ApiResponse respond(byte[] body) {
    return ApiResponse.json(body, List.of(ResponseHeaders.NO_STORE));
  }
}
