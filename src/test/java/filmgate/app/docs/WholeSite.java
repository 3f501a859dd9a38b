package filmgate.app.docs;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.docs.site.Documentation;
import tools.jackson.databind.node.JsonNodeFactory;

/** The documentation of the server, without a server. */
final class WholeSite {
  static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  static final Documentation DOCUMENTATION =
      DocsComponents.documentation(CATALOGUE, JsonNodeFactory.instance::objectNode);

  private WholeSite() {}
}
