package filmgate.provider.upstream;

import filmgate.media.Sniffer;
import filmgate.provider.Input;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.VideoRequest;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The images and clips of a request in the forms that upstreams take. */
public final class InputFiles {
  private final Map<String, Input> inputs = new HashMap<>();

  public InputFiles(VideoRequest request) {
    request.inputs().forEach(input -> inputs.put(input.param(), input));
  }

  /** The URL of the input of this field, or its bytes in base64. */
  public String urlOrBase64(String param) throws ProviderException {
    return switch (find(param)) {
      case Input.Link(var _, var url) -> url;
      case Input.Fetched(var _, var file) -> base64(file);
      case Input.Missing(var _, var reason) -> throw missing(param, reason);
    };
  }

  /** The file of the input of this field; empty if the upstream gets a URL. */
  public Optional<Path> file(String param) {
    return find(param) instanceof Input.Fetched(var _, var file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The URL of the input of this field, or a {@code data:} URI. */
  public String urlOrDataUri(String param) throws ProviderException {
    return switch (find(param)) {
      case Input.Link(var _, var url) -> url;
      case Input.Fetched(var _, var file) -> "data:" + type(file) + ";base64," + base64(file);
      case Input.Missing(var _, var reason) -> throw missing(param, reason);
    };
  }

  private Input find(String param) {
    var input = inputs.get(param);
    if (input == null) {
      throw new IllegalArgumentException("the request has no input " + param);
    }
    return input;
  }

  private static String base64(Path file) throws ProviderException {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static String type(Path file) throws ProviderException {
    try {
      return Sniffer.sniff(file).map(sniffed -> type(sniffed.kind())).orElse("image/jpeg");
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static String type(Sniffer.MediaFormat format) {
    return switch (format) {
      case PNG -> "image/png";
      case JPEG -> "image/jpeg";
      case WEBP -> "image/webp";
      case GIF -> "image/gif";
      case AVIF -> "image/avif";
      case HEIC -> "image/heic";
      case ISO_CLIP -> "video/mp4";
    };
  }

  private static ProviderException unreadable(IOException e) {
    return new ProviderException(
        new Cause.NotSent(), "an input cannot be read, " + e.getClass().getSimpleName());
  }

  private static ProviderException missing(String param, String reason) {
    var failure = new Failure(FailureCode.MEDIA_UNREACHABLE, param, reason, "链接无法访问，请检查链接是否可公开访问");
    return new ProviderException(
        new Cause.RequestRefused(failure), "the file of " + param + " is missing");
  }
}
