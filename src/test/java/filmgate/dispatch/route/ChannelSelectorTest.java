package filmgate.dispatch.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.ScriptedProvider;
import filmgate.dispatch.route.ChannelTerms.Rank;
import filmgate.dispatch.route.ChannelTerms.ServedModels;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.store.channel.ChannelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChannelSelectorTest {
  private static final Route BOTH = new Route(List.of(List.of("a", "b")));

  private static Channel channel(String name, int concurrent, Rank rank, ChannelState state) {
    var terms =
        new ChannelTerms(
            name,
            concurrent,
            rank,
            state,
            Set.of(),
            ServedModels.of(Map.of()),
            ChannelTerms.Limits.STANDARD);
    var account = new ChannelAccount("", new ScriptedProvider(), new CircuitBreaker(() -> 0));
    return new Channel(terms, List.of(account));
  }

  private static Channel channel(String name, int priority, int weight) {
    return channel(name, 1_000, new Rank(priority, weight), ChannelState.ACTIVE);
  }

  private static List<String> select(int times, Route route, Channel... channels) {
    var selector = new ChannelSelector(new ChannelRegistry(List.of(channels)));
    var inUse = new TreeMap<String, Integer>();
    var names = new ArrayList<String>();
    for (var i = 0; i < times; i++) {
      var name =
          selector
              .select(route, one -> inUse.getOrDefault(one, 0))
              .map(selection -> selection.channel().name());
      name.ifPresent(one -> inUse.merge(one, 1, Integer::sum));
      names.add(name.orElse("-"));
    }
    return names;
  }

  @Test
  void weightsShareTheTasksEvenly() {
    assertThat(select(8, BOTH, channel("a", 0, 3), channel("b", 0, 1)))
        .containsExactly("a", "a", "b", "a", "a", "a", "b", "a");
  }

  @Test
  void theLowestPriorityNumberIsFirstAndTheNextOneIsForTheRest() {
    var small = channel("a", 2, new Rank(0, 1), ChannelState.ACTIVE);
    assertThat(select(4, BOTH, channel("b", 1, 9), small)).containsExactly("a", "a", "b", "b");
  }

  @Test
  void onlyActiveChannelsWithAFreeSlotAreChosen() {
    for (var state : ChannelState.values()) {
      var expected = state == ChannelState.ACTIVE ? "a" : "-";
      assertThat(select(2, BOTH, channel("a", 1, Rank.STANDARD, state)))
          .containsExactly(expected, "-");
    }
  }

  @Test
  void aChannelThatIgnoresAHintIsForWhenTheOthersAreFull() {
    var route = new Route(List.of(List.of("a"), List.of("b")));
    var small = channel("a", 1, Rank.STANDARD, ChannelState.ACTIVE);
    assertThat(select(2, route, small, channel("b", -5, 1))).containsExactly("a", "b");
  }

  @Test
  void anAccountWithAProblemIsSkippedForTheNextOneOfTheChannel() {
    var broken = new ChannelAccount("k1", new ScriptedProvider(), new CircuitBreaker(() -> 0));
    var good = new ChannelAccount("k2", new ScriptedProvider(), new CircuitBreaker(() -> 0));
    broken.breaker().accountProblem(AccountProblem.CREDENTIALS);
    var channel = new Channel(channel("a", 0, 1).terms(), List.of(broken, good));
    var selector = new ChannelSelector(new ChannelRegistry(List.of(channel)));
    assertThat(selector.select(BOTH, _ -> 0).map(selection -> selection.account().fingerprint()))
        .contains("k2");
    good.breaker().accountProblem(AccountProblem.OUT_OF_CREDIT);
    assertThat(selector.select(BOTH, _ -> 0)).isEqualTo(Optional.empty());
    assertThat(selector.canSelect(BOTH, _ -> 0)).isFalse();
  }
}
