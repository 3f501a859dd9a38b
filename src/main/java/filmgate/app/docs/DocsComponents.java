package filmgate.app.docs;

import filmgate.api.ApiRoutes;
import filmgate.api.PageRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.docs.error.ErrorPages;
import filmgate.docs.model.ModelLlms;
import filmgate.docs.model.ModelPages;
import filmgate.docs.reference.ApiPages;
import filmgate.docs.reference.PostmanCollection;
import filmgate.docs.sample.Samples;
import filmgate.docs.site.DocSection;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteSections;
import filmgate.intake.overview.ServiceStatus;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.web.DocsRoutes;
import filmgate.web.console.WebConsole;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The pages of a server. */
public final class DocsComponents {
  private static final LocalizedText MODELS = new LocalizedText("Models", "模型");
  private static final LocalizedText API = new LocalizedText("API reference", "API 参考");
  private static final LocalizedText ERRORS = new LocalizedText("Errors", "错误");

  private DocsComponents() {}

  /**
   * The routes of all pages.
   *
   * @param description the OpenAPI document
   * @param servesModel whether a channel of this server serves a model to live keys
   * @param status whether the server is up, and which models can be served
   */
  public static PageRoutes pages(
      Catalogue catalogue,
      Supplier<ObjectNode> description,
      Predicate<String> servesModel,
      Supplier<ServiceStatus> status,
      WebConsole console,
      String version) {
    return new DocsRoutes(
        documentation(catalogue, description),
        id -> catalogue.find(id).map(spec -> ModelLlms.text(catalogue, spec, Language.EN)),
        () -> PostmanCollection.of(description.get()).toPrettyString(),
        servesModel,
        status,
        console,
        version);
  }

  /** All pages below {@code /docs}, in the order of the menu. */
  static Documentation documentation(Catalogue catalogue, Supplier<ObjectNode> description) {
    var models = new ModelPages(catalogue, ApiRoutes.CREATE_FORMATS, Samples::of);
    var errors = new ErrorPages(catalogue);
    return new Documentation(
        List.of(
            SiteSections.start(),
            DocSection.of(MODELS, models::pages),
            SiteSections.guides(),
            DocSection.of(API, language -> ApiPages.of(description.get(), language)),
            new DocSection(ERRORS, errors::pages, page -> page.path().equals("/errors")),
            SiteSections.operation(),
            SiteSections.background()));
  }
}
