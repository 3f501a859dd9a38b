package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.site.SiteVisit;
import java.util.function.Predicate;

/** How the site is shown to the reader who sends a request. */
final class SiteVisits {
  private final Predicate<String> servesModel;

  /**
   * @param servesModel whether a channel of this server serves a model to live keys
   */
  SiteVisits(Predicate<String> servesModel) {
    this.servesModel = servesModel;
  }

  SiteVisit of(ApiRequest call, String notice) {
    var address = new PublicAddress(call.publicUrl(), call.pathPrefix());
    return new SiteVisit(address, servesModel, notice);
  }
}
