package filmgate.config;

import filmgate.secret.EncryptionKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Converts the checked text of every setting to {@link Settings}. */
record SettingValues(Map<Setting, String> texts, ChannelFile channels) {

  Settings settings() {
    return new Settings(
        new Settings.Storage(
            Path.of(text(Setting.DATA)),
            number(Setting.DISK_FLOOR_BYTES),
            (int) number(Setting.STORE_BATCH)),
        http(),
        new Settings.Local(
            (int) number(Setting.LOCAL_WORKERS),
            Settings.ServeLiveKeys.valueOf(constant(Setting.LOCAL_SERVE_LIVE_KEYS)),
            Settings.MissingInput.valueOf(constant(Setting.LOCAL_MISSING_INPUT)),
            Settings.Slate.valueOf(constant(Setting.LOCAL_SLATE)),
            text(Setting.LOCAL_ART_DIR)),
        egress(),
        new Settings.Uploads(
            Duration.ofHours(number(Setting.UPLOADS_RETENTION_HOURS)),
            number(Setting.UPLOADS_ACCOUNT_BYTES)),
        new Settings.Results(
            Duration.ofDays(number(Setting.RESULTS_RETENTION_DAYS)),
            Duration.ofHours(number(Setting.RESULTS_LINK_HOURS))),
        secrets(),
        channels,
        new Settings.Operator(
            new Settings.RootKey(text(Setting.ROOT_KEY)),
            new Settings.Log(
                text(Setting.LOG_LEVEL),
                text(Setting.LOG_ACCESS).equals(Setting.ON),
                text(Setting.LOG_FORMAT).equals(Setting.JSON)),
            new Settings.MetricsPort(
                text(Setting.METRICS_HOST), (int) number(Setting.METRICS_PORT)),
            text(Setting.CONSOLE_BUILD).equals(Setting.ON)));
  }

  private Settings.Secrets secrets() {
    return new Settings.Secrets(
        list(Setting.SECRETS_KEY).stream()
            .flatMap(key -> EncryptionKey.parse(key).stream())
            .toList(),
        Path.of(text(Setting.DATA)).resolve(text(Setting.SECRETS_KEY_FILE)));
  }

  private Settings.Http http() {
    return new Settings.Http(
        text(Setting.HOST),
        (int) number(Setting.PORT),
        text(Setting.PUBLIC_URL),
        list(Setting.TRUSTED_PROXIES),
        list(Setting.CORS_ORIGINS),
        new Settings.HttpLimits(
            number(Setting.HTTP_BODY_BYTES_CREATE),
            number(Setting.HTTP_BODY_BYTES),
            number(Setting.HTTP_BODIES_IN_MEMORY_BYTES),
            seconds(Setting.HTTP_IDLE_SECONDS),
            seconds(Setting.HTTP_BODY_SECONDS),
            seconds(Setting.HTTP_HEAD_SECONDS),
            new Settings.Shares(
                (int) number(Setting.HTTP_CONNECTIONS_PER_ADDRESS),
                (int) number(Setting.HTTP_OPEN_REQUESTS_PER_ACCOUNT))));
  }

  private Settings.Egress egress() {
    return new Settings.Egress(
        list(Setting.EGRESS_ALLOW),
        Settings.NameResolution.valueOf(constant(Setting.EGRESS_NAMES)),
        number(Setting.MEDIA_IMAGE_BYTES),
        number(Setting.MEDIA_CLIP_BYTES),
        seconds(Setting.MEDIA_FETCH_SECONDS),
        list(Setting.WEBHOOKS_PORTS).stream().map(Integer::valueOf).toList());
  }

  private String text(Setting setting) {
    return texts.getOrDefault(setting, "");
  }

  private String constant(Setting setting) {
    return text(setting).toUpperCase(Locale.ROOT);
  }

  private long number(Setting setting) {
    return Long.parseLong(text(setting));
  }

  private Duration seconds(Setting setting) {
    return Duration.ofSeconds(number(setting));
  }

  private List<String> list(Setting setting) {
    return Arrays.stream(text(setting).split(",", -1)).filter(part -> !part.isEmpty()).toList();
  }
}
