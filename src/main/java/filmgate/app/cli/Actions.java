package filmgate.app.cli;

import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.intake.PricePreview;
import filmgate.keys.ApiKeyFactory;
import filmgate.store.Account;
import filmgate.store.AccountEdit;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.PriceVersion;
import filmgate.store.Transfer;
import filmgate.store.audit.AuditReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What the commands do once their words are understood; the wiring supplies it.
 *
 * @param serve runs the server to its end and answers with the exit code
 * @param videos makes one video without a server
 * @param keys makes keys in a data folder
 * @param books accounts and money in a data folder
 * @param prices the price book in a data folder
 * @param warm goes once through what a start needs, while the JVM records it for the AOT cache
 */
public record Actions(
    ToIntFunction<Settings> serve,
    VideoMaker videos,
    KeyMaker keys,
    Bookkeeper books,
    PriceKeeper prices,
    Runnable warm) {

  /** Makes one video without a server. */
  public interface VideoMaker {
    /**
     * Makes the video and writes the file that was wished for, or leaves no file.
     *
     * @param settings the settings
     * @param wish what was asked for
     * @param progress told now and then, from any thread, what has been done
     */
    VideoOutcome make(Settings settings, VideoWish wish, Consumer<RenderProgress> progress);
  }

  /** Makes keys in a data folder, whether or not a server runs on it. */
  public interface KeyMaker {
    /** Makes a key; answers with its text, which is not kept. */
    String create(Settings settings, ApiKeyFactory.NewKey wish);

    /** Every key that an account ever had. */
    List<StoredKey> keys(Settings settings, String account);

    /** Ends a key at once and for good. */
    void revoke(Settings settings, String id);

    /** A key in the place of another, which works on for the grace period; answers its text. */
    String rotate(Settings settings, String id, Duration grace);
  }

  /**
   * The price book in a data folder, whether or not a server runs on it; whatever is wrong with a
   * file is a {@link CannotStart}.
   */
  public interface PriceKeeper {
    /** The book in force. */
    PriceVersion show(Settings settings);

    /** Puts the book of a file in force. */
    PriceVersion set(Settings settings, Path file);

    /** What last week's films would have cost by the book of a file. */
    PricePreview preview(Settings settings, Path file);
  }

  /** Accounts and money in a data folder, whether or not a server runs on it. */
  public interface Bookkeeper {
    /** Checks the books. */
    AuditReport audit(Settings settings);

    /** Every account. */
    List<Account> accounts(Settings settings);

    /** One account; throws {@link CannotStart} when there is none. */
    Account account(Settings settings, String id);

    /** A new account without money. */
    Account create(Settings settings, String name);

    /** Changes what is named of an account. */
    Account update(Settings settings, String id, List<AccountEdit> edits);

    /** Tells each movement of an account's money, newest first. */
    void ledger(Settings settings, String id, Consumer<Transfer> each);

    /** Puts money into an account; answers the account after it. */
    Account credit(Settings settings, String id, Amount amount, String memo);
  }
}
