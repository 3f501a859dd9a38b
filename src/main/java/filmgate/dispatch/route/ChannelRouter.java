package filmgate.dispatch.route;

import filmgate.generation.ChannelChoice;
import filmgate.generation.Generation;
import filmgate.id.AccountId;
import filmgate.store.channel.ChannelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds the channels that can serve a generation. Thread-safe. */
public final class ChannelRouter {
  /** The renderer of this server. */
  public static final String LOCAL = "local";

  /** The field in which a caller chooses channels. */
  private static final String CHOICE = "provider";

  private final ChannelRegistry channels;
  private final Function<String, Set<String>> fieldsOf;
  private final LiveService local;
  private final UnlinkedInputs unlinked;
  private final Map<Route, Route> known = new ConcurrentHashMap<>();

  /** When the local renderer serves live keys. */
  public enum LiveService {
    /** While no channel is configured. */
    DEMO,
    ALWAYS,
    NEVER
  }

  /**
   * @param fieldsOf the fields of a model
   * @param local when the local renderer serves live keys
   * @param hasPublicUrl whether upstreams can fetch uploaded files from this server
   */
  public ChannelRouter(
      ChannelRegistry channels,
      Function<String, Set<String>> fieldsOf,
      LiveService local,
      boolean hasPublicUrl) {
    this.channels = channels;
    this.fieldsOf = fieldsOf;
    this.local = local;
    this.unlinked = new UnlinkedInputs(hasPublicUrl);
  }

  /** The result of routing. */
  public sealed interface Routing {
    /** These channels can serve it, although all of them may be busy. */
    record Served(Route route) implements Routing {}

    /**
     * No channel can serve it.
     *
     * @param param the field that no channel carries; empty if no channel has the model
     */
    record NotServed(String param) implements Routing {}
  }

  /**
   * The channels that can serve a generation of an account's live key: in the order of the caller,
   * and among equal ones first those that ignore no hint of the request.
   */
  public Routing route(AccountId account, Generation generation, ChannelChoice choice) {
    var tiers = new TreeMap<Integer, List<String>>();
    var refused = "";
    for (var channel : candidates(account)) {
      var served = channel.terms().model(generation.model());
      if (served.isEmpty()) {
        continue;
      }
      var coverage = served.get().coverage();
      var field =
          coverage
              .refusedField(generation, fieldsOf.apply(generation.model()))
              .or(() -> unlinked.field(channel, generation));
      var rank = choice.rankOf(channel.name(), channel.provider());
      if (field.isPresent()) {
        refused = refused.isEmpty() ? field.get() : refused;
      } else if (rank.isEmpty()) {
        refused = CHOICE;
      } else {
        var hints = coverage.ignoredHints(generation).isEmpty() ? 0 : 1;
        tiers
            .computeIfAbsent(2 * rank.getAsInt() + hints, _ -> new ArrayList<>())
            .add(channel.name());
      }
    }
    var route = new Route(List.copyOf(tiers.values()));
    return route.isEmpty()
        ? new Routing.NotServed(refused)
        : new Routing.Served(known.computeIfAbsent(route, same -> same));
  }

  /** The channels of a route whose upstream is not known to lack the model. */
  public Route withoutBlocked(Route route, String model) {
    var open = route;
    for (var name : route.channels().toList()) {
      if (channels.find(name).filter(one -> one.blocks().isBlocked(model)).isPresent()) {
        open = open.without(name);
      }
    }
    return open;
  }

  /** The channels in the order of their names, so that equal routes are equal. */
  private List<Channel> candidates(AccountId account) {
    return channels.all().stream()
        .filter(channel -> isCandidate(channel.terms(), account))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private boolean isCandidate(ChannelTerms terms, AccountId account) {
    if (terms.name().equals(LOCAL)) {
      return localServesLiveKeys();
    }
    return isOffered(terms) && terms.allows(account);
  }

  /** Whether a channel serves the model to live keys of any account. */
  public boolean serves(String model) {
    return localServesLiveKeys()
        || channels.all().stream()
            .filter(channel -> !channel.name().equals(LOCAL))
            .anyMatch(
                channel -> isOffered(channel.terms()) && channel.terms().model(model).isPresent());
  }

  /** Whether a task of a live key of any account would start now, if a slot is free. */
  public boolean canServeNow(String model) {
    return localServesLiveKeys()
        || channels.all().stream()
            .filter(channel -> !channel.name().equals(LOCAL))
            .anyMatch(channel -> canServeNow(channel, model));
  }

  private static boolean canServeNow(Channel channel, String model) {
    return channel.terms().state() == ChannelState.ACTIVE
        && channel.terms().model(model).isPresent()
        && !channel.blocks().isBlocked(model)
        && channel.accounts().stream().anyMatch(account -> account.breaker().isUsable());
  }

  private static boolean isOffered(ChannelTerms terms) {
    return switch (terms.state()) {
      case ACTIVE, PAUSED -> true;
      case DRAINING, REMOVED -> false;
    };
  }

  /** Whether the local renderer serves live keys at present. */
  public boolean localServesLiveKeys() {
    return switch (local) {
      case ALWAYS -> true;
      case NEVER -> false;
      case DEMO -> isDemo();
    };
  }

  /** Whether no channel is configured. */
  public boolean isDemo() {
    return channels.all().stream()
        .allMatch(
            channel ->
                channel.name().equals(LOCAL) || channel.terms().state() == ChannelState.REMOVED);
  }
}
