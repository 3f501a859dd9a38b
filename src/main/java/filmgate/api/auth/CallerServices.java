package filmgate.api.auth;

import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;

/** What authentication, authorization and rate limiting use. */
public record CallerServices(
    ApiKeyCache keyCache,
    LimitCache limitCache,
    RateLimiter rateLimiter,
    LastUsedTracker lastUsed) {}
