package filmgate.dispatch.route;

import filmgate.provider.Provider;

/**
 * One configured account at a provider.
 *
 * @param name the name in tasks and logs
 * @param capacity the number of slots; 0 pauses the channel
 */
public record Channel(String name, Provider provider, int capacity) {}
