package filmgate.provider;

import java.util.Optional;

/** A kind of upstream. Each has one package and one line in the list of all. */
public interface ProviderType {
  /** The name in the configuration, such as {@code kling}. */
  String name();

  /** What it carries of a public model; empty if it does not serve the model. */
  Optional<Coverage> coverage(String model);
}
