package filmgate.app.docs;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.docs.site.Documentation;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documentation of a server with every model. */
final class WholeSite {
  static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));

  private WholeSite() {}

  /** The pages, written from the OpenAPI document that a server sends. */
  static Documentation of(Path directory) throws IOException, InterruptedException {
    try (var server = new TestServer(directory, TestServer.settings())) {
      var description =
          (ObjectNode) JsonMapper.shared().readTree(server.get("/openapi.json").body());
      return DocsComponents.documentation(CATALOGUE, () -> description);
    }
  }
}
