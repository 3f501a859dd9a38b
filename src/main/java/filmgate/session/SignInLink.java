package filmgate.session;

import filmgate.id.AccountId;
import java.time.Instant;

/**
 * A link that signs in once.
 *
 * @param hash the hash of its token
 * @param createdBy the id of the key that made it, or the program: {@code cli} or {@code start}
 */
public record SignInLink(
    String hash, AccountId account, SessionGrant grant, String createdBy, Instant expiresAt) {}
