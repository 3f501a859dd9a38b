package filmgate.assets;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into addresses; asked exactly once per visit. */
@FunctionalInterface
public interface NameResolver {
  /** The operating system's. */
  NameResolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /** Answers no name at all. */
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
