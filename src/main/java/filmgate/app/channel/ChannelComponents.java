package filmgate.app.channel;

import filmgate.catalogue.Catalogue;
import filmgate.config.Settings;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.generation.Generation;
import filmgate.id.AccountId;
import filmgate.intake.ModelAvailability;
import filmgate.provider.Provider;
import java.util.List;

/** The channels, and what finds one for a request. */
public record ChannelComponents(ChannelRegistry registry, ChannelRouter router) {
  /**
   * The channels of a server.
   *
   * @param local the renderer of this server
   */
  public static ChannelComponents of(Settings.Local settings, Provider local, Catalogue catalogue) {
    var renderer = Channel.builtIn(ChannelRouter.LOCAL, local, settings.workers());
    var registry = new ChannelRegistry(List.of(renderer));
    var service =
        switch (settings.serveLiveKeys()) {
          case DEMO -> ChannelRouter.LiveService.DEMO;
          case ALWAYS -> ChannelRouter.LiveService.ALWAYS;
          case NEVER -> ChannelRouter.LiveService.NEVER;
        };
    return new ChannelComponents(
        registry, new ChannelRouter(registry, catalogue::fieldsOf, service));
  }

  /** Whether a channel serves a generation of a live key. */
  public ModelAvailability.Availability availability(AccountId account, Generation generation) {
    return switch (router.route(account, generation)) {
      case ChannelRouter.Routing.Served(var route) ->
          new ModelAvailability.Availability.Available(provider(route));
      case ChannelRouter.Routing.NotServed(var param) ->
          new ModelAvailability.Availability.Unserved(param);
    };
  }

  private String provider(Route route) {
    return route
        .channels()
        .flatMap(name -> registry.find(name).stream())
        .map(channel -> channel.accounts().getFirst().provider().name())
        .findFirst()
        .orElse("");
  }
}
