package filmgate.channel;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The providers that channels can name. */
public final class ProviderDescriptors {
  private static final Set<ChannelField> KEY = Set.of(ChannelField.KEY);
  private static final Set<ChannelField> KEY_PAIR =
      Set.of(ChannelField.ACCESS_KEY, ChannelField.SECRET_KEY);
  private static final Optional<URI> KLING =
      Optional.of(URI.create("https://api-singapore.klingai.com"));

  /** All of them. */
  public static final List<ProviderDescriptor> ALL =
      List.of(
          new ProviderDescriptor(
              "kling",
              List.of(KEY),
              Set.of(),
              Set.of(ChannelField.WEBHOOK_SECRET),
              KLING,
              Map.of(
                  "kling-v3", "kling-3.0",
                  "kling-v3-std-silent", "kling-3.0",
                  "kling-v3-std-audio", "kling-3.0",
                  "kling-v3-pro-silent", "kling-3.0",
                  "kling-v3-pro-audio", "kling-3.0",
                  "kling-v3-omni", "kling-3.0-omni",
                  "kling-v2-6", "kling-2.6")),
          new ProviderDescriptor(
              "kling-legacy",
              List.of(KEY_PAIR, KEY),
              Set.of(),
              Set.of(ChannelField.WEBHOOK_SECRET),
              KLING,
              Map.of(
                  "kling-v3", "kling-v3",
                  "kling-v3-std-silent", "kling-v3",
                  "kling-v3-std-audio", "kling-v3",
                  "kling-v3-pro-silent", "kling-v3",
                  "kling-v3-pro-audio", "kling-v3",
                  "kling-v3-omni", "kling-v3-omni",
                  "kling-v2-6", "kling-v2-6")),
          new ProviderDescriptor(
              "gateway",
              List.of(KEY),
              Set.of(ChannelField.BASE_URL),
              Set.of(ChannelField.IDEMPOTENCY),
              Optional.empty(),
              Map.of()));

  private ProviderDescriptors() {}
}
