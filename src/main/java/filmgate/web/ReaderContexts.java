package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.site.ReaderContext;
import java.util.function.Predicate;

/** How the site is shown to the reader who sends a request. */
final class ReaderContexts {
  private final Predicate<String> servesModel;

  /**
   * @param servesModel whether a channel of this server serves a model to live keys
   */
  ReaderContexts(Predicate<String> servesModel) {
    this.servesModel = servesModel;
  }

  ReaderContext of(ApiRequest call, String hint) {
    var address = new PublicAddress(call.publicUrl(), call.pathPrefix());
    return new ReaderContext(address, servesModel, hint);
  }
}
