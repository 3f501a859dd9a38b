package filmgate.secret;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Hashes passwords with argon2id: 19 MiB, 2 passes, 1 lane, 16 bytes of salt, 32 bytes of hash. One
 * hash takes about a tenth of a second of a core, so that the threads of the executor limit how
 * many run at the same time.
 */
public final class PasswordHasher {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Executor executor;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param executor runs the hashes on platform threads; may reject them
   */
  public PasswordHasher(Executor executor) {
    this.executor = executor;
  }

  /** The hash of a password with its parameters and salt; empty if too many wait. Blocks. */
  public Optional<String> hash(String password) {
    return run(
        () -> {
          var salt = new byte[SALT_BYTES];
          random.nextBytes(salt);
          return function().hash(bytes(password), salt).getResult();
        });
  }

  /** Whether the hash is that of the password; empty if too many wait. Blocks. */
  public Optional<Boolean> matches(String password, String hash) {
    return run(() -> Argon2Function.getInstanceFromHash(hash).check(text(password), hash));
  }

  /** Takes as long as {@link #matches}, so that unknown accounts are not found by their time. */
  public Optional<Boolean> matchesNothing(String password) {
    return hash(password).map(_ -> false);
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  /** One form of letters that keyboards write in several. */
  private static String text(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static byte[] bytes(String password) {
    return text(password).getBytes(StandardCharsets.UTF_8);
  }

  private <T> Optional<T> run(Supplier<T> work) {
    try {
      return Optional.of(CompletableFuture.supplyAsync(work, executor).join());
    } catch (RejectedExecutionException _) {
      return Optional.empty();
    }
  }
}
