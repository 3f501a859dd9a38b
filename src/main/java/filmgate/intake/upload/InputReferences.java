package filmgate.intake.upload;

import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.id.BlobUri;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadLinks.Recognition;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.samples.SampleFile;
import filmgate.store.UploadQueries;
import filmgate.text.AcceptedFiles;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of this server that one request refers to; for one thread at a time. */
public final class InputReferences {
  private final UploadQueries uploads;
  private final UploadLinks links;
  private final Caller caller;
  private final String origin;
  private final Map<String, String> references = new HashMap<>();
  private final Set<SampleFile> samples = new LinkedHashSet<>();

  private InputReferences(UploadQueries uploads, UploadLinks links, Caller caller, String origin) {
    this.uploads = uploads;
    this.links = links;
    this.caller = caller;
    this.origin = origin;
  }

  /** Finds the files of this server in requests. */
  public record Finder(UploadQueries uploads, UploadLinks links) {
    /**
     * @param origin the base of links for this request
     */
    public InputReferences of(Caller caller, String origin) {
      return new InputReferences(uploads, links, caller, origin);
    }
  }

  /**
   * The decision about a URL that is the address of a sample or the link of an upload; empty for
   * any other URL.
   *
   * <p>Of the paths of this server, only those of samples and uploads are read here. The caller
   * chooses the host of {@code origin}, so it must give access to nothing else.
   */
  public Optional<UrlDecision> check(String url, AcceptedFiles accepted) {
    var root = origin + SampleFile.ROOT;
    return url.startsWith(root)
        ? Optional.of(checkSample(url, url.substring(root.length()), accepted))
        : checkLink(url, accepted);
  }

  private UrlDecision checkSample(String url, String name, AcceptedFiles accepted) {
    var sample = SampleFile.find(name).filter(file -> file.accepted() == accepted);
    if (sample.isEmpty()) {
      return new UrlDecision.UnknownSample(SampleFile.names(accepted));
    }
    references.put(url, BlobUri.of(sample.get().digest()));
    samples.add(sample.get());
    return new UrlDecision.Allowed();
  }

  private Optional<UrlDecision> checkLink(String url, AcceptedFiles accepted) {
    return switch (links.recognize(url, origin)) {
      case Recognition.OtherUrl _ -> Optional.empty();
      case Recognition.InvalidLink _ -> Optional.of(new UrlDecision.UnknownUpload());
      case Recognition.LinkOf(var id) -> Optional.of(check(url, id, accepted));
    };
  }

  private UrlDecision check(String url, UploadId id, AcceptedFiles accepted) {
    var found = uploads.find(id).filter(this::isVisible);
    if (found.isEmpty()) {
      return new UrlDecision.UnknownUpload();
    }
    var content = found.get().content();
    if (content.kind() != kind(accepted)) {
      return new UrlDecision.WrongUpload();
    }
    references.put(url, BlobUri.of(content.digest()));
    return new UrlDecision.Allowed();
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

  /** The samples among them, which the blobs may not contain yet. */
  public Set<SampleFile> samples() {
    return samples;
  }
}
