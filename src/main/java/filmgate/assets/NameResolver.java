package filmgate.assets;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves host names; called exactly once per request. */
@FunctionalInterface
public interface NameResolver {
  /** The operating system's. */
  NameResolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /** Resolves no name. */
  NameResolver NONE =
      name -> {
        throw new UnknownHostException(name);
      };

  /**
   * All addresses of a name.
   *
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> resolve(String name) throws UnknownHostException;
}
