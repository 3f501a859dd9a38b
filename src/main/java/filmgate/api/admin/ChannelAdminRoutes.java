package filmgate.api.admin;

import static filmgate.api.route.RouteAccess.ADMIN;

import filmgate.api.error.ApiError.ChannelConflict;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ErrorSamples;
import filmgate.api.request.GuardedEdit;
import filmgate.api.request.PageParameters;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.channel.ChannelSchema;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelService;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.view.channel.ChannelStatusView;
import filmgate.view.channel.ChannelView;
import java.util.List;
import java.util.stream.Stream;

/** The admin API for channels. */
public final class ChannelAdminRoutes implements RouteGroup {
  private static final String CHANNELS = "/admin/v1/channels";
  private static final String CHANNEL = CHANNELS + "/{name}";

  private final ChannelAdminEndpoints channels;

  public ChannelAdminRoutes(ChannelService channels, ChannelMonitor monitor) {
    this.channels = new ChannelAdminEndpoints(channels, monitor);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(Tag.ADMIN, "adminListChannels", "List channels.")
            .withParameters(PageParameters.PARAMETERS)
            .returns(PageView.schema(ChannelView.SCHEMA).named("ChannelPage"))
            .get(CHANNELS, ADMIN, channels::list),
        Operation.of(Tag.ADMIN, "adminCreateChannel", "Create a channel.")
            .returns(201, ChannelView.SCHEMA)
            .withErrors(ChannelConflict.CHANNEL_EXISTS, ChannelConflict.CHANNEL_IN_FILE)
            .post(CHANNELS, ADMIN, channels::create)
            .withBody(Schema.request(ChannelSchema.created()).named("CreateChannelRequest")),
        Operation.of(Tag.ADMIN, "adminGetChannel", "Get a channel.")
            .returns(ChannelView.SCHEMA)
            .withErrors(NotFound.CHANNEL_NOT_FOUND)
            .get(CHANNEL, ADMIN, channels::one),
        Operation.of(Tag.ADMIN, "adminUpdateChannel", "Update a channel.")
            .returns(ChannelView.SCHEMA)
            .withErrors(NotFound.CHANNEL_NOT_FOUND, ChannelConflict.CHANNEL_IN_FILE)
            .withErrors(ErrorSamples.REVISION_CONFLICT)
            .patch(CHANNEL, ADMIN, channels::update)
            .withBody(changes().named("UpdateChannelRequest")),
        Operation.of(Tag.ADMIN, "adminDeleteChannel", "Remove a channel.")
            .withParameters(GuardedEdit.PARAMETER)
            .returns(ChannelAdminEndpoints.DELETED)
            .withErrors(NotFound.CHANNEL_NOT_FOUND, ChannelConflict.CHANNEL_IN_FILE)
            .withErrors(ErrorSamples.REVISION_CONFLICT)
            .delete(CHANNEL, ADMIN, channels::delete),
        change("adminPauseChannel", "Pause a channel.")
            .post(CHANNEL + "/pause", ADMIN, channels::pause),
        change("adminResumeChannel", "Resume a channel.")
            .post(CHANNEL + "/resume", ADMIN, channels::resume),
        change("adminDrainChannel", "Drain a channel.")
            .post(CHANNEL + "/drain", ADMIN, channels::drain),
        Operation.of(
                Tag.ADMIN,
                "adminTestChannel",
                "Test the credentials of a channel at its upstream, without a charge.")
            .returns(ChannelStatusView.TEST_SCHEMA)
            .withErrors(NotFound.CHANNEL_NOT_FOUND)
            .post(CHANNEL + "/test", ADMIN, channels::test));
  }

  private static Operation change(String id, String summary) {
    return Operation.of(Tag.ADMIN, id, summary)
        .withParameters(GuardedEdit.PARAMETER)
        .returns(ChannelView.SCHEMA)
        .withErrors(NotFound.CHANNEL_NOT_FOUND, ErrorSamples.REVISION_CONFLICT);
  }

  private static Schema changes() {
    return Schema.request(
        Stream.concat(ChannelSchema.changed().stream(), Stream.of(GuardedEdit.FIELD)).toList());
  }
}
