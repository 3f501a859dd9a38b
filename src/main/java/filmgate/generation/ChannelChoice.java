package filmgate.generation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which channels a caller chose for a video. A name is that of a channel or of a provider.
 *
 * @param only the channels that may be used; empty for all
 * @param order the channels that are used first, in this order
 * @param allowFallbacks whether channels that are not in {@code order} may be used as well; true
 *     without an order
 */
public record ChannelChoice(List<String> only, List<String> order, boolean allowFallbacks) {
  /** The caller chose nothing. */
  public static final ChannelChoice ANY = new ChannelChoice(List.of(), List.of(), true);

  public ChannelChoice {
    only = List.copyOf(only);
    order = List.copyOf(order);
    allowFallbacks = allowFallbacks || order.isEmpty();
  }

  /**
   * The rank of a channel, 0 for the first; empty if it may not be used. Channels that the caller
   * did not order have the same rank after all others.
   */
  public OptionalInt rankOf(String channel, String provider) {
    if (!only.isEmpty() && only.stream().noneMatch(name -> isNameOf(name, channel, provider))) {
      return OptionalInt.empty();
    }
    var rank =
        IntStream.range(0, order.size())
            .filter(index -> isNameOf(order.get(index), channel, provider))
            .findFirst();
    return rank.isEmpty() && allowFallbacks ? OptionalInt.of(order.size()) : rank;
  }

  private static boolean isNameOf(String name, String channel, String provider) {
    return name.equals(channel) || name.equals(provider);
  }

  /** The length of all names. */
  public int characters() {
    return IntStream.concat(
            only.stream().mapToInt(String::length), order.stream().mapToInt(String::length))
        .sum();
  }
}
