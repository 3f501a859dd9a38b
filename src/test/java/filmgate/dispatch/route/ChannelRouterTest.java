package filmgate.dispatch.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.dispatch.ScriptedProvider;
import filmgate.dispatch.route.ChannelRouter.LiveService;
import filmgate.dispatch.route.ChannelRouter.Routing.NotServed;
import filmgate.dispatch.route.ChannelRouter.Routing.Served;
import filmgate.dispatch.route.ChannelTerms.Rank;
import filmgate.dispatch.route.ChannelTerms.ServedModel;
import filmgate.dispatch.route.ChannelTerms.ServedModels;
import filmgate.generation.ChannelChoice;
import filmgate.generation.Generation;
import filmgate.generation.Trait;
import filmgate.id.AccountId;
import filmgate.provider.Coverage;
import filmgate.provider.Coverage.Exclusion;
import filmgate.provider.kling.KlingType;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.store.channel.ChannelState;
import filmgate.testing.SettableClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChannelRouterTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Coverage ALL = Coverage.everything();

  private final List<Channel> channels = new ArrayList<>();

  private static Generation generation(String body) {
    var json = (ObjectNode) JsonMapper.shared().readTree(body);
    return ((CheckResult.Passed) CATALOGUE.check(json, CheckContext.TOLERANT)).generation();
  }

  private static Generation kling(String fields) {
    return generation("{\"model\":\"kling-v3\",\"prompt\":\"a fox\"%s}".formatted(fields));
  }

  private static Coverage without(Trait... refused) {
    var carried = EnumSet.allOf(Trait.class);
    carried.removeAll(Set.of(refused));
    return Coverage.of(carried, Set.of(), List.of());
  }

  private void add(String name, String model, Coverage coverage) {
    add(name, ChannelState.ACTIVE, Set.of(), Map.of(model, new ServedModel("upstream", coverage)));
  }

  private void add(
      String name, ChannelState state, Set<AccountId> accounts, Map<String, ServedModel> models) {
    var terms =
        new ChannelTerms(
            name,
            1,
            Rank.STANDARD,
            state,
            accounts,
            ServedModels.of(models),
            ChannelTerms.Limits.STANDARD);
    channels.add(new Channel(terms, List.of(ChannelAccount.withoutKey(new ScriptedProvider()))));
  }

  private ChannelRouter.Routing route(LiveService local, Generation generation) {
    return route(local, generation, ChannelChoice.ANY);
  }

  private ChannelRouter.Routing route(
      LiveService local, Generation generation, ChannelChoice choice) {
    var all = new ArrayList<>(channels);
    all.add(Channel.builtIn(ChannelRouter.LOCAL, new ScriptedProvider(), 1));
    return new ChannelRouter(new ChannelRegistry(all), CATALOGUE::fieldsOf, local, false)
        .route(ACCOUNT, generation, choice);
  }

  @Test
  void theRendererServesLiveKeysUntilTheFirstChannel() {
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new Served(Route.only("local")));
    assertThat(route(LiveService.NEVER, kling(""))).isEqualTo(new NotServed(""));
    add("veo", "veo3.1-fast-official", ALL);
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new NotServed(""));
    assertThat(route(LiveService.ALWAYS, kling(""))).isEqualTo(new Served(Route.only("local")));
  }

  @Test
  void aRemovedChannelDoesNotEndTheDemo() {
    add("old", ChannelState.REMOVED, Set.of(), Map.of());
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new Served(Route.only("local")));
  }

  @Test
  void aChannelThatDoesNotCarryATraitIsLeftOut() {
    add("b", "kling-v3", ALL);
    add("a", "kling-v3", without(Trait.AUDIO));
    assertThat(route(LiveService.DEMO, kling("")))
        .isEqualTo(new Served(new Route(List.of(List.of("a", "b")))));
    assertThat(route(LiveService.DEMO, kling(",\"audio\":true")))
        .isEqualTo(new Served(Route.only("b")));
  }

  @Test
  void theFieldThatNoChannelCarriesIsNamed() {
    add("a", "kling-v3", without(Trait.NEGATIVE_PROMPT));
    assertThat(route(LiveService.DEMO, kling(",\"negative_prompt\":\"rain\"")))
        .isEqualTo(new NotServed("negative_prompt"));
    add("v", "veo3.1-fast-official", without(Trait.AUDIO));
    var loud =
        generation("{\"model\":\"veo3.1-fast-official\",\"prompt\":\"a\",\"generate_audio\":true}");
    assertThat(route(LiveService.DEMO, loud)).isEqualTo(new NotServed("generate_audio"));
  }

  @Test
  void anExclusionNamesItsField() {
    var long10 =
        new Exclusion("At most 9 seconds.", one -> one.output().seconds() > 9, _ -> "duration");
    add("a", "kling-v3", new Coverage(ALL.carriages(), List.of(long10)));
    assertThat(route(LiveService.DEMO, kling(",\"duration\":9")))
        .isEqualTo(new Served(Route.only("a")));
    assertThat(route(LiveService.DEMO, kling(",\"duration\":10")))
        .isEqualTo(new NotServed("duration"));
  }

  @Test
  void aCallerChoosesByTheNameOfAChannelOrOfAProvider() {
    add("a", "kling-v3", ALL);
    add("b", "kling-v3", without(Trait.AUDIO));
    add("c", "kling-v3", ALL);
    assertThat(chosen(",\"audio\":true", List.of("a"), List.of(), true))
        .isEqualTo(new Served(Route.only("a")));
    assertThat(chosen("", List.of(), List.of("c", "b"), true))
        .isEqualTo(new Served(new Route(List.of(List.of("c"), List.of("b"), List.of("a")))));
    assertThat(chosen("", List.of(), List.of("c", "b"), false))
        .isEqualTo(new Served(new Route(List.of(List.of("c"), List.of("b")))));
    assertThat(chosen("", List.of("scripted"), List.of("b"), true))
        .isEqualTo(new Served(new Route(List.of(List.of("b"), List.of("a", "c")))));
  }

  @Test
  void aChoiceThatLeavesNoChannelIsTheFieldOfTheRefusal() {
    add("a", "kling-v3", ALL);
    add("b", "kling-v3", without(Trait.AUDIO));
    assertThat(chosen(",\"audio\":true", List.of("none"), List.of(), true))
        .isEqualTo(new NotServed("provider"));
    assertThat(chosen(",\"audio\":true", List.of("b"), List.of(), true))
        .isEqualTo(new NotServed("provider"));
  }

  private ChannelRouter.Routing chosen(
      String fields, List<String> only, List<String> order, boolean allowFallbacks) {
    return route(LiveService.DEMO, kling(fields), new ChannelChoice(only, order, allowFallbacks));
  }

  @Test
  void onlyTheAccountsOfAChannelMayUseIt() {
    var model = Map.of("kling-v3", new ServedModel("k", ALL));
    add("a", ChannelState.ACTIVE, Set.of(new AccountId("acc_2")), model);
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new NotServed(""));
    add("b", ChannelState.ACTIVE, Set.of(ACCOUNT), model);
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new Served(Route.only("b")));
  }

  @Test
  void tasksWaitForAPausedChannelAndNotForADrainingOne() {
    var model = Map.of("kling-v3", new ServedModel("k", ALL));
    add("a", ChannelState.PAUSED, Set.of(), model);
    add("b", ChannelState.DRAINING, Set.of(), model);
    assertThat(route(LiveService.DEMO, kling(""))).isEqualTo(new Served(Route.only("a")));
  }

  @Test
  void anUploadedClipNeedsAPublicUrlIfTheUpstreamTakesOnlyUrls() {
    var clip =
        generation(
            """
            {"model":"kling-v3-omni","prompt":"a",
             "video_list":[{"video_url":"https://example.com/a.mp4"}]}
            """);
    var uploaded = clip.mapSources(_ -> "blob:00");
    add("files", "kling-v3-omni", ALL);
    assertThat(route(LiveService.NEVER, uploaded)).isEqualTo(new Served(Route.only("files")));
    channels.clear();
    var terms =
        new ChannelTerms(
            "links",
            1,
            Rank.STANDARD,
            ChannelState.ACTIVE,
            Set.of(),
            ServedModels.of(Map.of("kling-v3-omni", new ServedModel("upstream", ALL))),
            ChannelTerms.Limits.STANDARD);
    var provider =
        new KlingType()
            .open(
                new UpstreamSettings(
                    URI.create("http://127.0.0.1:1"), new Credential.ApiKey("key-1234")),
                new SettableClock());
    channels.add(new Channel(terms, List.of(ChannelAccount.withoutKey(provider))));
    assertThat(route(LiveService.NEVER, clip)).isEqualTo(new Served(Route.only("links")));
    assertThat(route(LiveService.NEVER, uploaded))
        .isEqualTo(new NotServed("video_list[0].video_url"));
    var reachable =
        new ChannelRouter(
            new ChannelRegistry(List.copyOf(channels)),
            CATALOGUE::fieldsOf,
            LiveService.NEVER,
            true);
    assertThat(reachable.route(ACCOUNT, uploaded, ChannelChoice.ANY))
        .isEqualTo(new Served(Route.only("links")));
  }
}
