package filmgate.style;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package may import which. A package without a line here fails the build. */
final class Layers {
  private static final String ROOT = "filmgate.";
  private static final String EVERYTHING = "*";
  private static final String PORT = "provider";
  private static final String SHARED = "provider.upstream";

  private static final String TABLE =
      """
      api -> api.account api.admin api.archive api.callback api.dialect api.dialect.newapi \
          api.dialect.openai api.dialect.standard api.error api.event api.export api.key \
          api.model api.openapi api.refused api.route api.sample api.session api.system api.task \
          api.upload api.video api.webhook assets id intake intake.channel intake.operator \
          intake.overview intake.usage keys store text view.model view.task
      api.account -> api.error api.request api.route id intake.idempotency intake.usage json \
          keys store store.money text view.account
      api.admin -> api.error api.key api.request api.route api.task billing channel id intake \
          intake.channel intake.idempotency intake.operator intake.overview json keys store \
          store.channel store.money task text view.account view.channel view.model \
          view.overview view.task view.timeline
      api.archive -> api.error api.route api.task api.video api.zip assets id json task
      api.auth -> api.error api.route id keys session text
      api.body -> api.error text
      api.callback -> api.error api.route intake.channel webhook
      api.dialect -> api.error api.route api.task api.video intake json store task text \
          view.task
      api.dialect.newapi -> api.dialect api.error api.route billing id json task text view.task
      api.dialect.openai -> api.dialect api.error api.route api.task id json task text view.task
      api.dialect.standard -> api.dialect api.route id json task text view.task
      api.error -> billing json store store.money text
      api.event -> api.error api.request api.route api.task event id intake json keys signals \
          store stream task text view.event
      api.export -> api.error api.refused api.route api.session api.task api.upload api.video \
          api.zip assets event id intake intake.upload keys refused session store store.money \
          store.refused store.session task text upload view.account view.event view.task \
          view.upload view.webhook webhook
      api.http -> api.auth api.error api.route assets id keys logging metrics refused store text
      api.key -> api.error api.request api.route id intake intake.idempotency json keys net \
          store store.money text view.account view.model
      api.model -> api.error api.route billing intake json text view.model
      api.openapi -> api.error api.route json text view.model
      api.refused -> api.error api.request api.route id intake json keys refused store.refused \
          text
      api.request -> api.error api.route intake.idempotency json keys store task text
      api.route -> api.body api.error id json keys net text
      api.sample -> api.error api.route api.video samples
      api.session -> api.auth api.error api.request api.route id intake.session json keys \
          session store store.money store.session text
      api.system -> api.error api.route intake.overview json metrics text view.overview
      api.task -> api.error api.request api.route assets id intake json keys samples signals \
          store task text upload view.task view.timeline
      api.upload -> api.error api.request api.route api.task api.video assets id intake \
          intake.upload json keys samples store task text upload view.upload
      api.video -> api.error api.request api.route api.task assets billing id intake \
          intake.idempotency json keys store store.money task text view.model view.task
      api.webhook -> api.error api.request api.route api.task assets event id intake \
          intake.idempotency intake.webhook json keys store task text view.event view.task \
          view.webhook webhook
      api.zip -> api.route api.video
      app -> *
      app.channel -> billing catalogue catalogue.spec channel config dispatch.health \
          dispatch.route generation id intake intake.channel provider provider.gateway \
          provider.kling provider.klinglegacy provider.upstream schedule store store.channel \
          view.channel
      app.cli -> app.cli.command app.cli.completion app.cli.generate app.cli.remote \
          app.cli.target app.cli.task app.doctor app.lab app.remote app.remote.task billing \
          channel config id intake intake.channel intake.idempotency intake.operator \
          intake.session intake.usage json keys media net render.prompt render.prompt.noun store \
          store.audit store.channel store.money task text view.account view.channel view.model \
          view.task
      app.cli.command -> catalogue.models catalogue.spec config text
      app.cli.completion -> app.cli.command catalogue.models catalogue.spec
      app.cli.generate -> app.cli.command app.cli.remote app.cli.shots app.cli.target \
          app.cli.video app.remote app.remote.task catalogue.models catalogue.spec config \
          generation media render render.prompt render.scene task
      app.cli.reference -> app.cli.command channel config docs.text docs.translation text
      app.cli.remote -> app.cli.command app.cli.target app.profile app.remote app.remote.event \
          app.remote.task config event id json keys media net text view.event view.webhook \
          webhook
      app.cli.shots -> app.cli.command catalogue.spec text
      app.cli.target -> app.cli.command app.profile app.remote config id
      app.cli.task -> app.cli.command app.cli.remote app.cli.target app.cli.video app.remote \
          app.remote.task billing config id intake intake.operator json store store.money task \
          text view.task
      app.cli.video -> app.cli.command app.remote files media media.worker text
      app.console -> text web.console
      app.docs -> api catalogue catalogue.spec docs.error docs.model docs.page docs.reference \
          docs.sample docs.site intake.overview text web web.console
      app.doctor -> app.cli.command app.doctor.check app.remote config json logging \
          store.channel text
      app.doctor.check -> app.channel app.cli.command app.remote assets catalogue \
          catalogue.models catalogue.spec channel config files id intake.channel media \
          media.worker net provider.upstream render.scene render.spec secret store store.audit \
          store.channel store.sql text
      app.lab -> app.cli.command lab lab.dialect lab.script lab.server
      app.local -> app.channel app.cli app.cli.command app.cli.target app.cli.task app.remote \
          assets billing catalogue catalogue.models catalogue.spec channel config crash files id \
          intake intake.channel intake.idempotency intake.operator intake.session intake.usage \
          json keys schedule secret session signals store store.audit store.channel store.money \
          store.session store.sql task text
      app.metrics -> api api.http api.route api.system app.channel dispatch dispatch.health \
          dispatch.queue dispatch.route generation id media metrics provider provider.local \
          store store.audit store.channel store.money store.refused store.rollup store.session \
          task webhook
      app.profile -> app.cli.command app.remote
      app.remote -> app.cli.command keys text
      app.remote.event -> app.cli.command app.remote delivery event id view.event webhook
      app.remote.task -> app.cli.command app.remote
      app.startup -> api.http api.route app.cli.command config
      assets -> crash files net
      billing -> catalogue catalogue.spec generation json text
      catalogue -> catalogue.check catalogue.spec text
      catalogue.check -> catalogue.spec catalogue.value generation net text
      catalogue.models -> catalogue.spec generation text
      catalogue.schema -> catalogue.spec text
      catalogue.spec -> generation text
      catalogue.value ->
      channel -> billing json text webhook
      config -> channel net secret text
      crash ->
      delivery -> assets crash id intake.webhook net schedule signals store webhook
      dispatch -> assets crash dispatch.health dispatch.maintenance dispatch.media \
          dispatch.queue dispatch.route dispatch.step id keys provider schedule signals store \
          task
      dispatch.health -> provider
      dispatch.maintenance -> assets crash dispatch.health dispatch.route dispatch.step event \
          files id provider schedule store store.channel store.refused store.rollup store.session \
          task
      dispatch.media -> assets crash files generation id logging media media.worker provider \
          task text
      dispatch.preview -> assets crash files id logging media media.worker signals store task \
          text
      dispatch.queue -> dispatch.route id keys signals store.channel task
      dispatch.route -> dispatch.health generation id provider store.channel task
      dispatch.step -> crash dispatch.health dispatch.media dispatch.route generation id logging \
          provider schedule signals store task
      docs.error -> api.body api.error catalogue catalogue.check catalogue.spec docs.page \
          docs.scenario docs.text text
      docs.markdown -> docs.page text
      docs.model -> api.dialect api.error billing catalogue catalogue.check catalogue.spec \
          docs.page docs.scenario docs.text generation id json task text
      docs.page -> text
      docs.reference -> api.error docs.page docs.translation text
      docs.sample -> docs.page text
      docs.scenario -> catalogue.spec text
      docs.search -> docs.markdown docs.page docs.site json text
      docs.site -> docs.markdown docs.page text
      docs.text -> text
      docs.translation -> text
      event -> id task
      files ->
      generation ->
      id ->
      intake -> assets billing catalogue catalogue.check catalogue.spec crash generation id \
          intake.idempotency intake.upload intake.webhook keys net samples signals store \
          store.money task text
      intake.channel -> assets billing channel id json secret store store.channel text webhook
      intake.idempotency -> id keys store
      intake.operator -> id intake.idempotency store store.money task
      intake.overview -> intake.channel store store.rollup text
      intake.refused -> id refused schedule store
      intake.session -> id keys secret session store store.session text
      intake.upload -> assets catalogue.check crash files id keys media media.worker net samples \
          store text upload
      intake.usage -> id intake.idempotency store store.money text
      intake.webhook -> assets id intake.idempotency keys store text webhook
      json -> text
      keys -> id net
      lab -> lab.dialect lab.gateway lab.kling lab.klinglegacy lab.script lab.server
      lab.dialect -> lab.script schedule
      lab.gateway -> lab.dialect lab.script
      lab.kling -> lab.dialect lab.script
      lab.klinglegacy -> lab.dialect lab.kling lab.script
      lab.script -> json text
      lab.server -> assets json lab.dialect lab.script net schedule text webhook
      logging -> json
      media -> render.spec text
      media.codec -> media media.codec.webp render.footage render.raster render.sound \
          render.spec text
      media.codec.encode -> media media.codec render render.raster render.scene render.sound \
          render.spec
      media.codec.webp -> render.raster
      media.worker -> files logging media media.codec media.codec.encode render render.spec text
      metrics -> text
      net ->
      provider -> generation id media task
      provider.gateway -> generation provider provider.upstream task
      provider.kling -> generation media provider provider.upstream provider.upstream.kling task
      provider.klinglegacy -> generation media provider provider.upstream \
          provider.upstream.kling task
      provider.local -> files generation id media media.worker provider render.prompt \
          render.scene render.spec render.storyboard task text
      provider.upstream -> assets generation media net provider task
      provider.upstream.kling -> generation media provider provider.upstream task text
      refused -> id text
      render -> render.art render.cast render.flow render.footage render.overlay render.prompt \
          render.prompt.noun render.raster render.reference render.rig render.scene \
          render.setting render.setting.plate render.shot render.sound render.spec render.stage
      render.art -> render.draw render.prompt.noun render.rig render.scene
      render.cast -> render.art render.draw render.rig render.rig.animal render.rig.cast \
          render.rig.motion render.rig.person render.rig.prop render.rig.shape render.scene \
          render.stage
      render.draw ->
      render.floor -> render.draw render.raster render.setting
      render.flow -> render.raster
      render.footage -> render.raster render.spec
      render.overlay -> render.raster render.spec
      render.particle -> render.draw render.raster
      render.prompt -> render.prompt.lexicon render.prompt.noun render.prompt.text render.scene \
          render.setting
      render.prompt.lexicon -> render.scene
      render.prompt.noun ->
      render.prompt.text -> render.prompt.lexicon render.prompt.noun render.scene
      render.raster -> render.spec
      render.raster.plate -> render.raster
      render.reference -> render.draw render.raster render.rig render.scene render.spec \
          render.stage
      render.rig -> render.draw
      render.rig.animal -> render.draw render.raster render.rig render.rig.shape render.scene
      render.rig.bird -> render.draw render.raster render.rig render.rig.shape render.scene
      render.rig.body -> render.draw render.rig.form render.rig.look render.rig.motion \
          render.rig.pose render.rig.prop render.scene
      render.rig.cast -> render.draw render.raster render.rig render.rig.animal render.rig.bird \
          render.rig.creature render.rig.plant render.rig.shape render.rig.thing \
          render.rig.vehicle render.scene
      render.rig.creature -> render.draw render.raster render.rig render.rig.shape render.scene
      render.rig.form -> render.draw
      render.rig.look -> render.draw render.rig.pose render.scene
      render.rig.motion -> render.rig render.rig.form render.rig.pose render.scene
      render.rig.person -> render.draw render.rig render.rig.body render.rig.form \
          render.rig.look render.rig.motion render.rig.pose render.rig.prop render.scene
      render.rig.plant -> render.draw render.raster render.rig render.rig.shape render.scene
      render.rig.pose -> render.rig.form
      render.rig.prop -> render.draw
      render.rig.shape -> render.draw render.rig render.scene
      render.rig.thing -> render.draw render.raster render.rig render.rig.shape render.scene
      render.rig.vehicle -> render.rig render.rig.shape render.scene
      render.scene ->
      render.setting -> render.draw render.scene
      render.setting.plate -> render.setting render.setting.plate.city \
          render.setting.plate.indoor render.setting.plate.nature render.setting.sketch
      render.setting.plate.city -> render.draw render.setting.sketch
      render.setting.plate.indoor -> render.draw render.setting.sketch
      render.setting.plate.nature -> render.draw render.raster render.setting.sketch
      render.setting.sketch -> render.draw render.raster render.setting
      render.shot -> render.flow render.raster render.scene render.spec
      render.sky -> render.draw render.raster render.raster.plate render.scene render.setting
      render.sound -> render.raster render.scene render.setting render.sound.bed \
          render.sound.event render.sound.music render.sound.signal render.spec
      render.sound.bed -> render.sound.event render.sound.music render.sound.signal
      render.sound.event -> render.raster render.setting render.sound.signal
      render.sound.music -> render.raster render.scene render.sound.signal
      render.sound.signal -> render.raster
      render.spec -> render.scene
      render.stage -> render.draw render.floor render.particle render.raster render.raster.plate \
          render.rig render.scene render.setting render.shot render.sky render.spec \
          render.stage.layer
      render.stage.layer -> render.draw render.floor render.particle render.raster \
          render.raster.plate render.rig render.setting render.sky
      render.storyboard -> render.prompt render.prompt.text render.scene
      samples -> text
      schedule ->
      secret ->
      session -> id keys
      signals -> id task
      store -> billing event id keys refused store.channel store.money store.refused \
          store.rollup store.session task upload webhook
      store.audit -> crash id keys schedule store store.money
      store.channel ->
      store.money -> id keys
      store.refused -> id refused
      store.rollup ->
      store.session -> id keys session
      store.sql -> crash id keys store store.audit store.channel store.money store.refused \
          store.rollup store.session store.sql.channel store.sql.engine store.sql.event \
          store.sql.key store.sql.money store.sql.refused store.sql.rollup store.sql.session \
          store.sql.sqlite store.sql.task store.sql.upload store.sql.webhook task
      store.sql.channel -> event id store store.channel store.sql.engine store.sql.event \
          store.sql.money
      store.sql.engine -> crash id store
      store.sql.event -> event id store store.sql.engine task
      store.sql.key -> crash event id keys net session store store.money store.session \
          store.sql.engine store.sql.event store.sql.money
      store.sql.money -> billing crash event id keys net store store.money store.sql.engine \
          store.sql.event task
      store.sql.refused -> id refused store store.refused store.sql.engine text
      store.sql.rollup -> crash event store store.rollup store.sql.engine \
          store.sql.event
      store.sql.session -> id keys session store store.session store.sql.engine store.sql.key \
          store.sql.money
      store.sql.sqlite -> store store.sql.engine
      store.sql.task -> crash event generation id store store.money store.sql.engine \
          store.sql.event store.sql.money store.sql.rollup store.sql.webhook task
      store.sql.upload -> crash id store store.sql.engine store.sql.task task upload
      store.sql.webhook -> crash event id store store.sql.engine store.sql.event store.sql.money \
          task webhook
      stream -> event id signals store
      task -> generation id
      text ->
      upload -> id
      view.account -> billing id intake.usage json keys store store.money
      view.channel -> channel intake.channel json store.channel
      view.event -> billing event id json task text view.task webhook
      view.model -> billing intake json text
      view.overview -> billing intake.overview json text
      view.task -> billing generation id intake.operator json store task text
      view.timeline -> billing event id json store store.money task text view.task webhook
      view.upload -> id json upload
      view.webhook -> id json webhook
      web -> api api.error api.route docs.markdown docs.page docs.search docs.site \
          intake.overview text web.console
      web.console -> api.error api.route docs.page text
      web.guide -> api.error api.request api.route docs.markdown docs.page docs.sample \
          docs.scenario json text
      webhook -> id
      """;

  /** Every package and the packages that it may import. */
  static final Map<String, Set<String>> MAY_IMPORT = read();

  private Layers() {}

  private static Map<String, Set<String>> read() {
    var all = new TreeMap<String, Set<String>>();
    for (var line : TABLE.lines().toList()) {
      var sides = line.split("->", -1);
      var targets = new TreeSet<String>();
      Arrays.stream(sides[1].strip().split(" +"))
          .filter(one -> !one.isEmpty())
          .forEach(targets::add);
      all.put(sides[0].strip(), targets);
    }
    return all;
  }

  /** The package of a class below {@code filmgate}; empty outside of it. */
  static String packageOf(JavaClass type) {
    var name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
  }

  /** Classes that belong to an adapter of a provider. */
  static DescribedPredicate<JavaClass> adapter() {
    return DescribedPredicate.describe(
        "an adapter",
        type -> packageOf(type).startsWith(PORT + ".") && !packageOf(type).startsWith(SHARED));
  }

  /** Importing only what the table allows. */
  static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
    return new ArchCondition<>("import only what the table of packages allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(one -> !allowed(type, one.getTargetClass().getBaseComponentType()))
            .map(Dependency::getDescription)
            .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
      }
    };
  }

  private static boolean allowed(JavaClass from, JavaClass to) {
    var source = packageOf(from);
    var target = packageOf(to);
    var allowed = MAY_IMPORT.getOrDefault(source, Set.of());
    return target.isEmpty()
        || source.equals(target)
        || allowed.contains(target)
        || allowed.contains(EVERYTHING);
  }

  /** The packages that form a cycle in the table, or an empty list. */
  static Set<String> circle() {
    var rest = new TreeMap<>(MAY_IMPORT);
    var removed = true;
    while (removed) {
      removed = rest.entrySet().removeIf(entry -> isLeaf(entry.getValue(), rest.keySet()));
    }
    return rest.keySet();
  }

  private static boolean isLeaf(Set<String> targets, Set<String> rest) {
    return targets.stream().noneMatch(rest::contains);
  }
}
