package filmgate.intake.upload;

import filmgate.intake.upload.UploadService.UploadResult;
import filmgate.keys.Caller;
import filmgate.net.DataUri;
import java.util.Optional;

/** Stores the data: URIs of one request as uploads; for one thread at a time. */
public final class InlineUploads {
  private static final String NOTHING = "0".repeat(64);

  private final UploadService service;
  private final Caller caller;
  private Optional<UploadResult.OverQuota> refusal = Optional.empty();

  public InlineUploads(UploadService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  /** Stores a data: URI, and returns the digest of its content. */
  public String digest(String source) {
    return switch (DataUri.parse(source)) {
      case DataUri.Parsed.Valid(var uri) ->
          switch (service.storeInline(caller, uri)) {
            case UploadResult.OverQuota over -> {
              refusal = Optional.of(over);
              yield NOTHING;
            }
            case UploadResult.Received(var upload) -> upload.content().digest();
          };
      case DataUri.Parsed.Invalid(var fault) ->
          throw new IllegalStateException(
              "the check let an invalid data: URI pass: " + fault.wireName());
    };
  }

  /** Why the request is refused; empty if everything is stored. */
  public Optional<UploadResult.OverQuota> refusal() {
    return refusal;
  }
}
