package filmgate.app.cli;

import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.store.Account;
import filmgate.store.Transfer;
import filmgate.store.audit.BooksReport;
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
 * @param warm goes once through what a start needs, while the JVM records it for the AOT cache
 */
public record Actions(
    ToIntFunction<Settings> serve,
    VideoMaker videos,
    KeyMaker keys,
    Bookkeeper books,
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
    /** Creates a key of the root account that may do everything; answers with the key's text. */
    String createAdmin(Settings settings);
  }

  /** Accounts and money in a data folder, whether or not a server runs on it. */
  public interface Bookkeeper {
    /** Checks the books. */
    BooksReport audit(Settings settings);

    /** Every account. */
    List<Account> accounts(Settings settings);

    /** One account; throws {@link CannotStart} when there is none. */
    Account account(Settings settings, String id);

    /** A new account without money. */
    Account create(Settings settings, String name);

    /** Tells each movement of an account's money, newest first. */
    void ledger(Settings settings, String id, Consumer<Transfer> each);

    /** Sets when an account is told that its money runs low; answers the account after it. */
    Account warn(Settings settings, String id, Account.Warning warning);

    /** Puts money into an account; answers the account after it. */
    Account credit(Settings settings, String id, Amount amount, String memo);
  }
}
