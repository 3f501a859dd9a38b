package filmgate.app.cli;

import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.intake.PricePreview;
import filmgate.keys.ApiKeyFactory;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.PriceVersion;
import filmgate.store.audit.AuditReport;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What the commands do once their words are understood; the wiring supplies it.
 *
 * @param serve runs the server to its end and answers with the exit code
 * @param generator makes one video without a server
 * @param keys makes keys in a data folder
 * @param accounts accounts and money in a data folder
 * @param prices the price book in a data folder
 * @param aotTraining goes once through what a start needs, while the JVM records it for the AOT
 *     cache
 */
public record CliServices(
    ToIntFunction<Settings> serve,
    VideoGenerator generator,
    KeyOperations keys,
    AccountOperations accounts,
    PriceOperations prices,
    Runnable aotTraining) {

  /** Makes one video without a server. */
  public interface VideoGenerator {
    /**
     * Makes the video and writes the file that was wished for, or leaves no file.
     *
     * @param settings the settings
     * @param request what was asked for
     * @param progress told now and then, from any thread, what has been done
     */
    GenerateResult generate(
        Settings settings, GenerateRequest request, Consumer<FrameProgress> progress);
  }

  /** Makes keys in a data folder, whether or not a server runs on it. */
  public interface KeyOperations {
    /** Makes a key; answers with its text, which is not kept. */
    String create(Settings settings, ApiKeyFactory.NewKey request);

    /** Every key that an account ever had. */
    List<StoredKey> list(Settings settings, String account);

    /** Ends a key at once and for good. */
    void revoke(Settings settings, String id);

    /** A key in the place of another, which works on for the grace period; answers its text. */
    String rotate(Settings settings, String id, Duration grace);
  }

  /**
   * The price book in a data folder, whether or not a server runs on it; whatever is wrong with a
   * file is a {@link CliException}.
   */
  public interface PriceOperations {
    /** The book in force. */
    PriceVersion show(Settings settings);

    /** Puts the book of a file in force. */
    PriceVersion set(Settings settings, Path file);

    /** What last week's films would have cost by the book of a file. */
    PricePreview preview(Settings settings, Path file);
  }

  /** Accounts and money in a data folder, whether or not a server runs on it. */
  public interface AccountOperations {
    /** Checks the books. */
    AuditReport audit(Settings settings);

    /** Every account. */
    List<Account> list(Settings settings);

    /** One account; throws {@link CliException} when there is none. */
    Account find(Settings settings, String id);

    /** A new account without money. */
    Account create(Settings settings, String name);

    /** Changes what is named of an account. */
    Account update(Settings settings, String id, List<AccountEdit> edits);

    /** Tells each movement of an account's money, newest first. */
    void ledger(Settings settings, String id, Consumer<Transfer> each);

    /** Puts money into an account; answers the account after it. */
    Account topUp(Settings settings, String id, Amount amount, String memo);
  }
}
