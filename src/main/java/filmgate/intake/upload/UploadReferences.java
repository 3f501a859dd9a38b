package filmgate.intake.upload;

import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.id.BlobUri;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadLinks.Recognition;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.store.UploadQueries;
import filmgate.text.AcceptedFiles;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The uploads that one request refers to; for one thread at a time. */
public final class UploadReferences {
  private final UploadQueries uploads;
  private final UploadLinks links;
  private final Caller caller;
  private final String origin;
  private final Map<String, String> references = new HashMap<>();

  private UploadReferences(UploadQueries uploads, UploadLinks links, Caller caller, String origin) {
    this.uploads = uploads;
    this.links = links;
    this.caller = caller;
    this.origin = origin;
  }

  /** Finds the uploads of requests. */
  public record Finder(UploadQueries uploads, UploadLinks links) {
    /**
     * @param origin the base of links for this request
     */
    public UploadReferences of(Caller caller, String origin) {
      return new UploadReferences(uploads, links, caller, origin);
    }
  }

  /** The decision about a URL that is the link of an upload; empty for any other URL. */
  public Optional<UrlDecision> check(String url, AcceptedFiles accepted) {
    return switch (links.recognize(url, origin)) {
      case Recognition.OtherUrl _ -> Optional.empty();
      case Recognition.InvalidLink _ -> Optional.of(UrlDecision.UNKNOWN_UPLOAD);
      case Recognition.LinkOf(var id) -> Optional.of(check(url, id, accepted));
    };
  }

  private UrlDecision check(String url, UploadId id, AcceptedFiles accepted) {
    var found = uploads.find(id).filter(this::isVisible);
    if (found.isEmpty()) {
      return UrlDecision.UNKNOWN_UPLOAD;
    }
    var content = found.get().content();
    if (content.kind() != kind(accepted)) {
      return UrlDecision.WRONG_UPLOAD;
    }
    references.put(url, BlobUri.of(content.digest()));
    return UrlDecision.ALLOWED;
  }

  private boolean isVisible(Upload upload) {
    return upload.owner().account().equals(caller.account())
        && (caller.kind() == KeyKind.LIVE || upload.owner().test())
        && upload.isAvailable(links.now());
  }

  static UploadKind kind(AcceptedFiles accepted) {
    return switch (accepted) {
      case IMAGE -> UploadKind.IMAGE;
      case CLIP -> UploadKind.VIDEO;
    };
  }

  static AcceptedFiles accepted(UploadKind kind) {
    return switch (kind) {
      case IMAGE -> AcceptedFiles.IMAGE;
      case VIDEO -> AcceptedFiles.CLIP;
    };
  }

  /** The references to blobs, by the URLs that they replace. */
  public Map<String, String> references() {
    return references;
  }
}
