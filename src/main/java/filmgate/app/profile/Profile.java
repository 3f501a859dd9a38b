package filmgate.app.profile;

import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;

/** What {@code filmgate login} stored: a server, and a key for it. */
public record Profile(ServerAddress server, ApiKeyText key) {}
