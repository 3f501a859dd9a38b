package filmgate.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.export.ExportPart.ExportScope;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.zip.ZipDownload;
import filmgate.api.zip.ZipWriter;
import filmgate.id.AccountId;
import filmgate.intake.TaskAccess;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Request;

/** {@code GET /v1/export}: every part, and a file that describes them. */
final class ExportEndpoint implements Endpoint {
  private static final String README = "README.txt";
  private static final LocalizedText HEADING =
      new LocalizedText("The files of this export:", "本导出包含以下文件：");

  private final List<ExportPart> parts;
  private final Clock clock;
  private final Set<AccountId> running = ConcurrentHashMap.newKeySet();

  ExportEndpoint(List<ExportPart> parts, Clock clock) {
    this.parts = List.copyOf(parts);
    this.clock = clock;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    if (TaskAccess.testOnly(call.caller())) {
      throw new ApiException(ApiError.Forbidden.LIVE_KEY_REQUIRED);
    }
    var account = call.caller().account();
    begin(call, account);
    var scope = new ExportScope(account, call.language(), call.publicUrl());
    var date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return ZipDownload.of("filmgate-export-%s.zip".formatted(date), zip -> write(zip, scope));
  }

  /**
   * Begins an export, which ends with the response.
   *
   * @throws ApiException 409
   */
  private void begin(ApiRequest call, AccountId account) {
    if (!running.add(account)) {
      throw new ApiException(ApiError.ExportConflict.EXPORT_IN_PROGRESS);
    }
    Request.addCompletionListener(call.request(), _ -> running.remove(account));
  }

  private void write(ZipWriter zip, ExportScope scope) throws IOException {
    zip.addText(README, output -> output.write(readme(scope.language()).getBytes(UTF_8)));
    for (var part : parts) {
      part.writer().addTo(zip, scope);
    }
  }

  private String readme(Language language) {
    var text = new StringBuilder(HEADING.forLanguage(language)).append("\n\n");
    for (var part : parts) {
      text.append(part.name())
          .append("\n    ")
          .append(part.description().forLanguage(language))
          .append('\n');
    }
    return text.toString();
  }
}
