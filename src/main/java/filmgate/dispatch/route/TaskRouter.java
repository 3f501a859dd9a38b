package filmgate.dispatch.route;

import filmgate.generation.GenerationJson;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.util.Optional;

/** Finds the route of a queued task. */
public record TaskRouter(ChannelRouter router) {
  private static final Route LOCAL = Route.only(ChannelRouter.LOCAL);

  /** The route of every task of a lane; empty if it depends on the request. */
  public Optional<Route> routeOf(Task.Lane lane) {
    return switch (lane) {
      case TEST, SIMULATED -> Optional.of(LOCAL);
      case LIVE ->
          router.isDemo() && router.localServesLiveKeys() ? Optional.of(LOCAL) : Optional.empty();
    };
  }

  /** The route of a task; without channels if none can serve it at present. */
  public Route routeOf(Task task) {
    return task.owner().lane().isTest() ? LOCAL : routeOfRequest(task);
  }

  private Route routeOfRequest(Task task) {
    var generation = GenerationJson.read(task.request().generation());
    var choice = task.request().options().channels();
    return switch (router.route(task.owner().account(), generation, choice)) {
      case ChannelRouter.Routing.Served(var route) ->
          elsewhere(router.withoutBlocked(route, generation.model()), task.state());
      case ChannelRouter.Routing.NotServed _ -> Route.NONE;
    };
  }

  /** After a fault on a channel, the other channels of the route, if there are any. */
  private static Route elsewhere(Route route, TaskState state) {
    if (!(state instanceof TaskState.Queued queued) || queued.failedOn().isEmpty()) {
      return route;
    }
    var other = route.without(queued.failedOn());
    return other.isEmpty() ? route : other;
  }
}
