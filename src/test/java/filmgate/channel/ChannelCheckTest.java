package filmgate.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.billing.Amount;
import filmgate.channel.ChannelCheck.InvalidChannels;
import filmgate.channel.ChannelCheck.ValidChannels;
import filmgate.text.Language;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import tools.jackson.databind.json.JsonMapper;

class ChannelCheckTest {
  private static final String WEBHOOK_SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
  private static final String SECRET = "api-key-kling-0123456789";
  private static final ChannelCheck CHECK =
      new ChannelCheck(
          ProviderDescriptors.ALL, Set.of("kling-v3", "kling-v3-omni", "kling-v2-6", "veo"));
  private static final ValueSource SOURCE =
      new ValueSource() {
        @Override
        public Optional<String> variable(String name) {
          return Optional.ofNullable(
              Map.of("KLING_KEY", SECRET, "SLOTS", "7", "HOOK", WEBHOOK_SECRET).get(name));
        }

        @Override
        public Optional<String> file(String path) {
          return Optional.ofNullable(Map.of("/run/key", SECRET + "\n").get(path));
        }
      };

  private static ChannelCheck.CheckResult yaml(String text) {
    var root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    return CHECK.file(YamlChannels.read(root).channels(), SOURCE);
  }

  private static ChannelCheck.CheckResult json(String text) {
    return CHECK.one(JsonMapper.shared().readTree(text), Spelling.UNDERSCORES, Optional.empty());
  }

  private static ChannelConfig valid(ChannelCheck.CheckResult result) {
    assertThat(result).isInstanceOf(ValidChannels.class);
    return ((ValidChannels) result).channels().getFirst();
  }

  private static List<String> problems(ChannelCheck.CheckResult result) {
    assertThat(result).isInstanceOf(InvalidChannels.class);
    return ((InvalidChannels) result)
        .problems().stream().map(one -> one.param() + ": " + one.message(Language.EN)).toList();
  }

  @Test
  void everyFieldIsRead() {
    var channel =
        valid(
            yaml(
                """
                - name: kling-main
                  provider: gateway
                  base-url: https://gate.example/v1/
                  keys: ["${KLING_KEY}", "file:/run/key"]
                  models: {kling-v3: other, veo: ""}
                  concurrent: "${SLOTS}"
                  weight: 3
                  priority: 1
                  enabled: false
                  accounts: [acc_1]
                  cost: 0.084
                  failover: after-failure
                  poll-seconds: 5
                  connect-seconds: 2
                  request-seconds: 30
                  max-task-seconds: 600
                  unknown-hours: 2
                  headers: {X-Team: "${KLING_KEY}"}
                  override: {watermark: false, steps: 3}
                  proxy: socks5://u:p@proxy.example:1080
                  idempotency: true
                """));
    assertThat(channel.upstream().baseUrl()).contains(URI.create("https://gate.example"));
    assertThat(channel.credentials().keys())
        .containsExactly(new Credential(SECRET), new Credential(SECRET));
    assertThat(channel.models()).isEqualTo(Map.of("kling-v3", "other", "veo", ""));
    assertThat(channel.routing())
        .isEqualTo(
            new ChannelConfig.Routing(
                false,
                7,
                3,
                1,
                Optional.of(new Amount(84_000)),
                List.of("acc_1"),
                ChannelConfig.Failover.AFTER_FAILURE));
    assertThat(channel.timing())
        .isEqualTo(
            new ChannelConfig.Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofHours(2)));
    assertThat(channel.upstream().headers()).isEqualTo(Map.of("X-Team", new Credential(SECRET)));
    assertThat(channel.upstream().override()).isEqualTo("{\"watermark\":false,\"steps\":3}");
    assertThat(channel.idempotency()).isTrue();
  }

  @Test
  void anAbsentFieldHasItsDefault() {
    var channel = valid(json("{\"name\":\"a\",\"provider\":\"kling\",\"key\":\"" + SECRET + "\"}"));

    assertThat(channel.routing().concurrent()).isEqualTo(20);
    assertThat(channel.routing().weight()).isEqualTo(1);
    assertThat(channel.routing().enabled()).isTrue();
    assertThat(channel.timing().unknown()).isEqualTo(Duration.ofDays(1));
    assertThat(channel.models()).isEmpty();
    assertThat(ProviderDescriptors.ALL.getFirst().upstreamModel(channel, "kling-v3"))
        .contains("kling-3.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          provider: klin                | channels[0].provider: channels[0].provider must be one of gateway, kling, kling-legacy (got "klin"); did you mean kling?
          name: Kling Main              | channels[0].name: channels[0].name must be of the form of kling-main
          name: local                   | channels[0].name: channels[0].name must not be local, the name of the built-in renderer; use another name
          models: [kling-v9]            | channels[0].models[0]: channels[0].models[0] must be one of kling-v2-6, kling-v3, kling-v3-omni, kling-v3-pro-audio, kling-v3-pro-silent, kling-v3-std-audio, kling-v3-std-silent (got "kling-v9"); did you mean kling-v3?
          models: {veo: veo-3}          | channels[0].models.veo: channels[0].models.veo must be one of kling-v2-6, kling-v3, kling-v3-omni, kling-v3-pro-audio, kling-v3-pro-silent, kling-v3-std-audio, kling-v3-std-silent (got "veo")
          models: []                    | channels[0].models: channels[0].models must be an array of models, or an object of upstream names by model
          wieght: 3                     | channels[0].wieght: channels[0].wieght is not a known field; did you mean channels[0].weight?
          base-url: kling.example       | channels[0].base-url: channels[0].base-url must be an absolute http or https URL with a host, without user name, query, and fragment
          base-url: https://u:p@k.com   | channels[0].base-url: channels[0].base-url must be an absolute http or https URL with a host, without user name, query, and fragment
          key: ''                       | channels[0].key: channels[0].key must be a string of one line
          key: '${OTHER}'               | channels[0].key: channels[0].key refers to the environment variable OTHER, which is not set; set it, or remove the field
          key: file:/none               | channels[0].key: channels[0].key refers to the file /none, which cannot be read or is empty; use a text file that the server can read
          keys: [abc]                   | channels[0].key: channels[0].key must not be used together with channels[0].keys; remove one of them
          concurrent: 0                 | channels[0].concurrent: channels[0].concurrent must be between 1 and 1000000 (got 0)
          concurrent: many              | channels[0].concurrent: channels[0].concurrent must be an integer without quotes (got the string "many")
          enabled: maybe                | channels[0].enabled: channels[0].enabled must be true or false without quotes (got the string "maybe")
          failover: always              | channels[0].failover: channels[0].failover must be one of after-failure, before-accept (got the string "always")
          cost: cheap                   | channels[0].cost: channels[0].cost must be a decimal string such as "12.50"
          proxy: proxy.example:80       | channels[0].proxy: channels[0].proxy must be a URL with the scheme http, https, or socks5, a host, and a port
          headers: {Host: a}            | channels[0].headers.Host: channels[0].headers.Host must be a header with a valid name and a value of one line, and not one that the HTTP client sets
          override: 3                   | channels[0].override: channels[0].override must be an object
          storage-uri: gs://bucket/a    | channels[0].storage-uri: channels[0].storage-uri is not used by the provider kling; remove it
          """)
  void aProblemNamesTheFieldAndTheFix(String line, String expected) {
    var channel = new LinkedHashMap<String, String>();
    channel.put("name", "name: a");
    channel.put("provider", "provider: kling");
    channel.put("key", "key: 0123456789abcdef");
    channel.put(line.substring(0, line.indexOf(':')), line);

    assertThat(problems(yaml("- " + String.join("\n  ", channel.values()))))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kling        | ''             | channels[0].key: channels[0].key is required: the provider kling needs `key`
          kling-legacy | ''             | channels[0].access-key: channels[0].access-key is required: the provider kling-legacy needs `access-key` and `secret-key`, or `key`
          kling-legacy | access-key: ab | channels[0].secret-key: channels[0].secret-key is required: the provider kling-legacy needs `access-key` and `secret-key`
          gateway      | key: ab        | channels[0].base-url: channels[0].base-url is required: the provider gateway needs `base-url`
          """)
  void aMissingCredentialIsNamed(String provider, String line, String expected) {
    var text = "- name: a\n  provider: " + provider + (line.isEmpty() ? "" : "\n  " + line);

    assertThat(problems(yaml(text))).containsExactly(expected);
  }

  @Test
  void everyProblemOfEveryChannelIsReportedAtOnce() {
    var text =
        """
        - {name: a, provider: kling, key: "${NONE}", weight: -1}
        - {name: b, provider: fal}
        - {name: a, provider: kling, key: "${KLING_KEY}"}
        - 3
        """;
    assertThat(((InvalidChannels) yaml(text)).problems())
        .extracting(one -> one.param())
        .contains(
            "channels[0].key",
            "channels[0].weight",
            "channels[1].provider",
            "channels[2].name",
            "channels[3]");
  }

  @Test
  void aRequestMustContainTheValueItself() {
    assertThat(problems(json("{\"name\":\"a\",\"provider\":\"kling\",\"key\":\"${PATH}\"}")))
        .containsExactly(
            "key: key must be the value itself; references to variables and files are read in"
                + " filmgate.yaml only");
    assertThat(
            problems(json("{\"name\":\"a\",\"provider\":\"kling\",\"key\":\"file:/etc/passwd\"}")))
        .hasSize(1)
        .allSatisfy(text -> assertThat(text).startsWith("key: key must be the value itself"));
  }

  @Test
  void yamlAndJsonGiveTheSameChannel() {
    var yaml =
        valid(
            yaml(
                """
                - name: a
                  provider: kling-legacy
                  access-key: 12345678
                  secret-key: "secret-half"
                  models: [kling-v3, kling-v2-6]
                  base_url: http://127.0.0.1:9100/kling-legacy
                """));
    var json =
        valid(
            json(
                """
                {"name":"a","provider":"kling-legacy","access-key":"12345678",
                 "secret_key":"secret-half","models":["kling-v2-6","kling-v3"],
                 "base_url":"http://127.0.0.1:9100/kling-legacy/v1"}
                """));

    assertThat(yaml).isEqualTo(json);
    assertThat(ChannelCheck.stored(ChannelJson.write(yaml))).isEqualTo(yaml);
  }

  /** JSON is YAML: the same text is read both ways, for random channels. */
  @Test
  void everyChannelIsTheSameInYamlAndJson() {
    var random = new SplittableRandom(12);
    for (var i = 0; i < 500; i++) {
      var text = RandomChannel.json(random);
      var channel = valid(json(text));

      assertThat(valid(yaml("[" + text + "]"))).as(text).isEqualTo(channel);
      assertThat(ChannelCheck.stored(ChannelJson.write(channel))).as(text).isEqualTo(channel);
      assertThat(
              valid(CHECK.one(ChannelJson.write(channel), Spelling.UNDERSCORES, Optional.empty())))
          .as(text)
          .isEqualTo(channel);
    }
  }

  @Test
  void aSecretIsNeverShown() {
    var channel =
        valid(
            yaml(
                """
                - name: a
                  provider: kling
                  key: "${KLING_KEY}"
                  webhook-secret: "${HOOK}"
                  headers: {X-Team: "${KLING_KEY}"}
                  proxy: http://user:pass-word@proxy.example:80
                """));

    var view = ChannelJson.view(channel).toString();
    assertThat(channel.toString()).doesNotContain(SECRET, WEBHOOK_SECRET, "pass-word");
    assertThat(view).doesNotContain(SECRET, WEBHOOK_SECRET, "pass-word").contains("\"…6789\"");
    assertThat(problems(yaml("- {name: a, provider: kling, key: [" + SECRET + "]}")))
        .noneMatch(text -> text.contains(SECRET));
  }

  @Test
  void aWebhookSecretThatCannotVerifyIsAProblem() {
    assertThat(
            problems(
                yaml(
                    "- {name: a, provider: kling, key: \"${KLING_KEY}\", webhook-secret:"
                        + " whsec_abc}")))
        .singleElement()
        .asString()
        .contains("webhook-secret", "whsec_");
  }

  @Test
  void aLineIsKnownForEveryValue() {
    var text = "channels:\n  - name: a\n    models:\n      - kling-v3\n";
    var root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    var parsed = YamlChannels.read(((MappingNode) root).getValue().getFirst().getValueNode());

    assertThat(parsed.line("channels[0].models[0]")).isEqualTo(4);
    assertThat(parsed.line("channels[0].key")).isEqualTo(2);
  }
}
