package filmgate.dispatch.route;

import filmgate.provider.Provider;

/**
 * One configured account at a provider.
 *
 * @param name what tasks and logs call it
 * @param capacity how many tasks it works on at a time; 0 pauses it
 */
public record Channel(String name, Provider provider, int capacity) {}
