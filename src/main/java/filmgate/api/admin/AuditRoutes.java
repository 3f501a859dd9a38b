package filmgate.api.admin;

import static filmgate.api.route.RouteAccess.ADMIN;

import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.id.EntryId;
import filmgate.json.PageView;
import filmgate.store.AuditQueries;
import filmgate.view.account.AuditView;
import java.util.List;

/** The audit log. */
public final class AuditRoutes implements RouteGroup {
  private static final String SUBJECT = "subject";

  private final AuditQueries log;

  public AuditRoutes(AuditQueries log) {
    this.log = log;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(Operation.Tag.ADMIN, "adminListChanges", "List changes.")
            .withParameters(
                Parameter.query(
                    SUBJECT, Parameter.TEXT, "Only entries about the resource with this id."))
            .withParameters(PageParameters.parameters(EntryId.AUDIT.pattern()))
            .returns(PageView.schema(AuditView.SCHEMA).named("AuditPage"))
            .get("/admin/v1/audit", ADMIN, this::list));
  }

  /** {@code GET /admin/v1/audit}, newest first. */
  private ApiResponse list(ApiRequest call) {
    var limit = PageParameters.limit(call);
    var before = PageParameters.cursor(call, EntryId.AUDIT::parse).orElse(Long.MAX_VALUE);
    var found =
        call.query(SUBJECT)
            .filter(subject -> !subject.isEmpty())
            .map(subject -> log.entriesAbout(subject, before, limit + 1))
            .orElseGet(() -> log.entries(before, limit + 1));
    return ApiResponse.json(
        PageView.render(found, limit, AuditView::id, AuditView.SHAPE::write),
        List.of(ResponseHeaders.NO_STORE));
  }
}
