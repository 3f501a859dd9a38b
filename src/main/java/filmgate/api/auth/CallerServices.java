package filmgate.api.auth;

import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;

/** The services for authentication, authorization, and rate limiting. */
public record CallerServices(
    ApiKeyCache keyCache,
    LimitCache limitCache,
    RateLimiter rateLimiter,
    LastUsedTracker lastUsed) {}
