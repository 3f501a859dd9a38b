package filmgate.dispatch.media;

import filmgate.assets.SignedLink;
import filmgate.id.InputFilePath;
import java.time.Instant;
import java.util.Optional;

/** Signed links of this server to stored inputs, for upstreams that take only URLs. */
@FunctionalInterface
public interface InputLinks {
  /** No links: upstreams cannot reach this server. */
  InputLinks NONE = (_, _, _) -> Optional.empty();

  /**
   * The link to a blob.
   *
   * @param extension of the file, such as {@code .mp4}
   * @param until when the link expires
   */
  Optional<String> link(String digest, String extension, Instant until);

  /**
   * Links below the public URL of this server.
   *
   * @param publicUrl empty if upstreams cannot reach this server
   */
  static InputLinks signed(SignedLink signer, String publicUrl) {
    return publicUrl.isEmpty()
        ? NONE
        : (digest, extension, until) ->
            Optional.of(publicUrl + signer.signUntil(InputFilePath.of(digest, extension), until));
  }
}
