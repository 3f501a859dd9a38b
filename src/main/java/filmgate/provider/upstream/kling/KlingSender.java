package filmgate.provider.upstream.kling;

import filmgate.provider.ProviderException;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamReply;

/** Sends a request with the credential of an account. */
@FunctionalInterface
public interface KlingSender {
  UpstreamReply send(UpstreamCall call) throws ProviderException;
}
