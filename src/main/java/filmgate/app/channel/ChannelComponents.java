package filmgate.app.channel;

import filmgate.catalogue.Catalogue;
import filmgate.config.Settings;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
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
}
