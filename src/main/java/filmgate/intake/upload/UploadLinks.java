package filmgate.intake.upload;

import filmgate.assets.SignedLink;
import filmgate.id.UploadId;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The signed links of uploads: {@code /files/upl_….png?exp=…&sig=…}. */
public final class UploadLinks {
  /** The start of the path of every link. */
  public static final String FILES = "/files/" + UploadId.PREFIX;

  /** The start of the path of every link that receives bytes. */
  public static final String TARGETS = "/uploads/";

  private static final String ROOT = "/files/";
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/webp", ".webp",
          "image/gif", ".gif",
          "image/avif", ".avif",
          "image/heic", ".heic",
          "video/mp4", ".mp4",
          "video/quicktime", ".mov");

  private final SignedLink links;
  private final Clock clock;

  public UploadLinks(SignedLink links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** What a URL is. */
  sealed interface Recognition {
    /** A valid link, of this upload. */
    record LinkOf(UploadId id) implements Recognition {}

    /** The path of a link on this server, with another signature or after its expiry. */
    record InvalidLink() implements Recognition {}

    record OtherUrl() implements Recognition {}
  }

  /** The extension of files of this media type, such as {@code .png}. */
  public static String extension(String contentType) {
    return EXTENSIONS.getOrDefault(contentType, "");
  }

  /** The absolute link of an upload; {@code origin} is the base of links. */
  public String url(Upload upload, String origin) {
    var path = ROOT + upload.id().value() + extension(upload.content().type());
    return origin + links.signUntil(path, upload.expiresAt());
  }

  /** The absolute link to which the bytes of a partial upload are sent. */
  public String target(PartialUpload upload, String origin) {
    return origin + links.signUntil(TARGETS + upload.id().value(), upload.expiresAt());
  }

  public SignedLink.Check check(String path, String exp, String sig) {
    return links.check(path, exp, sig, now());
  }

  public Instant now() {
    return clock.instant();
  }

  /** The upload in the last part of the path of a link. */
  public static Optional<UploadId> idOf(String file) {
    var dot = file.indexOf('.');
    return UploadId.parse(dot < 0 ? file : file.substring(0, dot));
  }

  /**
   * Recognizes links of this installation: by the signature under any host, because a server has
   * several names, and by the path under {@code origin}.
   */
  Recognition recognize(String url, String origin) {
    var isOwn = url.startsWith(origin + FILES);
    var path = isOwn ? origin.length() : url.indexOf('/', url.indexOf("://") + 3);
    if (path < 0 || !url.startsWith(FILES, path)) {
      return new Recognition.OtherUrl();
    }
    var valid = upload(url.substring(path));
    if (valid.isPresent()) {
      return new Recognition.LinkOf(valid.get());
    }
    return isOwn ? new Recognition.InvalidLink() : new Recognition.OtherUrl();
  }

  private Optional<UploadId> upload(String pathAndQuery) {
    var hash = pathAndQuery.indexOf('#');
    var target = hash < 0 ? pathAndQuery : pathAndQuery.substring(0, hash);
    var question = target.indexOf('?');
    if (question < 0) {
      return Optional.empty();
    }
    var path = target.substring(0, question);
    var query = target.substring(question + 1);
    return switch (check(path, parameter(query, "exp"), parameter(query, "sig"))) {
      case VERIFIED -> idOf(path.substring(ROOT.length()));
      case LINK_EXPIRED, SIGNATURE_MISMATCH -> Optional.empty();
    };
  }

  private static String parameter(String query, String name) {
    for (var part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return "";
  }
}
